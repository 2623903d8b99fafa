"""The entries of the registers, one by one, for the search: figures, disagreements, acronyms, forms of words, papers.

Unlike a term, which is asked for by its name, an entry is found by words of its title; see
`theme/assets/search/entries.js`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.export.packed import packed
from generator.model.field import Labels
from generator.model.register import Terms
from generator.model.vocabulary import ACRONYMS
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.parts.kit import papers_of
from generator.views.registers.entries import GLOSSARY, acronym_id
from generator.views.registers.figure_tables import reading_of
from generator.views.registers.pages import address_of, disagreements_of_register, figures_of_register, page_that_shows


def entries_file(here: Localised) -> tuple[str, str]:
    """Address and text of the data file with the entries of the registers, as a language shows them."""
    name = f"facets/all/entries-{here.language}"
    entries = (*_figures(here), *_disagreements(here), *_acronyms(here), *_forms(here), *_papers(here))
    return f"{name}.js", packed(name, [entry for entry in entries if entry["address"]])


def _figures(here: Localised) -> Iterator[dict[str, Any]]:
    for figure in figures_of_register(here):
        reading = reading_of(figure, here)
        said = str(here.words[f"values.verdicts.{figure.verdict}"])
        holds = [part for part in (reading, said) if part]
        kind = str(here.words["registers.figure"])
        entry = _entry(f"figures/{figure.id}", figure.label, address_of(figure, here), kind, holds, here)
        yield {**entry, **({"number": f"{figure.printed:f}"} if figure.printed is not None else {})}


def _disagreements(here: Localised) -> Iterator[dict[str, Any]]:
    for disagreement in disagreements_of_register(here):
        kind, holds = str(here.words["documents.disagreement"]), [here.named(disagreement.shown)]
        name = f"disagreements/{disagreement.id}"
        yield _entry(name, disagreement.title, address_of(disagreement, here), kind, holds, here)


def _acronyms(here: Localised) -> Iterator[dict[str, Any]]:
    """Those of no organisation: an organisation has a page, which is found by its acronym."""
    kind, glossary = str(here.words["registers.acronym"]), page_that_shows(GLOSSARY, here)
    for term in here.catalogue.terms(ACRONYMS) if glossary else ():
        if term.short:
            address = f"{glossary}#{acronym_id(ACRONYMS, term)}"
            entry = _entry(f"{ACRONYMS}/{term.id}", term.short, address, kind, [here.named(term.labels)], here)
            yield {**entry, "called": _called((term.short, term.labels), term.aliases)}


def _forms(here: Localised) -> Iterator[dict[str, Any]]:
    kind, glossary = str(here.words["registers.forms"]), page_that_shows(GLOSSARY, here)
    registers = (register.entries for register in here.catalogue.content.registers)
    for form in (f for r in registers if isinstance(r, Terms) and glossary for f in r.entries):
        avoided = form.avoided(here.language)
        holds = [f"{here.words['registers.avoid']}: {'; '.join(avoided)}"] if avoided else []
        yield _entry(f"forms/{form.id}", form.use, f"{glossary}#{form.id}", kind, holds, here)


def _papers(here: Localised) -> Iterator[dict[str, Any]]:
    """The forms that one fills in."""
    for paper in papers_of(here):
        name, kind = f"papers/{paper.id}", str(here.words["kit.one"])
        holds = [here.named(paper.summary)]
        yield _entry(name, paper.title, here.paper_address(paper.id), kind, holds, here)


def _entry(
    name: str, title: Labels, address: Address | None, kind: str, holds: list[str], here: Localised
) -> dict[str, Any]:
    shown = {"title": here.named(title), "address": address, "kind": kind, "holds": holds}
    return {"name": name, **shown, "called": _called((title,))}


def _called(labels: Iterable[Labels], others: Iterable[str] = ()) -> list[str]:
    """What an entry is called, in every language, each once."""
    return list(dict.fromkeys((*(text for label in labels for text in label.all), *others)))
