"""Each declared field and value has its words in each language, and no words are left over."""

from __future__ import annotations

import inspect
import re

import pytest

from generator.catalogue.catalogue import Use
from generator.catalogue.facets import TEXTS, facets_of
from generator.model import facts as declared
from generator.model.facts import FACTS, ActivityAsPrinted, Attendance
from generator.model.field import Coded, Field, Part, Ref, fields_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.source import Place
from generator.model.text import TranslationFields
from generator.model.values import part_in
from generator.words import words_of
from tests.words.references import leaves

each_language = pytest.mark.parametrize("language", Language)
each_kind = pytest.mark.parametrize("kind", Kind)

MODELS = [m for _, m in inspect.getmembers(declared, inspect.isclass) if issubclass(m, Part) and m is not Part]
LABELLED = [m for m in MODELS if m.__module__ == declared.__name__ and m is not ActivityAsPrinted]


def holds(field: Field, mark: type) -> bool:
    return isinstance({Coded: field.coded, Ref: field.ref}[mark], mark)


@each_language
@pytest.mark.parametrize("model", LABELLED, ids=lambda model: model.__name__)
def test_every_declared_field_has_a_label(model, language):
    labels = words_of(language)["fields"]
    assert [name for name in model.model_fields if not labels.get(name)] == []


@each_language
def test_every_label_is_that_of_a_declared_field_or_of_the_translated_text(language):
    names = {name for model in (*LABELLED, TranslationFields) for name in model.model_fields}
    assert set(words_of(language)["fields"]) - names == {"body", "vocabulary"}


@each_language
@each_kind
def test_a_label_of_a_kind_s_own_is_that_of_a_field_that_it_declares(kind, language):
    own = words_of(language).find(f"fields_of.{kind}") or {}
    assert set(own) <= set(FACTS[kind].model_fields)


@each_language
@each_kind
def test_every_value_of_an_enumeration_that_people_read_has_its_label_and_no_label_is_left_over(kind, language):
    choices = {f.name: set(f.choices) for f in fields_of(FACTS[kind]) if f.choices and (f.shown or f.divides)}
    choices |= {f.name: set(f.choices) for f in facets_of(kind) if f.choices and f.name != TEXTS}
    labels = words_of(language).find(f"values.{kind}") or {}
    assert {name: set(values) for name, values in labels.items()} == choices


@each_language
def test_every_enumeration_with_pages_has_a_word_for_their_addresses(language):
    browsed = {f.name for kind in Kind for f in facets_of(kind) if f.choices}
    assert set(words_of(language)["choices"]) - browsed == {"title", "intro"}
    assert browsed <= set(words_of(language)["choices"])


@each_language
def test_everything_that_is_counted_has_its_singular_and_its_plural(language):
    counts = words_of(language)["counts"]
    units = next(f for f in fields_of(Attendance) if f.name == "unit").choices
    assert {*Kind, *units} <= set(counts)
    assert [name for name, forms in counts.items() if set(forms) != {"one", "other"}] == []
    assert [name for name, forms in counts.items() if "{n}" not in forms["other"]] == []


@each_language
@each_kind
def test_the_part_that_a_record_plays_is_named_after_a_field_that_ties_it_to_something(kind, language):
    fields = {f.name: f for f in fields_of(FACTS[kind])}
    roles = words_of(language).find(f"roles.{kind}") or {}
    ties = {name for name, f in fields.items() if holds(f, Coded) or holds(f, Ref)}
    parts = {name: part for name, f in fields.items() if (part := part_in(f.info.annotation))}
    ties |= {name for name, part in parts.items() if any(holds(f, Ref) for f in fields_of(part))}
    assert set(roles) - ties - {f.name for f in facets_of(kind)} - {"sources"} == set()


@each_language
@each_kind
def test_a_facet_s_own_label_is_that_of_a_facet(kind, language):
    own = words_of(language).find(f"facets_of.{kind}") or {}
    assert set(own) <= {f.name for f in facets_of(kind)}


@each_language
def test_a_common_label_of_facets_is_that_of_a_facet(language):
    assert set(words_of(language)["facets"]) <= {f.name for kind in Kind for f in facets_of(kind)}


def test_every_way_in_which_the_content_ties_records_to_terms_and_records_has_a_title(catalogue):
    roles = words_of(Language.ES)["roles"]
    uses = {
        use
        for name, scheme in catalogue.schemes.items()
        for term in scheme.terms
        for use in catalogue.uses(name, term.id)
        if name != "cities"  # has no pages
    } | {use for record in catalogue.content.records for use in catalogue.incoming(record)}
    without = {Use(kind, field) for kind, field in uses if field not in roles.get(kind, {})}
    assert {use for use in without if use.field not in ("sources", "steps")} == set()


@each_language
def test_every_part_of_a_place_in_a_document_has_its_words(language):
    assert set(words_of(language)["places"]) == set(Place.model_fields)


@each_language
def test_every_cell_of_annex_2_has_its_words(language):
    assert set(words_of(language)["as_printed"]) == set(ActivityAsPrinted.model_fields)


def test_the_site_s_own_english_is_british_throughout():
    american = re.compile(r"(organiz|authoriz|summariz|recogniz|\bcenter|\bcolor|\bprogram\b)", re.IGNORECASE)
    found = {
        ".".join(key)
        for key, word in leaves(words_of(Language.EN).tree)
        if isinstance(word, str) and key[-1] != "slug" and american.search(word)
    }
    assert found == set()
