"""Who publishes the site, and where changes are sent: configuration, not content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.model.language import USUAL, Language

KEYS = ("organisation", "email", "answers_in_days")

_EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(\.[\w\-]+)*\.[^\W\d_]{2,}", re.ASCII)
_PLACE = "extra.publisher"


@dataclass(frozen=True, slots=True)
class Publisher:
    """An organisation with the address of a role in it. What is not set is empty, or zero."""

    names: tuple[tuple[Language, str], ...] = ()
    email: str = ""
    answers_in_days: int = 0

    def name(self, language: Language) -> str:
        """The organisation's name in a language; empty where it is not set."""
        return dict(self.names).get(language, "")


class Fault(NamedTuple):
    """A setting that is not as it should be: its place, what is wrong, and what was meant or is written there."""

    place: str
    what: str
    value: str


def publisher_of(
    settings: Any, meant: Callable[[str, tuple[str, ...]], str], languages: Sequence[Language] = USUAL
) -> tuple[Publisher, tuple[Fault, ...]]:
    """The publisher that the settings say to a site in these languages, and all their faults.

    `meant` tells which of some words a word was to be.
    """
    if settings is None:
        return Publisher(), ()
    if not isinstance(settings, Mapping):
        return Publisher(), (Fault(_PLACE, "shape", str(settings)),)
    faults = tuple(_faults(settings, meant, languages))
    if faults:
        return Publisher(), faults
    return Publisher(_names(settings.get("organisation"), languages), settings.get("email") or "", _days(settings)), ()


def _faults(
    settings: Mapping[Any, Any], meant: Callable[[str, tuple[str, ...]], str], languages: Sequence[Language]
) -> Iterator[Fault]:
    for key in (str(key) for key in settings if key not in KEYS):
        near = meant(key, KEYS)
        yield Fault(f"{_PLACE}.{key}", "near_key" if near else "key", near or ", ".join(KEYS))
    name, email, days = (settings.get(key) for key in KEYS)
    if name is not None and not _is_name(name, languages):
        yield Fault(f"{_PLACE}.organisation", "name", ", ".join(languages))
    if email not in (None, "") and not (isinstance(email, str) and _EMAIL.fullmatch(email)):
        yield Fault(f"{_PLACE}.email", "email", str(email))
    if days is not None and (type(days) is not int or days < 1):
        yield Fault(f"{_PLACE}.answers_in_days", "days", str(days))


def _is_name(name: Any, languages: Sequence[Language]) -> bool:
    if isinstance(name, Mapping):
        return set(languages) <= set(name) <= set(Language) and all(isinstance(n, str) and n for n in name.values())
    return isinstance(name, str)


def _names(name: Any, languages: Sequence[Language]) -> tuple[tuple[Language, str], ...]:
    if isinstance(name, Mapping):
        return tuple((language, name[language]) for language in languages)
    return tuple((language, name) for language in languages) if name else ()


def _days(settings: Mapping[str, Any]) -> int:
    return int(settings.get("answers_in_days") or 0)
