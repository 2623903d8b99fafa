"""Bytes to text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from generator.model.problem import Origin, Problem, Spot

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Those that stand on a letter."""

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ufdd0-\ufdef\ufff9-\ufffd"
    "\ue000-\uf8ff\ufe00-\ufe0e\U000e0000-\U000e01ef\U000f0000-\U0010ffff]"
    f"|[{_MARKS}]{{4,}}"
)
"""Characters that nobody means to write: of control, private use, tags or none, what stands where one could not be
read, and marks heaped on one letter. Some end a line for YAML alone."""

_UNSEEN = {
    **dict.fromkeys(
        "\u200b\u200c\u2060\u2061\u2062\u2063\u2064\u180e\u034f\u115f\u1160\u3164\uffa0\u2800", "zero-width-space"
    ),
    **dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "direction-mark"),
    "\u00ad": "soft-hyphen",
}
"""Characters that nobody sees and that come with text pasted from elsewhere."""

_PICTURE_SIGN = "#*0-9\u00a9\u00ae\u2010-\u3299\ufe0f\U0001f000-\U0001faff"
_HIDDEN = re.compile(f"[{''.join(_UNSEEN)}]|(?<![{_PICTURE_SIGN}])[\u200d\ufe0f]")
"""Any of them, and what joins or colours emoji where there is none."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_GUESSES = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""The text that a byte which is not UTF-8 was most likely meant to be, by its surrogate escape."""


def decoded(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a UTF-8 file without byte order mark and with `\\n` line ends, and what is wrong with it.

    Where something is wrong, the text is the best guess, so that the rest of the file can be checked too.
    """
    raw = _with_line_feeds(data.decode("utf-8-sig", errors="surrogateescape"))
    if data[:2] in _UTF_16:
        text = _with_line_feeds(data.decode("utf-16", "replace"))
        return _CONTROL.sub("", text), [Origin(path).problem_at("utf-16", Spot(1, 1))]
    if _is_harmless(data):
        return raw, []
    problems = [*_bad_byte(raw, path)] or [*_controls(raw, path), *_unseen(raw, path)]
    if not problems:
        return raw, []
    guess = raw.translate(_GUESSES)
    return _HIDDEN.sub("", _CONTROL.sub("", guess)), problems


_HARMFUL = re.compile(f"[{''.join(_UNSEEN)}\u200d\ufe0f{_MARKS}\udc80-\udcff]")
_harmless: set[str] = set()
"""Characters that were seen to be none of those: all texts have some hundred in common."""

_HARMLESS_BYTES = bytes(
    byte for byte in range(128) if byte == ord("\r") or not (_CONTROL.match(chr(byte)) or _HARMFUL.match(chr(byte)))
)
"""Those of ASCII that stand for themselves; a carriage return ends a line."""


def _is_harmless(data: bytes) -> bool:
    """Whether a text has no character of which there is anything to say, wherever it stands."""
    besides = data.translate(None, _HARMLESS_BYTES).decode("utf-8", errors="surrogateescape")
    for character in set(besides) - _harmless:
        if _CONTROL.match(character) or _HARMFUL.match(character):
            return False
        _harmless.add(character)
    return True


_CONFLICT = re.compile(r"(?m)^<{7}(?: .*)?\n(?P<one>(?:.*\n)*?)={7}\n(?P<other>(?:.*\n)*?)>{7}(?: .*)?$")


_LEFT_OF_ONE = re.compile(r"(?m)^(?:<{7}|>{7}|\|{7})(?: .*)?$|(?<=\n\n)={7}$")
"""What is left of a conflict of which only a part was cleared away."""


def without_conflicts(text: str, path: str) -> tuple[str, list[Problem]]:
    """A text with the first of the two versions that Git could not join, line by line as it stood, and the problems.

    The lines of the other version and the three lines of signs are left empty.
    """
    if not ("<<<<<<<" in text or ">>>>>>>" in text or "|||||||" in text or "=======" in text):
        return text, []
    found = [text.count("\n", 0, match.start()) + 1 for match in _CONFLICT.finditer(text)]
    kept = _CONFLICT.sub(lambda m: "\n" + m["one"] + "\n" + "\n" * m["other"].count("\n"), text)
    found += [kept.count("\n", 0, match.start()) + 1 for match in _LEFT_OF_ONE.finditer(kept)]
    return kept, [Origin(path).problem_at("merge-conflict", Spot(line, 1)) for line in sorted(found)]


def unmeant_in(value: str) -> tuple[str, str]:
    """The code of the problem with the first character of a value that may not stand in a file, and the character.

    An escape of YAML can make one that no editor would show; two empty strings where there is none.
    """
    if found := _CONTROL.search(value):
        return "control-character", found[0][0]
    hidden = _HIDDEN.search(value)
    return (_UNSEEN.get(hidden[0], "zero-width-space"), hidden[0]) if hidden else ("", "")


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bad_byte(raw: str, path: str) -> Iterator[Problem]:
    """The first byte that is not UTF-8: whoever saves the file anew mends them all."""
    bad = re.search("[\udc80-\udcff]", raw)
    if bad:
        line, start = raw.count("\n", 0, bad.start()) + 1, raw.rfind("\n", 0, bad.start())
        byte = ord(bad[0])
        spot = Spot(line, bad.start() - start)
        yield Origin(path).problem_at("not-utf-8", spot, byte=f"{byte - 0xDC00:02X}", guess=_GUESSES[byte])


def _controls(text: str, path: str) -> Iterator[Problem]:
    """The first such character of each line."""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _CONTROL.search(line)
        if found:
            spot = Spot(number, found.start() + 1)
            yield Origin(path).problem_at("control-character", spot, character=f"U+{ord(found[0][0]):04X}")


def _unseen(text: str, path: str) -> Iterator[Problem]:
    """The first character of each line that cannot be seen."""
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _HIDDEN.search(line):
            code = _UNSEEN.get(found[0], "zero-width-space")
            before, after = line[: found.start()].rpartition(" ")[2], line[found.start() :].partition(" ")[0]
            shown = _HIDDEN.sub("", before + after) or _HIDDEN.sub("", line).strip()[:30]
            spot = Spot(number, found.start() + 1)
            yield Origin(path).problem_at(code, spot, character=f"U+{ord(found[0]):04X}", near_it=shown)
