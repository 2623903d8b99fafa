"""What a country gave, received, hosted and learned: how its page, and that of its ministry, opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue.ministries import ministry_id
from generator.catalogue.uses import Uses
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kinds.institutions import Institution
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.views.links import Address, Figure
from generator.views.localised import Localised
from generator.views.parts.exchange import Exchange, exchange_of
from generator.views.parts.learning import RESULTS, Learning, learning_of
from generator.views.parts.reach import planned_counts
from generator.views.tables.rows import USES
from generator.views.tables.table import Table

_ROLES = {f"{kind}-{plays.field}": plays.role for kind in Kind for plays in FACTS[kind].traits.countries}
"""What a country does in the records of each table, by the table's id: `activities-provider`."""

_FIRST = (Role.TAUGHT, Role.GIVES, Role.RECEIVES, Role.HOSTS)
"""The roles whose tables come before all others."""

_ASKED = tuple(id for role in _FIRST if role.is_asked for id in _ROLES if _ROLES[id] == role)
"""What is asked of every country. What it learned is asked as well: see `learning`."""


@dataclass(frozen=True, slots=True)
class Cooperation:
    """The cooperation of a country in figures, with whom it was, and what was learned from it."""

    figures: tuple[Figure, ...]
    exchange: Exchange | None
    learning: Learning | None


def cooperation_of(ministry: AnyRecord, uses: Uses, tables: tuple[Table, ...], here: Localised) -> Cooperation | None:
    """The cooperation of the country whose ministry in the network this is; None of any other record."""
    country = ministry.facts.country if isinstance(ministry.facts, Institution) else None
    if not country or ministry.id != ministry_id(here.catalogue, country):
        return None
    learning = learning_of("countries", country, here)
    done = tuple(table for table in tables if table.id in _ROLES and table.id != RESULTS)
    figures = (
        figures_of_cooperation(done, learning, uses, here.record_address(ministry), here) if done or learning else ()
    )
    return Cooperation(figures, exchange_of("countries", country, here), learning)


def in_order_of_roles(tables: Iterable[Table]) -> tuple[Table, ...]:
    """Tables as the page of a country shows them; what it learned is told apart from them."""
    rank = {id: _FIRST.index(role) for id, role in _ROLES.items() if role in _FIRST}
    return tuple(sorted((t for t in tables if t.id != RESULTS), key=lambda t: rank.get(t.id, len(_FIRST))))


def figures_of_cooperation(
    tables: tuple[Table, ...], learning: Learning | None, uses: Uses, page: Address, here: Localised
) -> tuple[Figure, ...]:
    """The number of rows of each table; a role that every country is asked for, such as hosting, also with zero."""
    found = {t.id: t for t in tables}

    def figure(id: str) -> Figure:
        use = USES[id]
        if id not in found:
            return Figure(0, here.words[f"roles.{use.kind}.{use.field}"], None, tone=_ROLES[id].tone)
        table = found[id]
        records = uses[use]
        apart = sum(r.facts.stands_apart for r in records)
        of_them = (here.words.say("notices.of_them_apart", n=apart),) if apart else ()
        note = here.words.joined([*planned_counts(records, here), *of_them])
        return Figure(len(table.rows) - apart, table.title, f"{page}#{id}", note, table.tone)

    learned = Figure(
        learning.count if learning else 0,
        here.words["learning.count"],
        f"{page}#{learning.id}" if learning else None,
    )
    others = (figure(id) for id in found if id not in _ASKED)
    return (*(figure(id) for id in _ASKED), learned, *others)
