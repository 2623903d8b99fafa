"""The dossier: the whole network in one document to be printed, made of the records."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.views.documents.about import address_on_site, title_of_document
from generator.views.documents.blocks import DocumentBlock, FactsBlock, HeadBlock, Leaflet, TextBlock, one_run
from generator.views.documents.chapters import (
    chapter_of_cooperation,
    chapter_of_kind,
    chapter_of_ministries,
    chapter_of_programs,
    chapter_of_results,
)
from generator.views.documents.disputes import chapter_of_disagreements
from generator.views.documents.telling import TOLD_SINGLY, Telling
from generator.views.localised import Localised
from generator.views.pages.home import figures_of_site


def dossier(record: AnyRecord, here: Localised) -> Leaflet:
    """What the network is, what each ministry had to do with it, and all that it did."""
    words = here.words
    cover = (here.site.edition_in(words), words["citation.site"], here.site.url, words["site.licence"])
    return Leaflet(
        language=here.language,
        title=title_of_document(record, here),
        subject=str(here.summary_of(record.text(here.language)) or ""),
        network=f"{words['site.name']} · {words['site.full_name']}",
        cover=tuple(line for line in cover if line),
        contents=words["dossier.contents"],
        foot=f"{words['citation.site']} · {here.site.edition_in(words)}",
        blocks=tuple(_blocks(record, Telling(here))),
        made=here.site.edition,
    )


def _blocks(record: AnyRecord, telling: Telling) -> Iterator[DocumentBlock]:
    yield from _network(telling)
    yield from chapter_of_ministries(telling)
    yield from chapter_of_programs(telling)
    yield from chapter_of_kind(Kind.WORKSHOPS, telling)
    yield from chapter_of_cooperation(telling)
    yield from chapter_of_results(telling)
    yield from chapter_of_kind(Kind.STUDIES, telling)
    for kind in TOLD_SINGLY:
        if kind not in _PLACED:
            yield from chapter_of_kind(kind, telling)
    yield from chapter_of_disagreements(telling)
    yield from _citing(record, telling.here)


_PLACED = (Kind.PROGRAMS, Kind.WORKSHOPS, Kind.CALLS, Kind.RESULTS, Kind.STUDIES)
"""The kinds whose chapters have their place; those of others come after them."""


def _network(telling: Telling) -> Iterator[DocumentBlock]:
    """What the network is: its page, and the figures of the home page."""
    here, about = telling.here, telling.about
    yield HeadBlock(1, here.words["dossier.network"], about.name if about else "")
    if about:
        yield from telling.lead(about)
        yield from telling.body(about, about.text(here.language), 2)
    yield HeadBlock(2, here.words["home.figures_title"])
    said = ((str(f.value), f"{f.label} ({f.note})" if f.note else f.label) for f in figures_of_site(here))
    yield FactsBlock(tuple((number, one_run(text)) for number, text in said))


def _citing(record: AnyRecord, here: Localised) -> Iterator[DocumentBlock]:
    words = here.words
    yield HeadBlock(1, words["dossier.cite"])
    yield TextBlock(one_run(words["dossier.cite_note"]))
    page, edition = address_on_site(here.record_address(record), here), here.site.edition_in(words)
    title = title_of_document(record, here)
    yield TextBlock(
        one_run(
            f"{words['site.full_name']} ({words['site.name']}). {title}. {words['citation.site']}. {edition}. {page}"
        ),
        "quote",
    )
    guide = here.page_link("how-to-cite")
    if guide and guide.address and here.site.url:
        yield TextBlock(one_run(guide.label, to=here.site.url + guide.address))
    yield HeadBlock(2, words["dossier.edition"])
    yield TextBlock(one_run(edition))
    yield TextBlock(one_run(words["site.licence"]), "small")
