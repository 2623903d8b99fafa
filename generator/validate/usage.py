"""Rules about names of things: one form for one thing, as the register of terms has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.model.language import Language
from generator.model.problem import Problem, Spot
from generator.model.record import Text
from generator.model.register import Terms
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.other_languages import QUOTED

AvoidedWords = tuple[re.Pattern[str], Mapping[str, str]]
"""What finds the forms that a language avoids, and the form that takes the place of each."""


def avoided_forms(index: Index) -> Iterator[Problem]:
    """A form that texts avoid, such as “Belize” in Spanish; what is quoted, or in another language, keeps its own."""
    avoided = _avoided(index)
    for record in index.content.records:
        for text in record.texts.values():
            if text.language in avoided:
                yield from _found_in(text, *avoided[text.language])


def _found_in(text: Text, pattern: re.Pattern[str], wanted: Mapping[str, str]) -> Iterator[Problem]:
    for name, value in (("title", text.title), ("summary", text.summary or "")):
        for found in pattern.finditer(QUOTED.sub(" ", value)):
            yield text.origin.problem("avoided-form", (name,), value=found[0], wanted=wanted[found[0]])
    for section in text.sections:
        written = f"{section.written}\n" if section.level else ""
        for n, line in enumerate(f"{written}{section.markdown}".split("\n")):
            for found in pattern.finditer(QUOTED.sub(_blank, line)):
                spot = Spot(section.line + n, found.start() + 1)
                yield text.origin.problem_at("avoided-form", spot, BODY, value=found[0], wanted=wanted[found[0]])


def _blank(found: re.Match[str]) -> str:
    """As many spaces: the columns of what follows stay."""
    return " " * len(found[0])


def _avoided(index: Index) -> Mapping[Language, AvoidedWords]:
    registers = (r.entries for r in index.content.registers if isinstance(r.entries, Terms))
    entries = [entry for register in registers for entry in register.entries]
    found = {}
    for language in Language:
        wanted = {form: entry.use.text(language) for entry in entries for form in entry.avoided(language)}
        if wanted:
            longest_first = sorted(wanted, key=lambda form: (-len(form), form))
            pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])"
            found[language] = (re.compile(pattern), wanted)
    return found
