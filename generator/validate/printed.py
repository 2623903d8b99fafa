"""Rules that compare the printed words of a source with the values of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.model.field import fields_of
from generator.model.folding import without_accents
from generator.model.kinds.activities import Activity
from generator.model.kinds.workshops import Workshop
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.record import AnyRecord
from generator.model.term import Term
from generator.validate.index import Index
from generator.validate.printed_dates import agrees, printed_days
from generator.words import words_of
from generator.words.nearness import nearest

_COUNTRIES = ("beneficiary", "provider")


def _activities(index: Index) -> Iterator[tuple[AnyRecord, Activity]]:
    return ((r, r.facts) for r in index.content.records if isinstance(r.facts, Activity))


def countries_that_differ(index: Index) -> Iterator[Problem]:
    """A country that is not the one whose name is printed; where both are each the other's, they were swapped."""
    names = _names(index)
    for record, activity in _activities(index):
        printed = {role: getattr(activity.as_printed, role) for role in _COUNTRIES}
        meant = {role: names.get(_plain(name)) for role, name in printed.items()}
        written = {role: getattr(activity, role) for role in _COUNTRIES}
        first, second = _COUNTRIES
        if written[first] != written[second] and (meant[first], meant[second]) == (written[second], written[first]):
            yield record.problem("swapped-countries", (first,), value=written[first], other=written[second])
            continue
        for role in _COUNTRIES:
            if meant[role] and meant[role] != written[role]:
                yield record.problem(
                    "country-not-as-printed", (role,), value=written[role], printed=printed[role], meant=meant[role]
                )


def unknown_printed_names(index: Index) -> Iterator[Problem]:
    """A printed name of a country that the vocabulary does not know: a slip, or a form to be added to it."""
    names = _names(index)
    for record, activity in _activities(index) if names else ():
        for role in _COUNTRIES:
            name = getattr(activity.as_printed, role)
            if _plain(name) not in names:
                near = nearest(_plain(name), list(names))
                known = names[near] if near else ""
                yield record.problem("unknown-printed-name", ("as_printed", role), value=name, meant=known)


def _names(index: Index) -> Mapping[str, str]:
    """The code of each country by its names, in every language and as sources print them."""
    scheme = next(f.coded.scheme for f in fields_of(Activity) if f.name == "provider" and f.coded)
    terms = index.terms.get(scheme, {})
    return {_plain(name): term.id for term in terms.values() for name in _names_of(term)}


def _names_of(term: Term) -> Iterator[str]:
    for labels in (term.labels, term.short, term.sentence):
        yield from labels.all if labels else ()
    yield from term.aliases


def _plain(name: str) -> str:
    """A name without accents, points and case."""
    return " ".join(re.sub(r"[^\w&]+", " ", without_accents(name.casefold())).split())


def dates_that_differ(index: Index) -> Iterator[Problem]:
    """Days that are not the printed ones; a printed date that is not understood is not compared."""
    for record, activity in _activities(index):
        printed = printed_days(activity.as_printed.date)
        if printed is None or agrees(printed, activity.periods):
            continue
        written = ", ".join(p.written for p in activity.periods) or activity.status
        at = ("periods",) if activity.periods else ("status",)
        yield record.problem("dates-not-as-printed", at, value=written, printed=activity.as_printed.date)


def modalities_that_differ(index: Index) -> Iterator[Problem]:
    """A modality whose name is not the printed one."""
    for record, activity in _activities(index):
        named = {choice: _words_of_modality(choice) for choice in _modalities()}
        meant = [c for c, words in named.items() if words & _stems(activity.as_printed.modality)]
        if len(meant) == 1 and meant[0] != activity.modality:
            yield record.problem(
                "modality-not-as-printed",
                ("modality",),
                value=activity.modality,
                printed=activity.as_printed.modality,
                meant=meant[0],
            )


def _modalities() -> tuple[str, ...]:
    return next(f.choices for f in fields_of(Activity) if f.name == "modality")


def _words_of_modality(choice: str) -> frozenset[str]:
    """The words in the name of one modality, without those that the name of another one has too."""
    named = {c: _stems(" ".join((c, *_labels(c)))) for c in _modalities()}
    return named[choice] - frozenset().union(*(words for c, words in named.items() if c != choice))


def _labels(choice: str) -> list[str]:
    return [str(words_of(language)[f"values.activities.modality.{choice}"]) for language in Language]


def titles_off_the_topic(index: Index) -> Iterator[Problem]:
    """A title that has no word of what the source prints."""
    for record in index.content.records:
        at, printed = _printed_title(record)
        text = record.texts.get(index.content.printed_in)
        if text and printed and (wanted := _stems(printed)) and not wanted & _stems(text.title):
            yield record.problem("title-off-topic", at, value=text.title, printed=printed)


def _printed_title(record: AnyRecord) -> tuple[tuple[str, ...], str | None]:
    if isinstance(record.facts, Activity):
        return ("as_printed", "topic"), record.facts.as_printed.topic
    cited = record.facts.traits.cited
    field = cited.printed_title if cited else ""
    return ((field,), getattr(record.facts, field)) if field else ((), None)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words: `Servicio públicos` and `Servicios público` have the same."""
    return frozenset(word[:5] for word in re.findall(r"\w+", _plain(text)) if len(word) > 3 or word.isdigit())


def attendances_that_differ(index: Index) -> Iterator[Problem]:
    """A number of those who took part that is none of the printed ones."""
    for record in index.content.records:
        if isinstance(record.facts, Workshop) and (attendance := record.facts.ministries):
            figures = re.findall(r"\d+", attendance.as_printed)
            if figures and str(attendance.count) not in figures:
                at = ("ministries", "count")
                yield record.problem("count-not-as-printed", at, value=attendance.count, printed=attendance.as_printed)
