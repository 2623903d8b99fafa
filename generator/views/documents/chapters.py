"""The chapters of the dossier: ministries, programmes, workshops, cooperation, results, studies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.coverage import coverage_of
from generator.catalogue.uses import Use
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.kinds.calls import Call
from generator.model.kinds.programs import Program
from generator.model.kinds.results import Result
from generator.model.record import AnyRecord
from generator.views.documents.blocks import DocumentBlock, GridBlock, HeadBlock, Runs, TextBlock, one_run
from generator.views.documents.telling import ANNEX, OURS_MARK, Telling
from generator.views.localised import Localised


def _opening(kind: Kind, here: Localised) -> Iterator[DocumentBlock]:
    yield HeadBlock(1, here.words[f"kinds.{kind}.plural"])
    yield TextBlock(one_run(str(here.prose(here.words[f"kinds.{kind}.intro"]))), "lead")
    yield TextBlock(one_run(f"{OURS_MARK} {here.words['notices.ours']}"), "small")


def chapter_of_kind(kind: Kind, telling: Telling) -> Iterator[DocumentBlock]:
    """The records of a kind, one by one, in reading order."""
    if telling.here.catalogue.by_kind[kind]:
        yield from _opening(kind, telling.here)
        for record in telling.here.catalogue.listed(kind, telling.here.language):
            yield from telling.told(record, 2)


def chapter_of_ministries(telling: Telling) -> Iterator[DocumentBlock]:
    """What each country gave, received, hosted and learned: in numbers, then ministry by ministry."""
    words = telling.here.words
    yield HeadBlock(1, words["dossier.ministries"])
    yield TextBlock(one_run(words["dossier.ministries_note"]), "lead")
    yield _shares(telling)
    for ministry, country in telling.ministries:
        yield from _ministry(ministry, country, telling)


_SHARES = ("gave", "received", "hosted", "learned", "programs")


def _shares(telling: Telling) -> DocumentBlock:
    here = telling.here
    ministries = {country: ministry for ministry, country in telling.ministries}
    rows = []
    for id in (term.id for term in here.sorted_terms("countries")):
        coverage = coverage_of(here.catalogue, id)
        learned = len(here.catalogue.uses("countries", id).get(Use(Kind.RESULTS, "beneficiary"), ()))
        numbers = (coverage.gave, coverage.received, coverage.hosted, learned, coverage.programs)
        if any(numbers):
            to = telling.to(ministries[id]) if id in ministries else ""
            rows.append((one_run(here.label("countries", id), to=to), *(one_run(str(n)) for n in numbers)))
    heads = (here.words["documents.country"], *(here.words[f"dossier.columns.{name}"] for name in _SHARES))
    return GridBlock(heads, (30, 14, 14, 14, 14, 14), tuple(rows), (1, 2, 3, 4, 5))


def _ministry(ministry: AnyRecord, country: str, telling: Telling) -> Iterator[DocumentBlock]:
    here = telling.here
    text = ministry.text(here.language)
    uses = here.catalogue.uses("countries", country)
    yield HeadBlock(2, text.title, ministry.name, telling.foreign(text))
    yield from telling.lead(ministry)
    yield from telling.named("gave", uses.get(Use(Kind.ACTIVITIES, "provider"), ()), "beneficiary")
    yield from telling.named("received", uses.get(Use(Kind.ACTIVITIES, "beneficiary"), ()), "provider")
    yield from telling.named("hosted", uses.get(Use(Kind.WORKSHOPS, "country"), ()))
    yield from telling.named("learned", uses.get(Use(Kind.RESULTS, "beneficiary"), ()))
    programs = uses.get(Use(Kind.PROGRAMS, "country"), ())
    yield from telling.named("programs", [p for p in programs if not p.facts.stands_apart])
    yield from telling.named("apart", [p for p in programs if p.facts.stands_apart])
    yield from telling.body(ministry, text, 4)


def chapter_of_programs(telling: Telling) -> Iterator[DocumentBlock]:
    """The programmes, country by country."""
    here = telling.here
    programs = sorted(here.catalogue.of(Program), key=lambda p: here.language.sort_key(p.text(here.language).title))
    yield from _opening(Kind.PROGRAMS, here)
    for term in here.sorted_terms("countries"):
        if found := [program for program in programs if program.facts.country == term.id]:
            yield HeadBlock(2, here.label("countries", term.id))
            for program in found:
                yield from telling.told(program, 3, without=("country",))


def chapter_of_results(telling: Telling) -> Iterator[DocumentBlock]:
    """The results, component by component."""
    here = telling.here
    results = sorted(here.catalogue.of(Result), key=lambda r: here.language.sort_key(r.text(here.language).title))
    yield from _opening(Kind.RESULTS, here)
    for term in here.catalogue.terms("components"):
        if found := [result for result in results if result.facts.component == term.id]:
            yield HeadBlock(2, here.label("components", term.id))
            for result in found:
                yield from telling.told(result, 3, without=("component",))


def chapter_of_cooperation(telling: Telling) -> Iterator[DocumentBlock]:
    """The calls with their figures, and every activity in a row."""
    here, words = telling.here, telling.here.words
    calls = sorted(here.catalogue.of(Call), key=lambda call: call.facts.number)
    yield from _opening(Kind.ACTIVITIES, here)
    yield HeadBlock(2, words["documents.sheets.calls"])
    heads = (words["documents.call"], *(words[f"fields.{name}"] for name in _OF_CALL))
    rows = tuple((one_run(c.text(here.language).title, to=telling.to(c)), *_figures(c.facts)) for c in calls)
    yield GridBlock(heads, (30, 14, 14, 14, 14, 14), rows, (1, 2, 3, 4, 5))
    for call in calls:
        yield from telling.told(call, 3, without=("number", "opened", *_OF_CALL))
    yield HeadBlock(2, words["documents.sheets.activities"], ANNEX.removeprefix("#"))
    yield _annex(telling)


_OF_CALL = ("received", "selected", "completed", "planned", "cancelled")


def _figures(call: Call) -> Iterator[Runs]:
    for name in _OF_CALL:
        number = getattr(call, name)
        yield one_run("–" if number is None else str(number))


def _annex(telling: Telling) -> DocumentBlock:
    here, words = telling.here, telling.here.words
    fields = ("provider", "beneficiary", "modality")
    heads = (
        words["dossier.number"],
        words["documents.topic"],
        *(words[f"fields.{name}"] for name in fields),
        words["documents.dates"],
    )
    activities = sorted(here.catalogue.of(Activity), key=lambda a: (a.facts.call, a.facts.number))
    rows = tuple(
        (
            one_run(a.id),
            one_run(a.text(here.language).title),
            one_run(here.label("countries", a.facts.provider)),
            one_run(here.label("countries", a.facts.beneficiary)),
            one_run(here.choice_label(Kind.ACTIVITIES, "modality", a.facts.modality)),
            one_run(telling.when(a)),
        )
        for a in activities
    )
    return GridBlock(heads, (7, 40, 17, 17, 15, 24), rows)
