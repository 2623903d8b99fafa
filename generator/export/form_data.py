"""The data files of the forms: what can be chosen, a file a language, and the files of the records, one a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.export.packed import packed
from generator.model.kind import Kind
from generator.model.kinds import FACTS, vocabularies_read
from generator.model.record import AnyRecord
from generator.model.vocabulary import VOCABULARIES
from generator.views.localised import Localised
from generator.views.pages.form import FORM_FILES, words_of_dates


def choices_file(here: Localised) -> tuple[str, str]:
    """Address and text of the file with the terms of every vocabulary and the records of every kind, with labels."""
    name = f"{FORM_FILES}/choices-{here.language}"
    terms = {scheme: _terms(scheme, here) for scheme in sorted(vocabularies_read())}
    records = {str(kind): [_named(record, here) for record in here.catalogue.by_kind[kind]] for kind in FACTS}
    return f"{name}.js", packed(name, {"terms": terms, "records": records, "dates": words_of_dates()})


def _terms(scheme: str, here: Localised) -> Sequence[tuple[str, str]]:
    terms = here.sorted_terms(scheme) if scheme in VOCABULARIES else here.catalogue.terms(scheme)
    return [(term.id, str(term.labels.text(*here.shown_in))) for term in terms]


def _named(record: AnyRecord, here: Localised) -> tuple[str, str]:
    return record.id, record.text(here.language).title


def records_files(here: Localised, root: Path) -> Iterator[tuple[str, str]]:
    """Address and text of each file: by the id of a record and the language, what its file says, to the letter."""
    for kind in Kind:
        name = f"{FORM_FILES}/records-{kind}"
        yield f"{name}.js", packed(name, {record.id: _texts(record, root) for record in here.catalogue.by_kind[kind]})


def _texts(record: AnyRecord, root: Path) -> Mapping[str, str]:
    files = sorted(record.texts.items(), key=lambda text: (text[0] != record.original, text[0]))
    return {language: (root / text.origin.path).read_bytes().decode("utf-8-sig") for language, text in files}
