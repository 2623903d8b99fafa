"""Every record of a kind as JSON, with the facts under the names of the model."""

from __future__ import annotations

import json
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.markdown.prose import plain
from generator.model.attachment import File
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.citing.holdings import document_files, holding_address
from generator.views.localised import Localised


def data_of(kind: Kind, places: tuple[Localised, ...], catalogue: Catalogue) -> str:
    """The records of a kind, sorted by id: id, kind, texts by language, address by language, facts.

    `url`, also of a file, is relative to the root of the site. A text that is not translated is null.
    Bodies are Markdown as written.
    """
    records = sorted(catalogue.by_kind[kind], key=lambda r: r.id)
    return json.dumps([_record(r, places) for r in records], ensure_ascii=False, indent=1) + "\n"


def _record(record: AnyRecord, places: tuple[Localised, ...]) -> dict[str, Any]:
    facts = record.facts.model_dump(mode="json", exclude_none=True)
    return {
        "id": record.id,
        "kind": record.kind.value,
        "original": record.original.value,
        "title": {p.language.value: _text(record, p.language, "title") for p in places},
        "summary": {p.language.value: _text(record, p.language, "summary") for p in places},
        "url": {p.language.value: p.record_address(record) for p in places},
        "body": {p.language.value: _body(record, p.language) for p in places},
        **facts,
        **_files(record, places[0]),
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


def _text(record: AnyRecord, language: Language, field: str) -> str | None:
    text = record.texts.get(language)
    written = getattr(text, field) if text else None
    return plain(written) if written else None


def _body(record: AnyRecord, language: Language) -> str | None:
    text = record.texts.get(language)
    if text is None or not text.has_body:
        return None
    parts = [f"{'#' * s.level} {s.heading}\n{s.markdown}" if s.level else s.markdown for s in text.sections]
    return "\n".join(parts).strip()
