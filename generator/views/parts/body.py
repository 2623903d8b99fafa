"""The text of a page, and the notice above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.markdown.links import is_elsewhere, links_in, record_named
from generator.markdown.outline import heading_ids
from generator.markdown.prose import Glossary, plain
from generator.model.record import AnyRecord, Section, Text
from generator.views.links import Link
from generator.views.localised import Localised


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a text with what its rendering needs."""

    sections: tuple[Section, ...]
    ids: tuple[str, ...]
    targets: Mapping[str, str] = field(default_factory=dict)
    """From the target of a link, as written, to the one on the page."""

    contents: tuple[Link, ...] = ()
    """The headings of the second level, where there are enough of them."""

    abbreviations: Glossary = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader must know before reading."""

    kind: str
    text: str
    link: Link | None = None


def body_of(record: AnyRecord, text: Text, here: Localised) -> Body:
    """The body of a text; its headings bear the ids of the original's, so that fragments survive the switch."""
    original = record.texts[record.original]
    ids = heading_ids(s.heading for s in original.sections if s.level)
    if len(ids) != sum(1 for s in text.sections if s.level):
        ids = heading_ids(s.heading for s in text.sections if s.level)
    headings = [s for s in text.sections if s.level]
    language = text.language if text.language != here.language else None
    second = ((s, id) for s, id in zip(headings, ids, strict=True) if s.level == 2)
    contents = tuple(Link(plain(s.heading), f"#{id}", language) for s, id in second)
    shown = contents if len(contents) > 3 else ()
    acronyms = here.there(text.language).abbreviations
    return Body(text.sections, ids, _targets(record, text, here), shown, acronyms)


def _targets(record: AnyRecord, text: Text, here: Localised) -> dict[str, str]:
    root = "../" * here.record_address(record).count("/")
    targets = {}
    for section in text.sections:
        for _, _, target in links_in(f"{section.heading}\n{section.markdown}"):
            name = None if is_elsewhere(target) else record_named(target, record.kind)
            if name:
                fragment = target[target.index("#") :] if "#" in target else ""
                targets[target] = root + here.record_address(here.catalogue.by_name[name]) + fragment
    return targets
