"""What there is of each area, component and workshop, as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.kinds.programs import Program
from generator.model.kinds.results import Result
from generator.model.kinds.workshops import Workshop
from generator.model.record import AnyRecord, Record
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.pictures.bars import single_bars, single_table
from generator.views.pictures.picture import Picture, beside_page, sourced

Rows = Sequence[tuple[Link, int]]


def inventory(here: Localised) -> Iterator[Picture]:
    """Programmes by theme, results by component, workshops by those who took part: those of which there is any."""
    yield from _picture("programs", _by_theme(here), here.catalogue.of(Program), here, tone="gives")
    yield from _picture("results", _by_component(here), here.catalogue.of(Result), here, tone="plain")
    workshops = sorted(
        (w for w in here.catalogue.of(Workshop) if w.facts.ministries), key=lambda w: w.facts.start.isoformat()
    )
    yield from _picture("workshops", _by_attendance(workshops, here), workshops, here, tone="link")


def _by_theme(here: Localised) -> Rows:
    """The themes of an area one after the other, each with the programmes that carry it."""
    carrying = Counter(theme for record in here.catalogue.of(Program) for theme in set(record.facts.themes))
    themes = [pair for area in here.sorted_terms("areas") for pair in here.catalogue.narrower("areas", area.id)]
    return [(here.term_link(name, theme.id), carrying[theme.id]) for name, theme in themes if carrying[theme.id]]


def _by_component(here: Localised) -> Rows:
    results = here.catalogue.of(Result)
    return [
        (here.term_link("components", term.id), sum(r.facts.component == term.id for r in results))
        for term in here.sorted_terms("components")
    ]


def _by_attendance(workshops: Sequence[Record[Workshop]], here: Localised) -> Rows:
    rows = []
    for workshop in workshops:
        assert workshop.facts.ministries
        place = here.label("cities", workshop.facts.city) if workshop.facts.city else ""
        name = ", ".join(filter(None, (place, str(workshop.facts.start.isoformat()[:4]))))
        rows.append((Link(name, here.record_address(workshop)), workshop.facts.ministries.count))
    return rows


def _picture(name: str, rows: Rows, records: Sequence[AnyRecord], here: Localised, *, tone: str) -> Iterator[Picture]:
    amount_of = [n for _, n in rows if n]
    if len(amount_of) < 2:
        return
    words, drawn = here.words, single_bars(rows, tone)
    most, least = max(amount_of), min(amount_of)
    names = words.joined([to.label for to, n in rows if n == most])
    none = sum(not n for _, n in rows)
    picture = Picture(
        id=name,
        title=words[f"pictures.{name}.title"],
        how=words[f"pictures.{name}.how"],
        says=words.say(f"pictures.{name}.says", names=names, most=most, least=least, n=len(rows), none=none),
        width=drawn.width,
        height=drawn.height,
        shapes=drawn.shapes,
        table=single_table(words[f"pictures.{name}.head"], words[f"pictures.{name}.column"], rows),
        file=beside_page(lambda p: p.explorer, name, here),
    )
    yield sourced(picture, records, here)
