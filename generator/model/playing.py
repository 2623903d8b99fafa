"""What countries do in a record, read from the roles that its kind declares."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.model.facts import Facts
from generator.model.traits import Role
from generator.model.values import items_of


def playing(facts: Facts, role: Role) -> Iterator[str]:
    """The countries that play a role: `playing(facts, Role.GIVES)` of an activity has its provider, `AR`."""
    return (country for field in _fields(type(facts), role) for country in items_of(facts, field))


def countries_of(facts: Facts) -> tuple[str, ...]:
    """All countries that a record is about, in the order in which its kind declares their fields."""
    named = (country for plays in facts.traits.countries for country in items_of(facts, plays.field))
    return tuple(dict.fromkeys(named))


@cache
def _fields(model: type[Facts], role: Role) -> tuple[str, ...]:
    return tuple(plays.field for plays in model.traits.countries if plays.role == role)


def has_role(model: type[Facts], *roles: Role) -> bool:
    """Whether countries play one of these roles in the records of a kind."""
    return any(plays.role in roles for plays in model.traits.countries)
