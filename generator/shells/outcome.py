"""What came of a build, as plain data that can go from one process to another."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that keeps the site from being built: `content/calls/1.es.md:4:1`, and what to do about it."""

    place: str
    """File, line and column, as far as they are known; may be empty."""
    said: str

    def __str__(self) -> str:
        return f"{self.place}: {self.said}" if self.place else self.said


@dataclass(frozen=True, slots=True)
class MadePages:
    """All pages of a site are made, in the folder that takes its place once it has an index and was inspected."""

    folder: str
    base: str
    """The path of `site_url`, with slashes around it."""

    def as_text(self) -> str:
        """The same in one line."""
        return json.dumps(asdict(self))

    @classmethod
    def of_text(cls, text: str) -> Self | None:
        """What `as_text` wrote; None for any other text."""
        try:
            return cls(**json.loads(text))
        except (ValueError, TypeError):
            return None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A site was built, or there are troubles; never both."""

    troubles: tuple[Trouble, ...] = ()
    base: str | None = None
    """The path of `site_url`, with slashes around it; None where the configuration could not be read."""
    watched: tuple[str, ...] = ()
    """The folders and files that the site is made from, as far as the configuration could be read."""

    @property
    def built(self) -> bool:
        """Whether there is a new site."""
        return not self.troubles

    def as_text(self) -> str:
        """The outcome in one line."""
        return json.dumps(asdict(self))

    @classmethod
    def of_text(cls, text: str) -> Self:
        """The outcome that `as_text` wrote. Raises ValueError for any other text."""
        read = json.loads(text)
        return cls(tuple(Trouble(**t) for t in read["troubles"]), read["base"], tuple(read["watched"]))
