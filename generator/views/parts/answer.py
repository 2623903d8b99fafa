"""The page of a term as an answer: who can teach it, what came of it, what can be read, who asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalogue.evidence import NEEDS
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.views.links import Figure, Link
from generator.views.localised import Localised
from generator.views.parts.asking import AskingView, asking_of
from generator.views.parts.folded import Folded
from generator.views.parts.learning import Learning
from generator.views.parts.partners import Asker, PartnersView, askers_of, partners_of
from generator.views.tables.rows import USES
from generator.views.tables.table import Table

_ORDER = tuple(sorted(Kind, key=lambda kind: FACTS[kind].traits.answer_rank))
"""The kinds in the order of their tables: what came of it, what can be read, and then how it was shared."""

_FEW = 2
"""So many parts are found without links to them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who can teach a theme, an area, a topic or a population, and who asked; what a country asked and can teach."""

    partners: PartnersView | None
    askers: Folded[Asker]
    asking: AskingView | None
    jumps: tuple[Link, ...]
    """To the parts of the page, where it has several, but for those to which its figures lead."""


def answer_of(
    scheme: str,
    id: str,
    learning: Learning | None,
    tables: tuple[Table, ...],
    figures: tuple[Figure, ...],
    here: Localised,
) -> Answer | None:
    """The answer of a page with these parts; None for terms that are no question."""
    if scheme not in (*NEEDS, "countries"):
        return None
    partners, askers, asking = partners_of(scheme, id, here), askers_of(scheme, id, here), asking_of(scheme, id, here)
    found = Answer(partners, askers, asking, ())
    counted = {(figure.address or "").partition("#")[2] for figure in figures}
    jumps = tuple(to for to in _jumps(found, learning, tables, here) if (to.address or "")[1:] not in counted)
    return Answer(partners, askers, asking, jumps if len(jumps) + len(figures) > _FEW else ())


def in_order_of_answers(tables: Iterable[Table]) -> tuple[Table, ...]:
    """The tables of what can be asked for, as its page shows them."""
    return tuple(sorted(tables, key=lambda table: _ORDER.index(USES[table.id].kind)))


def _jumps(answer: Answer, learning: Learning | None, tables: tuple[Table, ...], here: Localised) -> Iterator[Link]:
    """To the parts of a page, in its order."""
    words = here.words
    asking = answer.asking
    if answer.partners:
        yield Link(words["partners.who"], "#partners", count=answer.partners.count)
    if learning:
        yield Link(words["learning.title"], f"#{learning.id}", count=learning.count)
    if asking and asking.asks.all:
        yield Link(words["partners.asks"], "#asks", count=len(asking.asks.all))
    if asking and asking.offers.all:
        yield Link(words["partners.offers"], "#offers", count=len(asking.offers.all))
    yield from (Link(table.title, f"#{table.id}", count=len(table.rows)) for table in tables)
    if answer.askers.all:
        yield Link(words["partners.asked"], "#askers", count=len(answer.askers.all))
