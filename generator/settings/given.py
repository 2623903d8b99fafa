"""The settings as they stand in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.load.as_written import as_written
from generator.model.problem import Origin, Path, Problem, named
from generator.words.nearness import by_nearness, nearest


class Given:
    """The values of a configuration, and what was found wrong with them so far.

    A value that is not what it should be counts as one that is not set, and is said: `settings.<what>` of the words.
    """

    def __init__(self, value: Mapping[str, Any], origin: Origin) -> None:
        self.origin = origin
        self.problems: list[Problem] = []
        self._value = value

    def at(self, *at: str | int) -> Any:
        """What stands at a place; None where there is nothing."""
        value: Any = self._value
        for step in at:
            if isinstance(step, int) and isinstance(value, tuple):
                value = value[step]
            else:
                value = value.get(step) if isinstance(value, Mapping) else None
        return value

    def fault(self, what: str, at: Path, *, key: bool = False, **values: object) -> None:
        """Say what is wrong with a value, or with its key: once, however many things are made of it."""
        spot = self.origin.spot(at, key=key)
        shown = {"value": as_written(self.at(*at)), "near": "", **values}
        said = tuple(sorted((name, str(value)) for name, value in shown.items()))
        problem = Problem(self.origin.path, spot.line, spot.column, named(at), f"settings.{what}", said)
        if problem not in self.problems:
            self.problems.append(problem)

    def text(self, *at: str | int) -> str:
        """A text; empty where there is none."""
        value = self.at(*at)
        if value is None or isinstance(value, str):
            return value or ""
        if type(value) is int:
            return str(value)
        self.fault("text", at)
        return ""

    def truth(self, *at: str | int) -> bool | None:
        """True or false; None where nothing is said."""
        value = self.at(*at)
        if value is None or isinstance(value, bool):
            return value
        self.fault("truth", at)
        return None

    def list(self, *at: str | int, example: str) -> tuple[Any, ...]:
        """The items of a list; none where there is no list."""
        value = self.at(*at)
        if value is None or isinstance(value, tuple):
            return value or ()
        self.fault("list", at, example=f"- {example}")
        return ()

    def group(self, *at: str | int, keys: Iterable[str], silent: Iterable[str] = ()) -> Mapping[str, Any]:
        """A group of settings; keys outside `keys` are problems, but for those in `silent`: other rules tell them."""
        known, spoken_of = tuple(keys), frozenset(silent)
        value = self.at(*at)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.fault("group", at, choices=", ".join(known))
            return {}
        for key in value:
            if key not in known and key not in spoken_of:
                near = nearest(key, known)
                choices = ", ".join(by_nearness(near or key, known))
                self.fault("unknown", (*at, key), key=True, near=near, choices=choices)
        return value
