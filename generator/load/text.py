"""Bytes to text."""

from __future__ import annotations

from generator.model.problem import Origin, Problem, Spot


def decoded(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a UTF-8 file without byte order mark and with `\\n` line ends, and what is wrong with it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_bad_byte(data, error.start, path)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, [_control(text, path)] if not text.isprintable() and _first_control(text) is not None else []


def _bad_byte(data: bytes, at: int, path: str) -> Problem:
    before = data[:at].decode("utf-8-sig", errors="replace").splitlines(keepends=True)
    inside = before[-1] if before and not before[-1].endswith(("\n", "\r")) else ""
    line = len(before) + (0 if inside else 1)
    guess = data[at : at + 1].decode("cp1252", errors="replace")
    spot = Spot(line, len(inside) + 1)
    return Origin(path).problem_at("not-utf-8", spot, byte=f"{data[at]:02X}", guess=guess)


def _first_control(text: str) -> int | None:
    return next((i for i, c in enumerate(text) if (c < " " and c not in "\n\t") or c in "\x7f\ufffe\uffff"), None)


def _control(text: str, path: str) -> Problem:
    at = _first_control(text) or 0
    line = text.count("\n", 0, at) + 1
    spot = Spot(line, at - text.rfind("\n", 0, at))
    return Origin(path).problem_at("control-character", spot, character=f"U+{ord(text[at]):04X}")
