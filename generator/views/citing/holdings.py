"""Where the text of a document is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.load.folders import ATTACHMENTS
from generator.model.attachment import File, Tongue
from generator.model.kind import Kind
from generator.model.kinds.library import Document
from generator.model.record import AnyRecord
from generator.validate.documents import country_of, needs_authorization
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.citing.wanted import Wanted, wanted
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.tables.table import ListedFile
from generator.words import sizes


@dataclass(frozen=True, slots=True)
class Download:
    """A file: what it is called, and what the reader must know before asking for it."""

    name: str
    address: Address
    about: str
    """Its type, size and language."""

    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Holding:
    """The files that the site has of a document, the address of others that have it, or who names it."""

    downloads: tuple[Download, ...]
    elsewhere: Link | None
    elsewhere_about: str
    absent: str | None
    """Why there is nothing to read."""

    named_in: tuple[SourceLine, ...]
    authorization: str | None
    """What the country that the document is about says to its publication."""

    wanted: Wanted | None = None
    """Of a document that the site does not hold, where it is to be looked for."""


def holding_of(record: AnyRecord, here: Localised) -> Holding | None:
    """Where a document's text is; None for records that are no documents."""
    document = record.facts
    if not isinstance(document, Document):
        return None
    named_in = [s for s in document.sources if s.document != record.id]
    is_absent = document.availability in ("read", "not-held")
    why = "holding.not_held" if named_in else "holding.source"
    named = source_lines(named_in, here) if is_absent else ()
    files = document_files(record, here)
    absent = here.words["holding.made_later"] if document.made and not files else None
    return Holding(
        downloads=tuple(_download(file, language, here) for language, file in files),
        elsewhere=Link(document.address, document.address) if document.address else None,
        elsewhere_about=_about_elsewhere(document, here),
        absent=here.words[why] if is_absent else absent,
        named_in=named,
        authorization=_authorization(document, here),
        wanted=wanted(record, document, named, here) if is_absent else None,
    )


def document_files(record: AnyRecord, here: Localised) -> tuple[tuple[Tongue, File], ...]:
    """The files that a record carries and those that the site makes of it, with their languages; of documents alone."""
    document = record.facts
    if not isinstance(document, Document):
        return ()
    carried = ((a.language, here.catalogue.files[record.id, a.file]) for a in document.attachments)
    made = here.site.made(record, here) if document.made else {}
    return (*carried, *((_TONGUES[language], file) for language, file in made.items()))


_TONGUES: Mapping[str, Tongue] = {tongue: tongue for tongue in get_args(Tongue)}


def _download(file: File, language: Tongue, here: Localised) -> Download:
    """A file of a document with its type, size and language; one that the site makes also with its edition."""
    about = _about(file, language, here)
    is_made = (file.document, file.name) not in here.catalogue.files
    return Download(
        name=file.name,
        address=holding_address(file),
        about=f"{about}. {here.site.edition_in(here.words)}" if is_made else about,
        media_type=file.media_type,
        size=file.size,
        sha256=file.sha256,
    )


def _about(file: File, language: Tongue, here: Localised) -> str:
    return here.words.say(
        "holding.file",
        type=file.name.rpartition(".")[2].upper(),
        size=sizes.size(here.words, file.size),
        language=here.choice_label(Kind.LIBRARY, "languages", language),
    )


def listed_files(record: AnyRecord, here: Localised) -> tuple[ListedFile, ...]:
    """What lists say of the files of a document: type, size and language of each, and its sum."""
    name = here.words["holding.checksum"]
    return tuple(
        ListedFile(_about(file, language, here), name, file.sha256) for language, file in document_files(record, here)
    )


def holding_address(file: File) -> Address:
    """Where a file is on the site: as in the content."""
    return f"{ATTACHMENTS}/{file.document}/{file.name}"


def _about_elsewhere(document: Document, here: Localised) -> str:
    names = [here.choice_label(Kind.LIBRARY, "languages", n) for n in document.languages]
    if not names:
        return str(here.words["holding.elsewhere_unknown"])
    return here.words.say("holding.elsewhere_in", language=here.words.joined(names))


def _authorization(document: Document, here: Localised) -> str | None:
    records = here.catalogue.by_name
    country = country_of(document, records)
    if country is None or not needs_authorization(document, records):
        return None
    name = here.in_sentence("countries", country)
    if document.authorization:
        return here.words.say("holding.authorized", country=name, reference=document.authorization)
    return here.words.say("holding.unauthorized", country=name)
