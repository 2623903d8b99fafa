"""The words follow the declarations: `generator.catalogue.house` says where they do not."""

from __future__ import annotations

import re

from generator.catalogue.house import faults_of_house
from generator.catalogue.ties import tables_of
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.vocabulary import VOCABULARIES
from generator.words import leaves, words_of


def test_no_declaration_is_half_made_and_no_word_is_missing_or_left_over():
    assert faults_of_house() == ()


def test_every_way_in_which_the_content_ties_records_to_terms_and_records_has_a_table(catalogue):
    uses = {use for name in VOCABULARIES for term in catalogue.terms(name) for use in catalogue.uses(name, term.id)} | {
        use for record in catalogue.content.records for use in catalogue.incoming(record)
    }
    without = {use for use in uses if use.field not in tables_of(use.kind)}
    assert {use for use in without if use.field not in FACTS[use.kind].traits.no_tables} == set()


def test_the_site_s_own_english_is_british_throughout():
    american = re.compile(r"(organiz|authoriz|summariz|recogniz|\bcenter|\bcolor|\bprogram\b)", re.IGNORECASE)
    found = {
        key
        for key, word in leaves(words_of(Language.EN).tree)
        if isinstance(word, str)
        and not key.endswith((".slug", ".asked_as"))
        and american.search(re.sub(r"{\w+}", "", word))
    }
    assert found == set()
