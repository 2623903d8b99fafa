"""Applies every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field, replace

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
    terms.unknown_terms,
    terms.repeated_terms,
    terms.names_of_two_terms,
    terms.unknown_broader_terms,
    terms.unknown_neighbours,
    terms.misplaced_terms,
    terms.terms_without_a_broader_one,
    terms.unknown_broader_schemes,
    terms.dangling_names_in_data,
    relations.dangling_relations,
    relations.claimed_names,
    relations.unknown_fields_in_ours,
    relations.repeated_numbers,
    several.repeated_values,
    relations.activities_with_oneself,
    relations.relations_to_oneself,
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
    images.images_in_texts,
    bodies.raw_html,
    bodies.dangling_links,
    bodies.unreachable_addresses,
    bodies.dangling_fragments,
    bodies.unseen_by_reference,
    links_made.links_read_otherwise,
    links_made.links_without_words,
    limits.bodies_beyond_limits,
    marks.marks_not_read,
    definitions.footnotes_without_their_other_half,
    definitions.definitions_without_use,
    tables.uneven_rows,
    tables.unclosed_code,
    unfinished.texts_to_fill_in,
    outlines.headings_out_of_step,
    outlines.mistyped_headings,
    outlines.outlines_that_differ,
    passages.unknown_languages,
    passages.languages_in_titles,
    network.unknown_words,
    addresses.names_unfit_for_addresses,
    personal.contacts_of_persons,
    copies.records_that_say_the_same,
)


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
    twins.untranslated_texts,
    unfinished.work_to_do,
    unfinished.titles_of_unusual_length,
    unfinished.summaries_that_repeat_the_title,
    unfinished.originals_without_the_text_of_their_translation,
    outlines.repeated_headings,
    outlines.empty_sections,
    voice.bodies_about_sources,
    wording.texts_without_accents,
    wording.titles_in_capitals,
    wording.summaries_of_unusual_length,
    other_languages.texts_in_another_language,
    wording.titles_in_quotes,
    wording.bare_addresses,
    other_languages.links_to_another_language,
    other_languages.files_in_another_language,
    usage.avoided_forms,
    documents.languages_that_differ,
    gaps.missing_usual_fields,
    gaps.sources_without_a_place,
)
"""Rules about what may be meant but seldom is: what they find is said, and the build goes on."""


ABOUT_ONE_RECORD: frozenset[Rule] = frozenset(
    {
        terms.unknown_terms,
        relations.dangling_relations,
        relations.relations_to_oneself,
        several.repeated_values,
        images.images_in_texts,
        bodies.raw_html,
        bodies.unseen_by_reference,
        bodies.dangling_links,
        bodies.unreachable_addresses,
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
        twins.untranslated_texts,
        unfinished.work_to_do,
        unfinished.originals_without_the_text_of_their_translation,
        outlines.repeated_headings,
        outlines.empty_sections,
        voice.bodies_about_sources,
        wording.texts_without_accents,
        wording.titles_in_capitals,
        wording.titles_in_quotes,
        wording.bare_addresses,
        other_languages.texts_in_another_language,
        other_languages.links_to_another_language,
        other_languages.files_in_another_language,
    }
)
"""The rules that find in a record the same whatever others say, as long as these have their names; nearly all the time
of a check goes into these."""


def problems_of(content: Content, sound: Sound | None = None) -> tuple[Problem, ...]:
    """All that the rules find, and what was found while reading, warnings included, in the order of the files.

    Records that are known to be `sound` are not looked through again by themselves; it learns of more.
    """
    looked_through = sound.others(content) if sound else content
    index = Index(content)
    look = _Look(
        index, index if len(looked_through.records) == len(content.records) else Index(looked_through, content)
    )
    found = list(look.found(RULES))
    refused = {(p.path, p.line, p.column) for p in (*content.problems, *found)}
    warned = [p for p in _warnings(look) if (p.path, p.line, p.column) not in refused]
    if sound:
        sound.learn(looked_through, look.about_one)
    return tuple(sorted({*map(cause_of, (*content.problems, *found)), *warned}))


@dataclass(frozen=True)
class _Look:
    """A look through a content, and through those of its records that are to be looked through by themselves."""

    index: Index
    alone: Index
    about_one: list[Problem] = field(default_factory=list)
    """What was found in one record alone."""

    def found(self, rules: Iterable[Rule]) -> Iterator[Problem]:
        """What rules find."""
        for rule in rules:
            if rule in ABOUT_ONE_RECORD:
                self.about_one.extend(there := list(rule(self.alone)))
                yield from there
            else:
                yield from rule(self.index)


def _warnings(look: _Look) -> Iterator[Problem]:
    """What the rules warn of, without what a record has confirmed."""
    index, found = look.index, list(look.found(WARNINGS))
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
