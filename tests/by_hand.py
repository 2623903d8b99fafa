"""What a record has of each facet, written out by hand: what the declarations are compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from hypothesis import strategies as st

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets_of_all import every_record
from generator.model.kind import Kind
from generator.model.record import AnyRecord

Read = Callable[[AnyRecord, Catalogue], Iterable[object]]


def one(name: str) -> Read:
    return lambda record, _: [value] if (value := getattr(record.facts, name)) is not None else []


def several(name: str) -> Read:
    return lambda record, _: getattr(record.facts, name)


def themes(record: AnyRecord, catalogue: Catalogue) -> Iterator[str]:
    """The themes of a record and their areas."""
    areas = {term.id: term.broader for term in catalogue.schemes["themes"].terms}
    for theme in record.facts.themes:
        yield theme
        if area := areas[theme]:
            yield area


def replaced(catalogue: Catalogue, facet: str, value: str) -> set[str]:
    """What a choice takes the place of: a theme of its area, an area of its themes."""
    areas = {t.id: t.broader for t in catalogue.schemes["themes"].terms} if facet == "themes" else {}
    return {areas[value]} if value in areas else {theme for theme, area in areas.items() if area == value}


def years(first: str, last: str) -> list[int]:
    return list(range(int(first[:4]), int(last[:4]) + 1))


def beneficiaries(record: AnyRecord, catalogue: Catalogue) -> list[str]:
    named = [catalogue.by_name[f"activities/{id}"].facts for id in record.facts.activities]
    return [facts.beneficiary for facts in named if facts.status == "completed"]


def held(record: AnyRecord, _: Catalogue) -> list[int]:
    return years(record.facts.start.isoformat(), record.facts.end.isoformat())


def happened(record: AnyRecord, _: Catalogue) -> list[int]:
    return [y for p in record.facts.periods for y in years(p.start.isoformat(), p.end.isoformat())]


def cooperated(record: AnyRecord, catalogue: Catalogue) -> list[int]:
    return [y for id in record.facts.activities for y in happened(catalogue.by_name[f"activities/{id}"], catalogue)]


def dated(name: str) -> Read:
    def read(record: AnyRecord, _: Catalogue) -> list[int]:
        span = getattr(record.facts, name) or ""
        return years(span.split("/")[0], span.split("/")[-1]) if span else []

    return read


FACETS: Mapping[Kind, Mapping[str, Read]] = {
    Kind.PROGRAMS: {
        "country": one("country"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "activities-beneficiary": beneficiaries,
        "type": one("type"),
        "status": one("status"),
        "texts": lambda record, _: record.texts,
    },
    Kind.WORKSHOPS: {
        "country": one("country"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "start": held,
        "organisers": several("organisers"),
        "bodies": several("bodies"),
    },
    Kind.ACTIVITIES: {
        "beneficiary": one("beneficiary"),
        "provider": one("provider"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "call": one("call"),
        "modality": one("modality"),
        "status": one("status"),
        "periods": happened,
    },
    Kind.STUDIES: {
        "country": one("country"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "type": one("type"),
        "date": dated("date"),
        "partners": several("partners"),
    },
    Kind.CALLS: {
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "opened": dated("opened"),
    },
    Kind.INSTITUTIONS: {
        "country": one("country"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "type": one("type"),
    },
    Kind.LIBRARY: {
        "document_class": one("document_class"),
        "creators": several("creators"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "institution": one("institution"),
        "country": one("country"),
        "issued": dated("issued"),
        "languages": several("languages"),
        "availability": one("availability"),
    },
    Kind.RESULTS: {
        "component": one("component"),
        "beneficiary": one("beneficiary"),
        "providers": several("providers"),
        "themes": themes,
        "topics": several("topics"),
        "populations": several("populations"),
        "activities-periods": cooperated,
    },
    Kind.PAGES: {"themes": themes, "topics": several("topics"), "populations": several("populations")},
}
"""The facets of each kind in the order in which a list shows them."""


def values(record: AnyRecord, facet: str, catalogue: Catalogue) -> set[str]:
    """The values that a record has of a facet, areas included."""
    return set(map(str, FACETS[record.kind][facet](record, catalogue)))


Table = tuple[Mapping[str, set[str]], ...]
"""For each record of a kind, by its number, what it has of each facet."""


def table(catalogue: Catalogue, kind: Kind) -> Table:
    return tuple({name: values(r, name, catalogue) for name in FACETS[kind]} for r in catalogue.by_kind[kind])


def fits(has: Mapping[str, set[str]], selection: Mapping[str, frozenset[str]], *, without: str = "") -> bool:
    """Whether a record has one of the chosen values of each facet in which some are chosen."""
    return all(has[name] & chosen for name, chosen in selection.items() if chosen and name != without)


def selections(table: Table, *, most: int = 3) -> st.SearchStrategy[dict[str, frozenset[str]]]:
    """Some values of some facets, one that nothing has among them."""
    names = {name: sorted({"nothing-has-it", *(v for has in table for v in has[name])}) for name in table[0]}
    chosen = {n: st.frozensets(st.sampled_from(all), max_size=most) for n, all in names.items()}
    return st.fixed_dictionaries({}, optional=chosen)


OF_ALL: Mapping[str, frozenset[str]] = {
    "country": frozenset({"country", "beneficiary", "provider", "providers", "activities-beneficiary"}),
    "themes": frozenset({"themes"}),
    "topics": frozenset({"topics"}),
    "populations": frozenset({"populations"}),
    "year": frozenset({"start", "periods", "date", "opened", "issued", "activities-periods"}),
}
"""The facets of all records together, besides the kind: of which facets of a kind each has the values."""


def table_of_all(catalogue: Catalogue) -> Table:
    """For every record, by its number, what it has of each facet of all records together."""

    def said(record: AnyRecord, names: frozenset[str]) -> set[str]:
        return {v for name in names & FACETS[record.kind].keys() for v in values(record, name, catalogue)}

    return tuple(
        {"kind": {record.kind.value}, **{name: said(record, of) for name, of in OF_ALL.items()}}
        for record in every_record(catalogue)
    )


def counts(
    table: Table, selection: Mapping[str, frozenset[str]], *, within: Iterable[int] | None = None
) -> dict[str, dict[str, int]]:
    """For each value that something has, how many of the selection have it, its own facet's left out; of all records,
    or of those `within`."""
    found = {}
    among = table if within is None else [table[n] for n in within]
    for name in table[0]:
        rest = [has for has in among if fits(has, selection, without=name)]
        every = {value for has in table for value in has[name]}
        found[name] = {value: sum(value in has[name] for has in rest) for value in every}
    return found
