"""Cooperation as flows from one country to another, and its counts by theme, year and modality."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from generator.catalogue.scope import Countable
from generator.model.kinds import MODELS
from generator.model.playing import has_role, playing
from generator.model.record import AnyRecord
from generator.model.traits import Role

K = TypeVar("K")


class Flow(NamedTuple):
    """What one country gave another in a record: `Flow("AR", "PE", …)`."""

    giver: str
    receiver: str
    record: AnyRecord

    @property
    def is_planned(self) -> bool:
        """Whether it has not taken place yet."""
        return self.record.facts.is_planned


class Tally(NamedTuple):
    """The records of a count, completed and planned apart."""

    done: tuple[AnyRecord, ...] = ()
    planned: tuple[AnyRecord, ...] = ()

    @property
    def all(self) -> tuple[AnyRecord, ...]:
        """Both."""
        return (*self.done, *self.planned)

    def __len__(self) -> int:
        return len(self.done) + len(self.planned)


NONE = Tally()
"""No records."""


def exchanged(held: Countable) -> tuple[AnyRecord, ...]:
    """The records of all kinds in which a country gives and another receives."""
    models = [m for m in MODELS if has_role(m, Role.GIVES) and has_role(m, Role.RECEIVES)]
    return tuple(record for model in models for record in held.of(model))


def flows_of(records: Iterable[AnyRecord]) -> tuple[Flow, ...]:
    """Each country that gave with each that received, of records that may have neither."""
    return tuple(
        Flow(giver, receiver, record)
        for record in records
        for giver in playing(record.facts, Role.GIVES)
        for receiver in playing(record.facts, Role.RECEIVES)
    )


def tallies(records: Iterable[AnyRecord], keys: Callable[[AnyRecord], Iterable[K]]) -> Mapping[K, Tally]:
    """The records under each of their keys, each once: `tallies(records, lambda r: r.facts.themes)`."""
    found: dict[K, dict[str, AnyRecord]] = {}
    for record in records:
        for key in keys(record):
            found.setdefault(key, {})[record.name] = record
    return {key: tally(under.values()) for key, under in found.items()}


def each_once(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Records without those that come again."""
    return tuple({record.name: record for record in records}.values())


def tally(records: Iterable[AnyRecord]) -> Tally:
    """These records, completed and planned apart."""
    planned: dict[bool, list[AnyRecord]] = {False: [], True: []}
    for record in records:
        planned[record.facts.is_planned].append(record)
    return Tally(tuple(planned[False]), tuple(planned[True]))


def givers(record: AnyRecord) -> Iterable[str]:
    """The countries that gave in a record."""
    return playing(record.facts, Role.GIVES)


def receivers(record: AnyRecord) -> Iterable[str]:
    """The countries that received in it."""
    return playing(record.facts, Role.RECEIVES)


def pairs(record: AnyRecord) -> Iterable[tuple[str, str]]:
    """Who gave in it to whom."""
    return ((flow.giver, flow.receiver) for flow in flows_of([record]))
