"""What a writer has to mend, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way to a value: `("periods", 0)`."""


def named(at: Path) -> str:
    """The way to a value as people read it, the items of a list counted from one: `periods.1`."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in at)


class Spot(NamedTuple):
    """A line and a column, both counted from one."""

    line: int
    column: int


class Severity(StrEnum):
    """How much a finding matters: a problem stops the build; a warning or a notice is said, and the build goes on.

    A warning is something that may be meant but seldom is (a start on a Sunday); a notice, work that is left (an
    outdated translation).
    """

    PROBLEM = "problem"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something to mend in a file: its wording is in `words/`, under `problems.<code>`.

    A code with a dot is the whole key: `settings.folder`.
    """

    path: str
    line: int
    column: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.PROBLEM

    @property
    def stops(self) -> bool:
        """Whether nothing is built until it is mended."""
        return self.severity == Severity.PROBLEM


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a thing was read from, and where each key and value of its front matter stands."""

    path: str
    keys: Mapping[Path, Spot] = field(default_factory=dict)
    values: Mapping[Path, Spot] = field(default_factory=dict)
    text: str = field(default="", repr=False, compare=False)
    """The front matter to the letter, or the whole of a file that is all data."""

    first_line: int = field(default=1, compare=False)
    """The line of the file on which `text` begins."""

    def field_at(self, spot: Spot) -> Path:
        """The way to the value that a place of `text` is in: the last that begins before it."""
        there = {at: start for at, start in self.values.items() if at and start <= spot}
        return max(there, key=lambda at: (there[at], len(at)), default=())

    def spot(self, at: Path, *, key: bool = False) -> Spot:
        """Where the value (or the key) at `at` stands; else the nearest thing around it; else the start."""
        if key and at in self.keys:
            return self.keys[at]
        while at and at not in self.values:
            at = at[:-1]
        return self.values.get(at, Spot(1, 1))

    def problem(self, code: str, at: Path = (), /, *, key: bool = False, **values: object) -> Problem:
        """A problem with the value at `at`, or with its key."""
        return self.problem_at(code, self.spot(at, key=key), named(at), **values)

    def problem_at(self, code: str, spot: Spot, field: str = "", /, **values: object) -> Problem:
        """A problem at a place of the text."""
        said = tuple(sorted((k, str(v)) for k, v in values.items()))
        return Problem(self.path, spot.line, spot.column, field, code, said)
