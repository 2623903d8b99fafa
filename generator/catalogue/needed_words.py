"""Which words the declarations of kinds, fields and vocabularies ask for: `kinds.studies.plural`, `roles.calls.themes`.

All other words are the same whatever is declared: `rial schema` lists those that code, templates and scripts ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from pydantic import BaseModel

from generator.catalogue.facets import TEXTS, CataloguedFacet, facets_of
from generator.catalogue.facets_of_all import KIND, SCHEMES
from generator.catalogue.ties import tables_of
from generator.model.facts import AsPrinted, Facts
from generator.model.field import fields_of
from generator.model.files import FILES, groups_in
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kinds.workshops import Attendance
from generator.model.language import DEFAULT, Language
from generator.model.source import Place, Source
from generator.model.text import TranslationFields
from generator.model.traits import YEAR, Ministries
from generator.model.vocabulary import VOCABULARIES, Paged
from generator.words import file_of

LIST_OF_ASKED = file_of(DEFAULT).with_name("asked.txt")
"""The words that are asked for besides those of declarations, as `schema/asked_words.py` finds them in the code."""

COMPOSED = frozenset({"dates", "ministries", "planned"})
"""What a sentence about a record can say besides its fields."""

OTHER_COUNTS = (
    "problems",
    "reviewed",
    "translations",
    "warnings",
    "notices",
    "records",
    "vocabularies",
    "countries",
    "points",
    "news_added",
    "news_changed",
    "news_removed",
    "left_out",
)
"""What is counted besides records and those who attended."""

OTHER_VALUES = (
    "shared_in",
    "with_text",
    "verdicts",
    "exactly",
    "at_least",
    "no_year_planned",
    "name_used",
    "no_date_planned",
)
"""What is said of values besides the labels of the kinds' own."""

OTHER_FIELDS = ("body", "vocabulary")
OTHER_CHOICES = ("title", "intro")


class Needed(NamedTuple):
    """The key of a word, and the places that it can fill in: `{label}` and `{count}`."""

    key: str
    places: frozenset[str] = frozenset()


def needed_words() -> Iterator[Needed]:
    """Every word that what is declared asks for."""
    for kind in Kind:
        yield from _of_kind(kind, FACTS[kind])
    for scheme, paged in VOCABULARIES.items():
        yield from _of_vocabulary(scheme, paged)
    yield from _of_fields()
    units = next(f.choices for f in fields_of(Attendance) if f.name == "unit")
    yield from (Needed(f"counts.{name}.{form}", frozenset("n")) for name in units for form in ("one", "other"))
    yield from (Needed(f"facets_of_all.{name}") for name in (KIND, *SCHEMES))
    yield from (Needed(f"places.{name}", frozenset({"value"})) for name in Place.model_fields)


def asked_words() -> frozenset[str]:
    """Every word on the list of those that code, templates and scripts ask for."""
    lines = LIST_OF_ASKED.read_text("utf-8").splitlines() if LIST_OF_ASKED.is_file() else ()
    return frozenset(line for line in lines if not line.startswith("#"))


def possible_words() -> Iterator[str]:
    """The words that stand in place of common ones where a language has them: a kind's own label of a field."""
    for file in FILES.values():
        yield from (f"help_of.{group.__name__}.{name}" for group in groups_in(file) for name in _helped(group))
    for kind in Kind:
        yield from (f"kinds.{kind}.asked_as", f"kinds.{kind}.nav")
        yield from (f"fields_of.{kind}.{name}" for name in FACTS[kind].model_fields)
        for facet in facets_of(kind):
            yield from (f"facets_of.{kind}.{facet.name}", f"facets.{facet.name}")
    for group in (group for model in FILES.values() for group in groups_in(model)):
        yield from (f"help_of.{group.__name__}.{name}" for name in group.model_fields)


def is_of_declarations(key: str) -> bool:
    """Whether only declarations ask for a word, so that it is left over where none does."""
    group, _, rest = key.partition(".")
    others = {"counts": OTHER_COUNTS, "values": OTHER_VALUES, "fields": OTHER_FIELDS, "choices": OTHER_CHOICES}
    if group in others:
        return rest.partition(".")[0] not in others[group]
    return group in _GROUPS


_GROUPS = (
    *("kinds", "schemes", "fields_of", "help", "help_of", "facets", "facets_of", "facets_of_all", "roles"),
    *("as_printed", "places", "sentences", "sentences_of_ministries", "cited_titles"),
)


