"""The chapter of the dossier on what the sources do not say alike."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.register import Disagreement
from generator.model.source import Source
from generator.views.citing.sources import said_sources
from generator.views.documents.blocks import DocumentBlock, FactsBlock, HeadBlock, TextBlock, one_run
from generator.views.documents.telling import Telling
from generator.views.localised import Localised
from generator.views.registers.pages import disagreements_of_register, page_of


def chapter_of_disagreements(telling: Telling) -> Iterator[DocumentBlock]:
    """The register, under the titles of the pages that show it."""
    here, words = telling.here, telling.here.words
    entries = disagreements_of_register(here)
    yield HeadBlock(1, words["dossier.disagreements"])
    yield TextBlock(one_run(words.say("dossier.disagreements_note", n=len(entries))), "lead")
    under: dict[str, list[Disagreement]] = {}
    for entry in entries:
        page = page_of(entry, here)
        under.setdefault(page.text(here.language).title if page else "", []).append(entry)
    for title, found in under.items():
        if title:
            yield HeadBlock(2, title)
        for entry in found:
            yield from _disagreement(entry, here)


def _disagreement(entry: Disagreement, here: Localised) -> Iterator[DocumentBlock]:
    words = here.words
    yield HeadBlock(3, str(here.named(entry.title)))
    says = (
        (said_sources([Source(document=s.document, at=s.at)], here), one_run(str(here.said(s.text))))
        for s in entry.says
    )
    shown = (words["registers.shown"], one_run(str(here.said(entry.shown))))
    yield FactsBlock((*says, shown, (words["registers.why"], one_run(str(here.said(entry.why))))))
