"""Applies every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace

from generator.load.hidden import cause_of
from generator.model.problem import Problem, Severity
from generator.model.record import AnyRecord, Content
from generator.validate import (
    addresses,
    bodies,
    copies,
    dates,
    definitions,
    documents,
    gaps,
    images,
    limits,
    links_made,
    marks,
    network,
    other_languages,
    outlines,
    passages,
    personal,
    printed,
    relations,
    several,
    sums,
    tables,
    terms,
    twins,
    unfinished,
    usage,
    voice,
    wording,
)
from generator.validate.index import Index
from generator.validate.sound import Sound

Rule = Callable[[Index], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    network.nothing_to_publish,
    terms.repeated_terms,
    terms.names_of_two_terms,
    terms.unknown_broader_terms,
    terms.unknown_neighbours,
    terms.misplaced_terms,
    terms.terms_without_a_broader_one,
    terms.unknown_broader_schemes,
    terms.dangling_names_in_data,
    relations.claimed_names,
    relations.unknown_fields_in_ours,
    relations.repeated_numbers,
    relations.activities_with_oneself,
    documents.availability_that_differs,
    documents.missing_attachments,
    documents.made_in_other_languages,
    documents.unauthorized_texts,
    documents.reports_without_a_country,
    documents.unclaimed_files,
    documents.attachments_of_long_names,
    documents.unfit_files,
    images.images_that_cannot_be_shown,
    images.images_that_nobody_sees,
    bodies.dangling_fragments,
    unfinished.texts_to_fill_in,
    network.unknown_words,
    addresses.names_unfit_for_addresses,
    copies.records_that_say_the_same,
)
"""Rules that look at several records, or at what is no record: a new rule stands here, unless it is as the next."""

ABOUT_ONE_RECORD: tuple[Rule, ...] = (
    terms.unknown_terms,
    relations.dangling_relations,
    several.repeated_values,
    relations.relations_to_oneself,
    images.images_in_texts,
    bodies.raw_html,
    bodies.dangling_links,
    bodies.unreachable_addresses,
    bodies.unseen_by_reference,
    links_made.links_read_otherwise,
    links_made.links_without_words,
    limits.bodies_beyond_limits,
    marks.marks_not_read,
    definitions.footnotes_without_their_other_half,
    definitions.definitions_without_use,
    tables.uneven_rows,
    tables.unclosed_code,
    outlines.headings_out_of_step,
    outlines.mistyped_headings,
    outlines.outlines_that_differ,
    passages.unknown_languages,
    passages.languages_in_titles,
    personal.contacts_of_persons,
)
"""Rules that find in a record the same whatever others say, as long as these have their names; nearly all the time of a
check goes into these, and into those that warn."""

WARNINGS: tuple[Rule, ...] = (
    printed.countries_that_differ,
    printed.unknown_printed_names,
    printed.dates_that_differ,
    printed.modalities_that_differ,
    printed.titles_off_the_topic,
    printed.attendances_that_differ,
    relations.ids_that_differ,
    dates.starts_on_weekends,
    dates.long_spans,
    dates.years_that_differ,
    dates.activities_before_their_call,
    dates.later_than_their_sources,
    dates.years_far_from_the_others,
    terms.known_otherwise,
    sums.calls_that_do_not_add_up,
    twins.activities_of_the_same_days,
    twins.texts_of_another_record,
    unfinished.titles_of_unusual_length,
    unfinished.summaries_that_repeat_the_title,
    wording.summaries_of_unusual_length,
    usage.avoided_forms,
    documents.languages_that_differ,
    gaps.missing_usual_fields,
    gaps.sources_without_a_place,
)
"""Rules about what may be meant but seldom is: what they find is said, and the build goes on."""

WARNINGS_ABOUT_ONE_RECORD: tuple[Rule, ...] = (
    twins.untranslated_texts,
    unfinished.work_to_do,
    unfinished.originals_without_the_text_of_their_translation,
    outlines.repeated_headings,
    outlines.empty_sections,
    voice.bodies_about_sources,
    wording.texts_without_accents,
    wording.titles_in_capitals,
    other_languages.texts_in_another_language,
    wording.titles_in_quotes,
    wording.bare_addresses,
    other_languages.links_to_another_language,
    other_languages.files_in_another_language,
)
"""Those of them that look at one record alone."""


def problems_of(content: Content, sound: Sound | None = None) -> tuple[Problem, ...]:
    """All that the rules find, and what was found while reading, warnings included, in the order of the files.

    Records that are known to be `sound` are not looked through again by themselves; it learns of more.
    """
    index = Index(content)
    others = sound.others(content) if sound else content
    alone = index if len(others.records) == len(content.records) else Index(others, content)
    by_itself, doubtful = _found(ABOUT_ONE_RECORD, alone), _found(WARNINGS_ABOUT_ONE_RECORD, alone)
    found = [*_found(RULES, index), *by_itself]
    refused = {(p.path, p.line, p.column) for p in (*content.problems, *found)}
    unconfirmed = _unconfirmed([*_found(WARNINGS, index), *doubtful], index)
    warned = [p for p in unconfirmed if (p.path, p.line, p.column) not in refused]
    if sound:
        sound.learn(others, (*by_itself, *doubtful))
    return tuple(sorted({*map(cause_of, (*content.problems, *found)), *warned}))


def _found(rules: Iterable[Rule], index: Index) -> list[Problem]:
    return [problem for rule in rules for problem in rule(index)]


def _unconfirmed(found: Sequence[Problem], index: Index) -> Iterator[Problem]:
    """What rules warn of, without what a record has confirmed."""
    record_of = {text.origin.path: record for record in index.content.records for text in record.texts.values()}
    said = {(record_of[p.path].name, p.code) for p in found if p.path in record_of}
    idle = [problem for record in index.content.records for problem in _idle(record, said)]
    for problem in (*found, *idle):
        record = record_of.get(problem.path)
        if record is None or problem.code not in record.facts.confirmed:
            yield replace(problem, severity=Severity.WARNING)


def _idle(record: AnyRecord, said: Set[tuple[str, str]]) -> Iterator[Problem]:
    """A confirmed code that no rule finds in the record, any more or ever."""
    for n, code in enumerate(record.facts.confirmed):
        if (record.name, code) not in said:
            yield record.problem("idle-confirmation", ("confirmed", n), value=code)
