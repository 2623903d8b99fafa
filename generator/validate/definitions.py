"""What a body defines apart from where it is used: a note `[^1]: …`, a link `[acta]: …`, an abbreviation `*[PIB]: …`.

A definition is no text of the page by itself: what nothing uses, or what is defined twice, would be left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.markdown.extensions import ABBREVIATION, TARGET
from generator.markdown.links import lines_without_code, without_code_spans
from generator.model.problem import Problem, Spot
from generator.model.record import Text
from generator.validate.body import BODY
from generator.validate.index import Index

_NOTE = re.compile(r"(?<!(?<!\\)\\)\[\^(?P<name>[^\]\n]*)\](?P<colon>:?)")
"""Not behind a backslash, which is not behind another one: there the mark is text."""

_TITLE = re.compile(r"(?<=\]\()[^\s()]*(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?(?=\))|(?<=<)https?://[^\s<>]*(?=>)")
_LABEL = re.compile(r"(?<![\\!])\[([^\[\]^]+)\]")


class Written(NamedTuple):
    """A definition as it stands in a body: `[Acta 3]` of the name `acta 3`."""

    name: str
    written: str
    spot: Spot
    is_of_words: bool
    """Whether it explains words wherever they stand, as an abbreviation does."""


def footnotes_without_their_other_half(index: Index) -> Iterator[Problem]:
    """A mark `[^1]` without its note, a note that no mark leads to, or a second note of one name."""
    for text, written in _texts(index):
        notes: list[tuple[str, Spot]] = []
        marks: list[tuple[str, Spot]] = []
        for number, line in written:
            for note in _NOTE.finditer(marked := _without_titles(line)):
                is_note = bool(note["colon"]) and not marked[: note.start()].strip()
                if is_note and not _says_something(number, line[note.end() :], written):
                    continue
                if is_note or note["name"]:  # `[^]` alone is but a sign
                    (notes if is_note else marks).append((note["name"], Spot(number, note.start() + 1)))
        for name, spot in (note for note in notes if note[0] not in dict(marks)):
            yield text.origin.problem_at("note-without-mark", spot, BODY, value=f"[^{name}]")
        for name, spot in (mark for mark in marks if mark[0] not in dict(notes)):
            yield text.origin.problem_at("mark-without-note", spot, BODY, value=f"[^{name}]")
        yield from _repeated(text, [Written(name, f"[^{name}]", spot, False) for name, spot in notes])


def _without_titles(line: str) -> str:
    """A line without what is shown as it is written, and has no marks: code, titles of links, long forms."""
    if ABBREVIATION.match(line) or TARGET.match(line):
        return ""
    return _TITLE.sub(lambda found: " " * len(found[0]), without_code_spans(line))


def _says_something(number: int, rest: str, lines: list[tuple[int, str]]) -> bool:
    """Whether a note has words: behind its name, or further in on the next line with any."""
    below = next((line for n, line in lines if n > number), "")
    return bool(rest.strip()) or below.startswith(("    ", "\t"))


def definitions_without_use(index: Index) -> Iterator[Problem]:
    """The target that no link uses, an abbreviation that does not stand in the text, and a second one of a name."""
    for text, lines in _texts(index):
        defined = [d for number, line in lines for d in _defined(number, line)]
        if not defined:
            continue
        yield from _repeated(text, defined)
        bare = (without_code_spans(line) for _, line in lines if not (TARGET.match(line) or ABBREVIATION.match(line)))
        rest = "\n".join(bare)
        labels = {_folded(label) for label in _LABEL.findall(rest)}
        for one in defined:
            if not (_stands(one.name, rest) if one.is_of_words else one.name in labels):
                yield text.origin.problem_at("unused-definition", one.spot, BODY, value=one.written)


def _repeated(text: Text, defined: list[Written]) -> Iterator[Problem]:
    times = Counter((one.name, one.is_of_words) for one in defined)
    seen: set[tuple[str, bool]] = set()
    for one in defined:
        key = (one.name, one.is_of_words)
        if times[key] > 1 and key in seen:
            yield text.origin.problem_at("repeated-definition", one.spot, BODY, value=one.written)
        seen.add(key)


def _defined(number: int, line: str) -> Iterator[Written]:
    if target := TARGET.match(line):
        yield Written(_folded(target[1]), f"[{target[1]}]", Spot(number, target.start(1)), is_of_words=False)
    elif short := ABBREVIATION.match(line):
        yield Written(short["abbr"].strip(), f"*[{short['abbr']}]", Spot(number, 1), is_of_words=True)


def _texts(index: Index) -> Iterator[tuple[Text, list[tuple[int, str]]]]:
    """Each text that may define something, with its lines outside code, by their numbers in the file."""
    for body in index.defining:
        lines: list[tuple[int, str]] = []
        for _, _, section, first in body.sections:
            written = section.split("\n")  # a definition is one also where there is code in it
            lines += [(first + n, written[n]) for n, _ in (lines_without_code(section) if "[" in section else ())]
        yield body.text, lines


def _folded(label: str) -> str:
    return label.strip().lower()


def _stands(words: str, text: str) -> bool:
    return bool(re.search(rf"\b{re.escape(words)}\b", text))
