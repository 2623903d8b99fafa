"""A citation of a page, or of the work that the page tells of, before it has a format."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.citing import PAGE, Genre, Nature
from generator.model.language import Language


@dataclass(frozen=True, slots=True)
class Subject:
    """What a record tells of, in the terms that machines know."""

    nature: Nature
    span: str | None = None
    """When it was: a day, month or year (ISO 8601), or two with a slash."""

    city: str | None = None
    countries: tuple[str, ...] = ()
    """Where it was or is."""

    organizations: tuple[str, ...] = ()
    """Who held or offers it."""

    participants: tuple[str, ...] = ()
    is_planned: bool = False
    """Whether it was only planned, as far as the sources tell."""


@dataclass(frozen=True, slots=True)
class Citation:
    """All that a reference says; every text in one line."""

    key: str
    genre: Genre
    title: str
    title_is_ours: bool
    translation: str | None
    """The title in the page's language, where the work has a printed one in another."""

    authors: tuple[str, ...]
    authors_are_ours: bool
    issued: str | None
    """A day, month or year (ISO 8601), or two with a slash; None where it is not known."""

    site: str
    number: str
    """What the page is on this site: its list and its id."""

    edition: str
    source: str
    """Of a page, the documents that it stands on, with the places in them."""

    notes: tuple[str, ...]
    """What the formats have no field for."""

    url: str | None
    """Absolute: of a work, where its text is; of a page, its own. None where that is not known."""

    page: str | None
    """The absolute address of the page; None where that of the site is not known."""

    pdf: str | None
    language: Language
    """That of the title."""

    languages: tuple[str, ...]
    """Those of the page or the work, as far as they are known."""

    summary: str
    subject: Subject

    @property
    def is_work(self) -> bool:
        """Whether it is a work with a title of its own, or a page of this site."""
        return self.genre != PAGE

    @property
    def marked_title(self) -> str:
        """The title, in brackets where this site attributes it to a work."""
        return f"[{self.title}]" if self.is_work and self.title_is_ours else self.title

    @property
    def marked_authors(self) -> tuple[str, ...]:
        """The authors, in brackets where this site attributes the work to them."""
        return tuple(f"[{name}]" for name in self.authors) if self.authors_are_ours else self.authors

    @property
    def place(self) -> str:
        """The page by its place on the site, and the edition."""
        return f"{self.site}, {self.number}. {self.edition}."
