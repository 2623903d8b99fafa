"""The state of translations: how many of each kind are up to date, and which want work, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.translation import Standing, Translation, translations_of
from generator.model.kind import Kind
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.parts.proposals import edit_address


@dataclass(frozen=True, slots=True)
class StandingCount:
    """A kind: how many of its translations stand in each way, in the order of the columns."""

    kind: Link
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wanting:
    """A translation that wants work: the record, its language, how it stands, what changed, where to edit it."""

    record: Link
    language: str
    standing: str
    changed: tuple[str, ...]
    edit: str | None


@dataclass(frozen=True, slots=True)
class TranslationsView:
    """The page of the state of translations."""

    frame: Frame
    intro: str
    columns: tuple[str, ...]
    counts: tuple[StandingCount, ...]
    all_complete: str | None
    """Said where nothing wants work."""

    wanting: tuple[tuple[str, tuple[Wanting, ...]], ...]
    """Under the name of each kind."""


def translations_view(here: Localised) -> TranslationsView:
    """The state of all translations of the site, whichever language they are in."""
    words = here.words
    by_kind = {k: tuple(_translations(k, here)) for k in Kind if here.catalogue.by_kind[k]}
    wanting = tuple(
        (str(words[f"kinds.{kind}.plural"]), rows)
        for kind, found in by_kind.items()
        if (rows := tuple(_wanting(t, here) for t in found if t.standing != Standing.COMPLETE))
    )
    return TranslationsView(
        frame=frame(
            here,
            here.addresses(lambda p: p.translations),
            heading=words["translations.title"],
            description=words["translations.intro"],
            breadcrumbs=(Link(words["translations.title"]),),
        ),
        intro=words["translations.intro"],
        columns=tuple(words[f"translations.standings.{standing}"] for standing in Standing),
        counts=tuple(StandingCount(here.kind_link(k), _numbers(found)) for k, found in by_kind.items()),
        all_complete=None if wanting else words.count("translations", sum(map(len, by_kind.values()))),
        wanting=wanting,
    )


def _translations(kind: Kind, here: Localised) -> Iterator[Translation]:
    for record in here.catalogue.listed(kind, here.language):
        yield from translations_of(record, here.catalogue.languages)


def _numbers(found: tuple[Translation, ...]) -> tuple[int, ...]:
    return tuple(sum(t.standing == standing for t in found) for standing in Standing)


def _wanting(translation: Translation, here: Localised) -> Wanting:
    record = translation.record
    text = record.texts.get(translation.language)
    there = here.there(translation.language)
    return Wanting(
        record=here.record_link(record),
        language=there.language.own_name,
        standing=here.words[f"translations.standings.{translation.standing}"],
        changed=tuple(_parts(translation, here)),
        edit=edit_address(text, here) if text else None,
    )


def _parts(translation: Translation, here: Localised) -> Iterator[str]:
    """What changed in the original: fields by their labels, sections by their headings."""
    for part in translation.changed:
        name, _, number = part.partition(".")
        heading = translation.original.sections[int(number)].heading if number else ""
        yield f"«{heading}»" if heading else str(here.words[f"fields.{name}"])
