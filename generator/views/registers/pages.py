"""The pages that show entries of a register: its own page, and the page that an entry names with `page`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.catalogue.reconciliation import disagreements_in, figures_in
from generator.model.kind import Kind
from generator.model.kinds.pages import Page
from generator.model.record import AnyRecord
from generator.model.register import Disagreement, PrintedFigure
from generator.views.links import Address, Link
from generator.views.localised import Localised

Entry = PrintedFigure | Disagreement
E = TypeVar("E", bound=PrintedFigure | Disagreement)


@dataclass(frozen=True, slots=True)
class RegisterPart:
    """A page with entries of a register."""

    link: Link
    count: int
    verdicts: tuple[int, ...] = ()
    """How many of its figures have each verdict, in the order of the overview."""

    entries: tuple[tuple[str, Link], ...] = ()
    """The id and title of each of its disagreements."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Where the entries of a register stand, with their counts."""

    parts: tuple[RegisterPart, ...]
    count: int
    verdicts: tuple[tuple[str, int], ...] = ()
    """The label of each verdict that a figure has, and how many have it."""


def figures_of_register(here: Localised) -> Sequence[PrintedFigure]:
    """The entries of the register of figures."""
    register = figures_in(here.catalogue.content)
    return register.entries if register else ()


def disagreements_of_register(here: Localised) -> Sequence[Disagreement]:
    """The entries of the register of disagreements."""
    register = disagreements_in(here.catalogue.content)
    return register.entries if register else ()


def entries_on(page: AnyRecord, entries: Sequence[E], here: Localised) -> tuple[E, ...]:
    """The entries that a page shows."""
    return tuple(e for e in entries if (shown := page_of(e, here)) and shown.name == page.name)


def page_of(entry: Entry, here: Localised) -> AnyRecord | None:
    """The page that shows an entry: the one that it names, else that of its register."""
    if entry.page is not None:
        return here.catalogue.by_name[f"{Kind.PAGES}/{entry.page}"]
    return _own_page(_register_of(entry), here)


def address_of(entry: Entry, here: Localised) -> Address | None:
    """Where an entry stands; None where no page shows its register."""
    page = page_of(entry, here)
    return f"{here.record_address(page)}#{entry.id}" if page else None


def page_that_shows(register: str, here: Localised) -> Address | None:
    """The address of the page of a whole register: `figures`, `glossary`; None where there is none."""
    page = _own_page(register, here)
    return here.record_address(page) if page else None


def above(page: AnyRecord, here: Localised) -> tuple[Link, ...]:
    """The page of the whole register, where this page shows a part of it."""
    if page.kind != Kind.PAGES:
        return ()
    registers = {_register_of(e) for e in _all_entries(here) if e.page == page.id}
    owners = (_own_page(register, here) for register in sorted(registers))
    return tuple(here.record_link(own) for own in owners if own and own.name != page.name)


def overview_of(page: AnyRecord, register: str, here: Localised) -> Overview | None:
    """Where the entries of a page's register stand; None where all of them stand on the page itself."""
    entries = [e for e in _all_entries(here) if _register_of(e) == register]
    if all(e.page is None for e in entries):
        return None
    verdicts = Counter[str](e.verdict for e in entries if isinstance(e, PrintedFigure))
    parts = [(p, entries_on(p, entries, here)) for p in here.catalogue.of(Page)]
    return Overview(
        tuple(_part(p, inside, tuple(verdicts), p.name == page.name, here) for p, inside in parts if inside),
        len(entries),
        tuple((str(here.words[f"values.verdicts.{v}"]), n) for v, n in verdicts.items()),
    )


def _part(
    shown: AnyRecord, entries: Sequence[Entry], verdicts: Sequence[str], is_here: bool, here: Localised
) -> RegisterPart:
    found = Counter[str](e.verdict for e in entries if isinstance(e, PrintedFigure))
    titled = (e for e in entries if isinstance(e, Disagreement))
    return RegisterPart(
        Link(here.words["registers.here"]) if is_here else here.record_link(shown),
        len(entries),
        tuple(found[v] for v in verdicts),
        tuple((e.id, Link(here.named(e.title), address_of(e, here))) for e in titled),
    )


def _all_entries(here: Localised) -> Iterator[Entry]:
    yield from figures_of_register(here)
    yield from disagreements_of_register(here)


def _register_of(entry: Entry) -> str:
    return "figures" if isinstance(entry, PrintedFigure) else "disagreements"


def _own_page(register: str, here: Localised) -> AnyRecord | None:
    """The page of a whole register, if it has one."""
    return next((p for p in here.catalogue.of(Page) if p.facts.shows == register), None)
