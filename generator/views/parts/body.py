"""The text of a page, and the notice above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.load.folders import ATTACHMENTS
from generator.markdown.images import ShownImage
from generator.markdown.links import is_elsewhere, links_in, record_named
from generator.markdown.outline import heading_ids
from generator.markdown.prose import Glossary, plain
from generator.model.record import AnyRecord, Section, Text
from generator.views.citing.holdings import holding_address
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
    images: Mapping[str, ShownImage] = field(default_factory=dict)
    """From the target of an image, as written, to what is shown."""


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
    root = "../" * here.record_address(record).count("/")
    return Body(text.sections, ids, _targets(record, text, here), shown, acronyms, images_of(record, text, here, root))


def images_of(record: AnyRecord, text: Text, here: Localised, root: str = "") -> dict[str, ShownImage]:
    """The images of a record by the targets that its texts name; words are in the language of the text."""
    shown = {}
    for image in record.facts.images:
        file = here.catalogue.files[record.id, image.file]
        language = image.credit.language(text.language)
        shown[f"../{ATTACHMENTS}/{record.id}/{image.file}"] = ShownImage(
            root + holding_address(file),
            image.alt.text(text.language),
            file.width,
            file.height,
            image.credit.text(text.language),
            language if language != text.language else "",
        )
    return shown


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
