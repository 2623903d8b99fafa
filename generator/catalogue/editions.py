"""An edition of the content, as data that can be compared: from records, or from the data files of a published site.

    edition_from(read_content(folder)).records["programs/ar-seclo"].facts["type"]    # "service"

It has no places in files, no objects of the model and no Markdown in titles, so that folder, commit and ZIP of the
same content are the same edition. `catalogue/news.py` compares two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel

from generator.catalogue.translation import Standing, translations_of
from generator.markdown.outline import sections_of
from generator.markdown.prose import plain
from generator.model.attachment import File
from generator.model.field import Labels
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.record import AnyRecord, Content, Draft, Section, Text

CARRIED = "attachments"
"""The fact with the files that a document carries, each with its sum."""

_OF_FILES = {CARRIED: ("file", "language", "sha256"), "images": ("file", "alt", "credit", "sha256")}
"""The facts that are files, each with what of them is a fact; a published copy tells more of them."""

_MADE = "made"
"""The fact of a document whose files the site makes of all records: they change with every edition."""

TextPart = tuple[str, str]
"""A part of a text: `title`, `summary`, `body` (what comes before the first heading), or `section` and its heading."""


class StatedText(NamedTuple):
    """What a record says in one language, as plain words; its sections are Markdown."""

    title: str
    summary: str
    sections: tuple[Section, ...]

    @classmethod
    def of(cls, title: str, summary: str | None, body: tuple[Section, ...] | str | None) -> StatedText:
        """From what was written, or from a data file, in which a body is one text."""
        sections = sections_of(body) if isinstance(body, str) else body or ()
        return cls(plain(title), plain(summary or ""), sections)

    @property
    def parts(self) -> Mapping[TextPart, str]:
        """Its parts that say something, in their order; of equal headings the later are numbered."""
        found: dict[TextPart, str] = {("title", ""): self.title, ("summary", ""): self.summary}
        numbers: Counter[TextPart] = Counter()
        for section in self.sections:
            name, heading = "section" if section.level else "body", section.heading
            while (name, heading) in found:  # `numbers` makes this one or two steps, however many are called the same
                n = numbers[name, section.heading] = max(numbers[name, section.heading], 1) + 1
                heading = f"{section.heading} ({n})"
            found[name, heading] = section.markdown.strip("\n")
        return {part: said for part, said in found.items() if said.strip() or part[0] == "section"}

    @property
    def words(self) -> int:
        """How many words it has; signs that stand alone are none."""
        said = (word for (_, heading), text in self.parts.items() for word in f"{heading} {text}".split())
        return sum(word.isalnum() or any(c.isalnum() for c in word) for word in said)


@dataclass(frozen=True, slots=True)
class Stated:
    """A record as an edition states it."""

    kind: Kind
    id: str
    original: Language
    facts: Mapping[str, Any]
    """What is said, under the names of the model, as JSON has it; what is empty or false is left out."""

    texts: Mapping[Language, StatedText]
    standings: Mapping[Language, Standing] = field(default_factory=dict)
    """How each translation stands; none where the edition does not tell, as a published copy does not."""

    @property
    def name(self) -> str:
        """`<kind>/<id>`, as relations write it."""
        return f"{self.kind}/{self.id}"

    def text(self, language: Language) -> tuple[Language, StatedText]:
        """The text in a language, or the original; and which it is."""
        found = language if language in self.texts else self.original
        return found, self.texts[found]

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries that it is about, in the order of the kind's declaration, each once."""
        named = (self.facts.get(plays.field, []) for plays in FACTS[self.kind].traits.countries)
        codes = (code for value in named for code in (value if isinstance(value, list) else [value]))
        return tuple(dict.fromkeys(str(code) for code in codes))


@dataclass(frozen=True, slots=True)
class Edition:
    """All records of an edition by name, in the order of kinds and ids."""

    records: Mapping[str, Stated]
    languages: tuple[Language, ...]
    day: date | None = None
    """Its date, where one is known."""

    labels: Mapping[str, Labels] = field(default_factory=dict)
    """What the terms of its vocabularies are called: `countries/AR`. A published copy tells none."""


def edition_from(content: Content, day: date | None = None) -> Edition:
    """The edition that a content is. What could not be read as a record is in it as far as it was read."""
    every: list[AnyRecord | Draft] = [*content.records, *content.drafts]
    labels = {f"{v.name}/{term.id}": term.labels for v in content.vocabularies for term in v.scheme.terms}
    return Edition(filed(_stated(record, content) for record in every), content.languages, day, labels)


def filed(records: Iterator[Stated]) -> Mapping[str, Stated]:
    """Records by name, in the order of kinds and ids."""
    kinds = list(Kind)
    return {record.name: record for record in sorted(records, key=lambda r: (kinds.index(r.kind), r.id))}


def _stated(record: AnyRecord | Draft, content: Content) -> Stated:
    texts = {language: _text(text) for language, text in sorted(record.texts.items())}
    if isinstance(record, Draft):
        return Stated(record.kind, record.id, record.original, facts_said(record.data), texts)
    facts = facts_said(record.facts.model_dump(mode="json", exclude_none=True))
    for name in (name for name in _OF_FILES if name in facts and not (name == CARRIED and _MADE in facts)):
        files = {file.name: file for file in content.files if file.document == record.id}
        facts[name] = [_with_sum(said, files.get(said.get("file", ""))) for said in facts[name]]
    standings = {t.language: t.standing for t in translations_of(record, content.languages)}
    return Stated(record.kind, record.id, record.original, facts, texts, standings)


def _text(text: Text) -> StatedText:
    return StatedText.of(text.title, text.summary, text.sections if text.has_body else None)


def _with_sum(said: Mapping[str, Any], file: File | None) -> dict[str, Any]:
    return {**said, "sha256": file.sha256} if file else dict(said)


def facts_said(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts without what is empty; of files, name, language and sum; none of those that a site makes itself."""
    said = {name: value for name, raw in facts.items() if (value := _plain(raw)) not in (None, False, "", [], {})}
    if _MADE in said:
        said.pop(CARRIED, None)
    for name, kept in _OF_FILES.items():
        if isinstance(items := said.get(name), list):
            said[name] = [{k: v for k, v in item.items() if k in kept} for item in items if isinstance(item, dict)]
    return said


def _plain(value: object) -> Any:
    """A value as JSON has it, whatever it is in a draft."""
    match value:
        case BaseModel():
            return _plain(value.model_dump(mode="json", exclude_none=True))
        case Mapping():
            return {str(key): said for key, raw in value.items() if (said := _plain(raw)) is not None}
        case list() | tuple():
            return [_plain(item) for item in value]
        case None | bool() | int() | float() | str():
            return value
    return str(value)
