"""Rules about unfinished texts: marks of work to do, titles without a word, translations ahead of originals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.markdown.prose import plain
from generator.model.problem import Problem, Spot
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.phrases import CAPITALS, SIGNS_OF_WORK, UNFINISHED, finder_of_work, letters_of, phrases_of_work
from generator.validate.written import lines_of

_LONGEST_TITLE = 200
"""Characters: the longest title of the content, that of a study, has 191."""


_WORD = re.compile(r"[^\W_]")


def texts_to_fill_in(index: Index) -> Iterator[Problem]:
    """A title or summary without a letter or a digit, such as the `…` of an example that was copied, or `~`."""
    for record in index.content.records:
        for text in record.texts.values():
            for name, value in (("title", text.title), ("summary", text.summary)):
                if value is not None and not _WORD.search(value):
                    yield text.origin.problem("no-words", (name,), value=value)


def work_to_do(index: Index) -> Iterator[Problem]:
    """Words by which writers mark what is still to be written: `TODO`, `por completar`, `lorem ipsum`.

    Not where it is the source that says so: a date is printed as “por definir”.
    """
    bodies = (b for b in index.bodies if _says_so(b.whole, index.phrases.get(b.text.origin.path, {})))
    for line in lines_of(index, _may_be_unfinished, bodies):
        if found := _to_do().search(line.text):
            problem = line.problem("unfinished", found.start(), value=found[0])
            if found[0] == "TODO" and re.search(r"[A-ZÁÉÍÓÚÑ]{2,} TODO\b|\bTODO [A-ZÁÉÍÓÚÑ]{2,}", line.text):
                continue  # the Spanish word, among others in capitals
            if problem.field in (BODY, "title", "summary"):
                yield problem


_CROSSES = "XXX"
"""There may be more of them in a row."""


def _may_be_unfinished(text: str) -> bool:
    return _says_so(text, finder_of_work().count(letters_of(text)))


def _says_so(text: str, counts: Mapping[str, int]) -> bool:
    in_capitals = CAPITALS in counts and any(sign in text for sign in SIGNS_OF_WORK)
    return in_capitals or UNFINISHED in counts or _CROSSES in text


@cache
def _to_do() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, phrases_of_work()))
    return re.compile(rf"(?<![\w-])(?:TODO|FIXME|TBD|XXX+|(?i:{phrases}))(?![\w-])")


def titles_of_unusual_length(index: Index) -> Iterator[Problem]:
    """A title that no list, tab or citation can show whole."""
    for record in index.content.records:
        for text in record.texts.values():
            if len(text.title) > _LONGEST_TITLE:
                yield text.origin.problem("long-title", ("title",), value=len(text.title), most=_LONGEST_TITLE)


def summaries_that_repeat_the_title(index: Index) -> Iterator[Problem]:
    """A summary with the words of the title."""
    for record in index.content.records:
        for text in record.texts.values():
            if text.summary and _begin_alike(text.summary, text.title) and _bare(text.summary) == _bare(text.title):
                yield text.origin.problem("summary-is-title", ("summary",))


def _begin_alike(text: str, other: str) -> bool:
    """Whether two texts begin with the same letter, or one of them with a sign that may be left aside."""
    one, two = text[:1], other[:1]
    return not (one.isalnum() and two.isalnum()) or one.casefold()[0] == two.casefold()[0]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text).casefold()))


def originals_without_the_text_of_their_translation(index: Index) -> Iterator[Problem]:
    """A translation with a body whose original has none: what it translates was deleted, or never written."""
    for record in index.content.records:
        original = record.texts[record.original]
        for text in record.texts.values():
            if text is not original and text.has_body and not original.has_body:
                line = next(s.line for s in text.sections if s.level or s.markdown.strip())
                yield text.origin.problem_at("body-without-original", Spot(line, 1), BODY, other=record.origin.path)
