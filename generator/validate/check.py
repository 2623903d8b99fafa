"""Applies every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.load.hidden import cause_of
from generator.model.problem import Problem, Severity
from generator.model.record import Content
from generator.validate import bodies, documents, network, passages, personal, relations, terms
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
    bodies.mistyped_headings,
    bodies.outlines_that_differ,
    passages.unknown_languages,
    passages.languages_in_titles,
    network.unknown_words,
    personal.email_addresses,
    personal.telephone_numbers,
)


WARNINGS: tuple[Rule, ...] = ()
"""Rules about what may be meant but seldom is: what they find is said, and the build goes on."""


def problems_of(content: Content) -> tuple[Problem, ...]:
    """All that the rules find, and what was found while reading, warnings included, in the order of the files."""
    index = Index(content)
    found = [problem for rule in RULES for problem in rule(index)]
    warned = [replace(problem, severity=Severity.WARNING) for rule in WARNINGS for problem in rule(index)]
    return tuple(sorted({*map(cause_of, (*content.problems, *found)), *warned}))
