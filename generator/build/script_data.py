"""What the scripts of pages ask for: postings, orders and rows of lists, names of terms, choices of forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from generator.build.build import Build
from generator.build.groups import texts_group
from generator.build.rendering import row_files
from generator.export.datasets import DataGroup
from generator.export.facets import facet_files, postings_of_search
from generator.export.form_data import choices_file
from generator.export.kit import evidence_files
from generator.export.register_entries import entries_file
from generator.export.terms import ids_file, terms_file
from generator.model.kind import Kind
from generator.views.localised import Localised
from generator.views.pages.form import FORM_FILES
from generator.views.pages.kit import EVIDENCE_FILES


def script_data(build: Build, env: Environment) -> Iterator[DataGroup]:
    """Groups of files, small enough that little has to be made anew for what changed."""
    places, catalogue = build.places, build.catalogue
    for kind in Kind:
        begins = (f"facets/{kind}/postings", f"facets/{kind}/order-")
        yield texts_group(begins, partial(facet_files, kind, places), build)
        for here in places:
            yield texts_group(f"facets/{kind}/rows-{here.language}-", partial(row_files, kind, here, env), build)
    yield texts_group("facets/all/postings", lambda: [postings_of_search(catalogue)], build)
    yield texts_group("facets/all/ids", lambda: [ids_file(catalogue)], build)
    for here in places:
        yield from _of_language(here, build)


def _of_language(here: Localised, build: Build) -> Iterator[DataGroup]:
    tag = here.language
    yield texts_group(f"facets/all/terms-{tag}", lambda: [terms_file(here)], build)
    yield texts_group(f"facets/all/entries-{tag}", lambda: [entries_file(here)], build)
    yield texts_group(f"{FORM_FILES}/choices-{tag}", lambda: [choices_file(here)], build)
    yield texts_group(f"{EVIDENCE_FILES}-{tag}-", partial(evidence_files, here), build)
