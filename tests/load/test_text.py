"""Bytes to text: what is wrong with them is said at its place, and the rest is read all the same."""

from __future__ import annotations

import pytest

from generator.load.text import decoded


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("ñandú\n".encode(), "ñandú\n"),
        (b"\xef\xbb\xbfa\n", "a\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa\r\n", "a\n"),
        ("a\tb\xa0c\n".encode(), "a\tb\xa0c\n"),
        (b"", ""),
    ],
)
def test_utf_8_is_read_with_whatever_line_ends(data: bytes, text: str) -> None:
    assert decoded(data, "x.md") == (text, [])


def places(data: bytes) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in decoded(data, "x.md")[1]]


def test_the_first_byte_that_is_not_utf_8_is_said_at_its_character() -> None:
    assert places("año\r\nñ: ".encode() + b"\xf1and\xfa\n") == [("not-utf-8", 2, 4)]
    assert places(b"\xef\xbb\xbf\xff") == [("not-utf-8", 1, 1)]


def test_a_file_in_latin_1_is_read_as_it_was_meant() -> None:
    text, problems = decoded("ñandú año\n".encode("latin-1"), "x.md")
    assert text == "ñandú año\n"
    assert dict(problems[0].values) == {"byte": "F1", "guess": "ñ"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_a_file_in_utf_16_is_one_problem(encoding: str) -> None:
    data = "\ufeffcon año\r\n".encode(encoding) if encoding != "utf-16" else "con año\r\n".encode(encoding)
    assert places(data) == [("utf-16", 1, 1)]
    assert decoded(data, "x.md")[0] == "con año\n"


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x0b", "\x0c", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff"])
def test_a_sign_that_cannot_be_seen_is_said_and_left_out(sign: str) -> None:
    data = f"ñ\nab{sign}c{sign}\n{sign}d\n".encode()
    assert places(data) == [("control-character", 2, 3), ("control-character", 3, 1)]
    assert decoded(data, "x.md")[0] == "ñ\nabc\nd\n"
