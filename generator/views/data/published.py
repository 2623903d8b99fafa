"""What is published of a record for programs, under the names of the model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from generator.markdown.prose import plain
from generator.model.attachment import File
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.citing.holdings import document_files, holding_address
from generator.views.localised import Localised

VERSION = "1.1"
"""The version of the published names. A name that goes or changes what it means is a new first number, a name that
comes a new second one; `tests/golden/data/` has the names of each version."""

OF_EVERY_KIND = ("id", "kind", "original", "title", "summary", "url", "body")
"""The members of every record before its facts."""

IN_EACH_LANGUAGE = ("title", "summary", "url", "body")
"""Those of them that have a value for each language of the site."""


def published_of(kind: Kind, here: Localised) -> tuple[dict[str, Any], ...]:
    """The records of a kind, sorted by id; they are the same in every language."""
    return here.catalogue.once((published_of, kind, id(here.site)), partial(_records, kind, here))


def without_bodies(kind: Kind, here: Localised) -> tuple[dict[str, Any], ...]:
    """The same with a body of none: whoever shows no bodies has read none, and is kept when one changes."""
    places = here.everywhere
    return here.catalogue.once(
        (without_bodies, kind, id(here.site)),
        lambda: tuple(_record(record, places) for record in sorted(here.catalogue.by_kind[kind], key=lambda r: r.id)),
    )


def _records(kind: Kind, here: Localised) -> tuple[dict[str, Any], ...]:
    """Bodies are Markdown as written."""
    records, languages = here.catalogue.by_name, [p.language for p in here.everywhere]
    return tuple(
        {**of, "body": {to.value: body_in(records[f"{kind}/{of['id']}"], to) for to in languages}}
        for of in without_bodies(kind, here)
    )


def _record(record: AnyRecord, places: Sequence[Localised]) -> dict[str, Any]:
    """`url`, also of a file, is relative to the root of the site. A text that is not translated is null."""
    return {
        "id": record.id,
        "kind": record.kind.value,
        "original": record.original.value,
        "title": {p.language.value: _text(record, p.language, "title") for p in places},
        "summary": {p.language.value: _text(record, p.language, "summary") for p in places},
        "url": {p.language.value: p.record_address(record) for p in places},
        "body": None,
        **record.facts.model_dump(mode="json", exclude_none=True),
        **_files(record, places[0]),
        **_images(record, places[0]),
    }


def _files(record: AnyRecord, here: Localised) -> dict[str, Any]:
    """The files of a document with what the site knows of them, the same on the pages of each language."""
    files = [_file(language, file) for language, file in document_files(record, here)]
    return {"attachments": files} if files else {}


def _file(language: str, file: File) -> dict[str, Any]:
    return {
        "file": file.name,
        "language": language,
        "url": holding_address(file),
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
    }


def _images(record: AnyRecord, here: Localised) -> dict[str, Any]:
    """The images of a record, each with what the site knows of its file."""
    carried = ((image, here.catalogue.files[record.id, image.file]) for image in record.facts.images)
    images = [
        {
            **image.model_dump(mode="json", exclude_none=True),
            "url": holding_address(file),
            "media_type": file.media_type,
            "width": file.width,
            "height": file.height,
            "size": file.size,
            "sha256": file.sha256,
        }
        for image, file in carried
    ]
    return {"images": images} if images else {}


def _text(record: AnyRecord, language: Language, field: str) -> str | None:
    text = record.texts.get(language)
    written = getattr(text, field) if text else None
    return plain(written) if written else None


def body_in(record: AnyRecord, language: Language) -> str | None:
    """The body in a language, as written; None where there is none."""
    text = record.texts.get(language)
    if text is None or not text.has_body:
        return None
    parts = [f"{'#' * s.level} {s.heading}\n{s.markdown}" if s.level else s.markdown for s in text.sections]
    return "\n".join(parts).strip()
