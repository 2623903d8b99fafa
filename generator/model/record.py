"""A record: facts said once, and a text for each language that has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from generator.model.attachment import File
from generator.model.facts import Facts
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kit import Kit
from generator.model.language import USUAL, Language
from generator.model.limits import Limits
from generator.model.network import NetworkFile
from generator.model.problem import Origin, Path, Problem
from generator.model.register import Disagreements, Figures, Retired, RoleContacts, Spellings, Terms
from generator.model.term import Scheme
from generator.model.text import Follows
from generator.model.values import Mark, Marked, marked_in, marked_values

F = TypeVar("F", bound=Facts, covariant=True)


class Section(NamedTuple):
    """A stretch of a body: from a heading to the next. The first has no heading and level 0."""

    level: int
    heading: str
    markdown: str
    line: int
    """The line of the heading in the file, or of the first line of the body."""

    written: str = ""
    """The heading with its signs, to the letter."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a record says in one language."""

    language: Language
    title: str
    summary: str | None
    sections: tuple[Section, ...]
    follows: Follows | None
    origin: Origin

    @property
    def has_body(self) -> bool:
        """Whether there is more than title and summary."""
        return any(s.heading or s.markdown.strip() for s in self.sections)


@dataclass(frozen=True, slots=True)
class Record(Generic[F]):
    """A record of a kind, in all its languages."""

    kind: Kind
    id: str
    facts: F
    original: Language
    texts: Mapping[Language, Text]

    @property
    def name(self) -> str:
        """`<kind>/<id>`, as relations write it."""
        return f"{self.kind}/{self.id}"

    @property
    def origin(self) -> Origin:
        """The file with the facts."""
        return self.texts[self.original].origin

    def text(self, language: Language) -> Text:
        """The text in `language`, or the original where there is no translation."""
        return self.texts.get(language, self.texts[self.original])

    @property
    def ours(self) -> tuple[str, ...]:
        """The fields that this site inferred."""
        return self.facts.ours

    def marked(self, mark: type[Mark]) -> Iterator[Marked]:
        """The values whose fields declare a `mark`."""
        return marked_values(self.facts, mark)

    def problem(self, code: str, at: Path = (), /, *, key: bool = False, **values: object) -> Problem:
        """A problem with the facts."""
        return self.origin.problem(code, at, key=key, **values)


AnyRecord = Record[Facts]


@dataclass(frozen=True, slots=True)
class Draft:
    """A record with problems, as far as it could be read: only the rules look at it, to find the others."""

    kind: Kind
    id: str
    data: Mapping[str, Any]
    """The facts as they are written, whatever they are."""

    original: Language
    texts: Mapping[Language, Text]

    @property
    def name(self) -> str:
        """`<kind>/<id>`, as relations write it."""
        return f"{self.kind}/{self.id}"

    @property
    def origin(self) -> Origin:
        """The file with the facts."""
        return self.texts[self.original].origin

    @property
    def ours(self) -> tuple[str, ...]:
        """The fields that this site inferred, as far as that can be read."""
        names = self.data.get("ours")
        return tuple(n if isinstance(n, str) else "body" for n in names) if isinstance(names, tuple) else ()

    def marked(self, mark: type[Mark]) -> Iterator[Marked]:
        """The values whose fields declare a `mark`, where they look like values."""
        return marked_in(FACTS[self.kind], self.data, mark)

    def problem(self, code: str, at: Path = (), /, *, key: bool = False, **values: object) -> Problem:
        """A problem with the facts."""
        return self.origin.problem(code, at, key=key, **values)


class Vocabulary(NamedTuple):
    """A scheme with its name (that of its file) and the file's places."""

    name: str
    scheme: Scheme
    origin: Origin


class Register(NamedTuple):
    """A register with the file's places."""

    entries: Disagreements | Figures | Kit | Retired | RoleContacts | Spellings | Terms
    origin: Origin


class Content(NamedTuple):
    """All that was read: what could be made of it, and what is wrong with the rest."""

    records: tuple[AnyRecord, ...]
    vocabularies: tuple[Vocabulary, ...]
    problems: tuple[Problem, ...]
    drafts: tuple[Draft, ...] = ()
    registers: tuple[Register, ...] = ()
    files: tuple[File, ...] = ()
    """What is in `attachments/`, by path."""

    network: NetworkFile | None = None

    @property
    def limits(self) -> Limits:
        """How much there may be of it."""
        return self.network.network.limits if self.network else Limits()

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, each once, in the order in which it shows them."""
        return tuple(dict.fromkeys(self.network.network.languages)) if self.network else USUAL

    @property
    def printed_in(self) -> Language:
        """The language that the sources are printed in, and in which records have their words to the letter."""
        said = self.network.network.printed_in if self.network else None
        return said or self.languages[0]