def _of_kind(kind: Kind, model: type[Facts]) -> Iterator[Needed]:
    traits = model.traits
    yield from (Needed(f"kinds.{kind}.{name}") for name in ("singular", "plural", "slug", "intro"))
    yield Needed(f"kinds.{kind}.document_title", frozenset({"title", "id", *traits.told_by}))
    if traits.told_by:
        yield Needed(f"kinds.{kind}.hit_title", frozenset({"title", "id", YEAR, *traits.told_by}))
    if traits.note_leads_to:
        yield Needed(f"kinds.{kind}.note")
    if traits.figure:
        yield Needed(f"kinds.{kind}.figure")
    yield from (Needed(f"counts.{kind}.{form}", frozenset("n")) for form in ("one", "other"))
    yield from (Needed(f"roles.{kind}.{field}") for field in tables_of(kind))
    yield from _of_choices(kind, model)
    yield from _of_facets(kind)
    yield from _of_sentences(kind, model)


def _of_choices(kind: Kind, model: type[Facts]) -> Iterator[Needed]:
    choices = {f.name: f.choices for f in fields_of(model) if f.shown or f.divides}
    choices |= {f.name: f.choices for f in facets_of(kind) if f.name != TEXTS}
    for field, values in choices.items():
        yield from (Needed(f"values.{kind}.{field}.{value}") for value in values)


def _of_facets(kind: Kind) -> Iterator[Needed]:
    for facet in facets_of(kind):
        if facet.choices:
            yield Needed(f"choices.{facet.name}")
        if not _has_label_of_field(facet):
            yield Needed(f"facets_of.{kind}.{facet.name}")


def _has_label_of_field(facet: CataloguedFacet) -> bool:
    return facet.field is not None and facet.name == facet.field.name


def _of_sentences(kind: Kind, model: type[Facts]) -> Iterator[Needed]:
    traits, said = model.traits, frozenset(model.model_fields) | COMPOSED
    if sentence := traits.sentence:
        groups = ["sentences"] + ["sentences_of_ministries"] * (traits.ministries == Ministries.OR_RELATED)
        for group, chosen in product(groups, _chosen(model, *sentence.by)):
            yield Needed(f"{group}.{kind}.{chosen}", said)
    if traits.cited and traits.cited.title_by:
        for value in _chosen(model, traits.cited.title_by):
            yield Needed(f"cited_titles.{kind}.{value}", said | {"title"})


def _chosen(model: type[Facts], *names: str) -> Iterator[str]:
    """Each combination of the values of some fields: `completed.in-situ`, `completed.experts`, …."""
    choices = {f.name: f.choices for f in fields_of(model)}
    return (".".join(values) for values in product(*(choices.get(name, ()) for name in names)))


def _of_vocabulary(scheme: str, paged: Paged) -> Iterator[Needed]:
    names = ["singular", "plural", "slug", "intro"]
    names += [name for name in ("neighbours", "narrower") if getattr(paged, name)]
    names += ["nav"] if paged.header else []
    yield from (Needed(f"schemes.{scheme}.{name}") for name in names)
    yield from (Needed(f"schemes.{scheme}.{name}", frozenset({"label"})) for name in ("document_title", "empty"))
    yield Needed(f"schemes.{scheme}.summary", frozenset({"label", "count"}))


def _of_fields() -> Iterator[Needed]:
    parts = [part for kind in Kind for part in groups_in(FACTS[kind])]
    printed = {name for part in parts if issubclass(part, AsPrinted) for name in part.model_fields}
    plain = [part for part in parts if not issubclass(part, (AsPrinted, Source, Place))]
    texts = list(TranslationFields.model_fields)
    labelled = {*texts, *(name for part in plain for name in part.model_fields)}
    helped = {*texts, *(name for part in parts for name in part.model_fields)}
    yield from (Needed(f"fields.{name}") for name in labelled)
    yield from (Needed(f"help.{name}") for name in helped)
    others = ((group.__name__, _helped(group)) for file in FILES.values() for group in groups_in(file))
    for group, names in others:
        for name in sorted(names - helped):
            yield Needed(f"help_of.{group}.{name}", frozenset({"language"} if name == IN_LANGUAGE else ()))
    yield from (Needed(f"as_printed.{name}") for name in printed)


IN_LANGUAGE = "in_language"
"""Stands in a key of the words for the field of any language."""


def _helped(group: type[BaseModel]) -> set[str]:
    """The fields of a group that the words say something of; of one for each language they say it once."""
    return {IN_LANGUAGE if name in list(Language) else name for name in group.model_fields}
