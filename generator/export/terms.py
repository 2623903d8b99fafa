"""What can be asked for by name: terms that have a page, lists of kinds, pages that answer, and the ids of records.

The search page matches a question against these names before any word is asked; see `theme/assets/search/names.js`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.evidence import NEEDS, Need
from generator.catalogue.facets_of_all import every_record
from generator.catalogue.ministries import network_ministry
from generator.catalogue.order import newest
from generator.export.packed import packed
from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.model.term import Term
from generator.model.vocabulary import VOCABULARIES
from generator.views.localised import Localised
from generator.views.parts.frames import explorer_link, partners_link
from generator.words import Words

KINDS = "kinds"
"""The scheme of the entries for lists of records: `kinds/workshops`."""

LISTS = "lists"
"""The scheme of the entries for lists of terms: `lists/countries`."""

PARTNERS = "partners/all"
"""The name of the entry for the page that finds who can teach."""

EXPLORER = "explorer/all"
"""The name of the entry for the page of the pictures."""


def terms_file(here: Localised) -> tuple[str, str]:
    """Address and text of the data file with all that can be asked for by name, as a language shows it."""
    number = {record.name: n for n, record in enumerate(every_record(here.catalogue))}
    entries = [*_of_terms(here, number), *_of_kinds(here, number), *_of_vocabularies(here), *_of_pages(here)]
    name = f"facets/all/terms-{here.language}"
    return f"{name}.js", packed(name, entries)


def ids_file(catalogue: Catalogue) -> tuple[str, str]:
    """Address and text of the data file with the name of each record, by its number, and what counts it in its kind."""
    name = "facets/all/ids"
    return f"{name}.js", packed(name, [_called(record) for record in every_record(catalogue)])


def _called(record: AnyRecord) -> str:
    """`workshops/2008-rio-de-janeiro 7`: the seventh workshop."""
    series = record.facts.traits.series
    return f"{record.name} {getattr(record.facts, series)}" if series else record.name


def _of_terms(here: Localised, number: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    catalogue = here.catalogue
    for scheme in VOCABULARIES:
        for term in catalogue.terms(scheme):
            records = catalogue.records_with(scheme, term.id)
            own = catalogue.record_of(scheme, term.id)
            near = [f"{scheme}/{id}" for id in catalogue.near_terms(scheme, term)]
            yield {
                "name": own.name if own else f"{scheme}/{term.id}",
                **({"record": number[own.name]} if own else _shown(scheme, term, records, here)),
                **_speaking(scheme, term, number, catalogue),
                "names": _names(term),
                "gaps": gaps(number[record.name] for record in records),
                **({"near": near} if near else {}),
            }


def _shown(scheme: str, term: Term, records: Sequence[AnyRecord], here: Localised) -> dict[str, Any]:
    """What an answer shows of a term that has a page of its own, with the way to those who can teach it."""
    words, address = here.words, here.term_address(scheme, term.id)
    taught = _taught(scheme, term, here)
    gave = [words["answers.taught_one"] if taught == 1 else words.say("answers.taught_other", n=taught)]
    who = [{"title": str(words["partners.who"]), "address": f"{address}#partners"}] if taught else []
    return {
        "title": str(here.named(term.labels)),
        "address": address,
        "kind": str(words[f"schemes.{scheme}.singular"]),
        "holds": [words.count("records", len(records)), *(gave if taught else ())],
        **({"parts": who} if who else {}),
    }


def _speaking(scheme: str, term: Term, number: Mapping[str, int], catalogue: Catalogue) -> dict[str, int]:
    """The record that speaks for a country: its ministry in the network."""
    ministry = network_ministry(catalogue, term.id) if scheme == "countries" else None
    return {"speaks": number[ministry.name]} if ministry and ministry.name in number else {}


def _taught(scheme: str, term: Term, here: Localised) -> int:
    """How many countries taught a need in an activity that was completed."""
    if scheme not in NEEDS:
        return 0
    return sum(bool(p.taught) for p in here.catalogue.partners.of(Need(scheme, term.id), here.language))


def _of_kinds(here: Localised, number: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for kind, records in here.catalogue.by_kind.items():
        if records:
            yield {
                "name": f"{KINDS}/{kind}",
                "title": str(here.words[f"kinds.{kind}.plural"]),
                "address": here.list_address(kind),
                "kind": str(here.words["answers.list"]),
                "holds": [here.words.count("records", len(records))],
                "names": _names_of_kind(kind, here),
                "gaps": gaps(number[record.name] for record in records),
                **({"newest": number[last.name]} if (last := newest(records)) else {}),
            }


def _of_vocabularies(here: Localised) -> Iterator[dict[str, Any]]:
    """The lists of terms; that of the areas has their themes as well."""
    below = {vocabulary.broader: scheme for scheme, vocabulary in here.catalogue.schemes.items()}
    for scheme in (s for s in VOCABULARIES if s in here.catalogue.schemes and not here.catalogue.schemes[s].broader):
        called = [s for s in (scheme, below.get(scheme)) if s]
        forms = [f"schemes.{s}.{form}" for s in called for form in ("plural", "singular", "nav")]
        title, shown = here.words[f"schemes.{scheme}.plural"], here.words["answers.list"]
        names = [str(name) for place in here.everywhere for form in forms if (name := place.words.find(form))]
        holds = str(here.words[f"schemes.{scheme}.intro"])
        yield _page(f"{LISTS}/{scheme}", str(title), here.scheme_address(scheme), str(shown), holds, names)


def _of_pages(here: Localised) -> Iterator[dict[str, Any]]:
    """The pages that answer a question which names no thing: who can teach, as the home page asks, and the explorer."""
    if partners_link(here):
        yield _asked(PARTNERS, "partners", "partners.description", here.partners, here)
    if explorer_link(here):
        yield _asked(EXPLORER, "explorer", "explorer.intro", here.explorer, here)


def _asked(name: str, group: str, holds: str, address: str, here: Localised) -> dict[str, Any]:
    title, shown, told = (str(here.words[key]) for key in (f"{group}.title", "answers.page", holds))
    return _page(name, title, address, shown, told, [n for p in here.everywhere for n in _names_of(group, p.words)])


def _names_of(group: str, words: Words) -> list[str]:
    tagline = [words["site.tagline"]] if group == "partners" else []
    return [str(name) for name in (*tagline, words[f"{group}.title"], *words[f"{group}.asked_as"])]


def _page(name: str, title: str, address: str, kind: str, holds: str, names: Iterable[str]) -> dict[str, Any]:
    """What is asked for by its name alone, and has no records of its own."""
    shown = {"title": title, "address": address, "kind": kind, "holds": [holds]}
    return {"name": name, **shown, "names": list(dict.fromkeys(names)), "gaps": []}


def _names(term: Term) -> list[str]:
    """All that a term is called, in every language, each once."""
    short = term.short.all if term.short else ()
    sentence = term.sentence.all if term.sentence else ()
    return list(dict.fromkeys((*term.labels.all, *sentence, *short, *term.aliases, *term.asked_as)))


def _names_of_kind(kind: Kind, here: Localised) -> list[str]:
    """What a list of records is called in every language, as the network calls it, and what else asks for it."""
    words = [place.words for place in here.everywhere]
    named = [str(w[f"kinds.{kind}.{form}"]) for w in words for form in ("singular", "plural")]
    said = [name for w in words for name in str(w.find(f"kinds.{kind}.asked_as") or "").split()]
    return list(dict.fromkeys((*named, *said)))


def gaps(numbers: Iterable[int]) -> list[int]:
    """A set of records as the gaps between their numbers, less one: of 0, 1 and 5, `[0, 0, 3]`."""
    return [later - earlier - 1 for earlier, later in pairwise((-1, *sorted(numbers)))]
