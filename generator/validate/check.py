"""Applies every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.problem import Problem
from generator.model.record import Content
from generator.validate import bodies, documents, passages, relations, terms
from generator.validate.index import Index

Rule = Callable[[Index], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    terms.unknown_terms,
    terms.repeated_terms,
    terms.unknown_broader_terms,
    terms.misplaced_terms,
    terms.unknown_broader_schemes,
    terms.dangling_names_in_data,
    relations.dangling_relations,
    relations.unknown_fields_in_ours,
    relations.repeated_numbers,
    relations.activities_with_oneself,
    documents.availability_that_differs,
    documents.missing_attachments,
    documents.unauthorized_texts,
    documents.reports_without_a_country,
    documents.unclaimed_files,
    bodies.raw_html,
    bodies.dangling_links,
    bodies.dangling_fragments,
    bodies.headings_out_of_step,
    bodies.outlines_that_differ,
    passages.unknown_languages,
    passages.languages_in_titles,
)


def problems_of(content: Content) -> tuple[Problem, ...]:
    """Every problem of the content, those found while reading included, in the order of the files."""
    index = Index(content)
    found = [problem for rule in RULES for problem in rule(index)]
    return tuple(sorted({*content.problems, *found}))
