"""Who publishes the site: `extra.publisher`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.language import Language
from generator.model.publisher import Host, Publisher
from generator.settings.addresses import address_in
from generator.settings.given import Given

_AT = ("extra", "publisher")
_KEYS = ("organisation", "email", "answers_in_days", "gateway", "host")
_EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(\.[\w\-]+)*\.[^\W\d_]{2,}", re.ASCII)


def publisher_in(given: Given, languages: Sequence[Language]) -> Publisher:
    """The publisher that the settings of a site in these languages name."""
    said = given.group(*_AT, keys=_KEYS)
    email = given.text(*_AT, "email")
    if email and not _EMAIL.fullmatch(email):
        given.fault("email", (*_AT, "email"))
    days = said.get("answers_in_days")
    if days is not None and (type(days) is not int or days < 1):
        given.fault("days", (*_AT, "answers_in_days"))
        days = None
    gateway = address_in(given, *_AT, "gateway")
    return Publisher(_names(said.get("organisation"), given, languages), email, days or 0, gateway, _host(given))


def _host(given: Given) -> Host | None:
    """What is at the address of the repository."""
    said = given.text(*_AT, "host")
    if said and said not in tuple(Host):
        given.fault("choice", (*_AT, "host"), choices=", ".join(Host))
        return None
    return Host(said) if said else None


def _names(name: Any, given: Given, languages: Sequence[Language]) -> tuple[tuple[Language, str], ...]:
    """The name in each language: one for all, or each its own."""
    if isinstance(name, Mapping):
        if set(languages) <= set(name) <= set(Language) and all(isinstance(n, str) and n for n in name.values()):
            return tuple((language, name[language]) for language in languages)
        given.fault("name", (*_AT, "organisation"), choices=", ".join(languages))
        return ()
    one = given.text(*_AT, "organisation")
    return tuple((language, one) for language in languages) if one else ()
