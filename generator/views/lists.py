"""The list of a kind."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.catalogue import choice_scheme
from generator.model.facts import FACTS, Facts
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.views.frames import frame
from generator.views.localised import PAGED_SCHEMES, Localised
from generator.views.parts import Frame, Group, Link, Table
from generator.views.rows import table_of
from generator.words import Words


@dataclass(frozen=True, slots=True)
class ListView:
    """All records of a kind, and the pages by which they can be narrowed without a script."""

    frame: Frame
    intro: str
    count: str
    table: Table | None
    groups: tuple[Group, ...]
    empty: str | None


def list_view(kind: Kind, here: Localised) -> ListView:
    """The page of a kind. A kind without records says so."""
    words = here.words
    records = here.catalogue.listed(kind, here.language)
    title = str(words[f"kinds.{kind}.plural"])
    return ListView(
        frame=frame(
            here,
            sorted((p.language, p.list_address(kind)) for p in (here, here.other)),
            heading=title,
            description=words[f"kinds.{kind}.intro"],
            breadcrumbs=(Link(title),),
        ),
        intro=words[f"kinds.{kind}.intro"],
        count=words.count(kind, len(records)),
        table=table_of(records, title, here) if records else None,
        groups=tuple(g for f in fields_of(FACTS[kind]) if f.shown and f.shown.facet and (g := _group(kind, f, here))),
        empty=None if records else words["notices.no_records"],
    )


def _group(kind: Kind, field: Field, here: Localised) -> Group | None:
    """The values of a facet that records of the kind have, each with its count."""
    counted = {v: n for v, n in _counts(kind, field, here).items() if n}
    links = tuple(_links(kind, field, counted, here))
    return Group(label_of(kind, field.name, here.words), links) if links else None


def _counts(kind: Kind, field: Field, here: Localised) -> dict[str, int]:
    counts: dict[str, int] = {}
    for record in here.catalogue.by_kind[kind]:
        for value in _values(record.facts, field):
            counts[value] = counts.get(value, 0) + 1
    return counts


def _values(facts: Facts, field: Field) -> tuple[str, ...]:
    value = getattr(facts, field.name)
    if value is None:
        return ()
    return tuple(dict.fromkeys(str(v) for v in (value if isinstance(value, tuple) else (value,))))


def _links(kind: Kind, field: Field, counted: dict[str, int], here: Localised) -> list[Link]:
    if field.coded and field.coded.scheme in PAGED_SCHEMES:
        terms = here.sorted_terms(field.coded.scheme)
        return [here.term_link(field.coded.scheme, t.id, count=counted[t.id]) for t in terms if t.id in counted]
    if field.ref and field.ref.kind:
        records = here.catalogue.listed(field.ref.kind, here.language)
        return [here.record_link(r, count=counted[r.id]) for r in records if r.id in counted]
    if field.choices and field.shown and field.shown.browse:
        return [
            Link(
                here.choice_label(kind, field.name, v),
                here.choice_address(kind, field.name, v),
                count=counted[v],
            )
            for v in field.choices
            if v in counted
        ]
    return []


def label_of(kind: Kind, name: str, words: Words) -> str:
    """The label of a field of a kind."""
    return str(words.find(f"fields_of.{kind}.{name}") or words[f"fields.{name}"])


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The records of a kind that have one value of an enumeration."""

    frame: Frame
    intro: str
    table: Table
    neighbours: Group


def choice_view(kind: Kind, field: Field, value: str, here: Localised) -> ChoiceView:
    """The page of a value of an enumeration that some record has."""
    label = here.choice_label(kind, field.name, value)
    records = here.catalogue.records_with(choice_scheme(kind, field.name), value)
    title = here.words.say("choices.title", kind=here.words[f"kinds.{kind}.plural"], label=label)
    intro = here.words.say("choices.intro", count=here.words.count(kind, len(records)), label=label)
    links = tuple(
        Link(k.label, k.address, count=k.count, current=k.label == label)
        for k in _links(kind, field, _counts(kind, field, here), here)
    )
    return ChoiceView(
        frame=frame(
            here,
            sorted((p.language, p.choice_address(kind, field.name, value)) for p in (here, here.other)),
            heading=title,
            description=intro,
            breadcrumbs=(here.kind_link(kind), Link(label)),
        ),
        intro=intro,
        table=table_of(records, title, here, without=field.name),
        neighbours=Group(label_of(kind, field.name, here.words), links),
    )
