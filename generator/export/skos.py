"""The vocabularies in SKOS (https://www.w3.org/TR/skos-reference/), as Turtle and as JSON-LD: the same statements.

The address of a term is a fragment of that of the vocabularies: `…/data/vocabularies#themes-R3`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.model.field import Labels
from generator.model.term import Scheme, Term
from generator.views.localised import Localised

_BASE = "data/vocabularies"
_PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}


class Said(NamedTuple):
    """A text, in a language or in none."""

    text: str
    language: str = ""


class To(NamedTuple):
    """The address of a thing or a page."""

    address: str


class Statements(NamedTuple):
    """What is said of a thing: its address, what it is, and values by the names of their properties."""

    about: str
    type: str
    values: tuple[tuple[str, tuple[Said | To, ...]], ...]


def statements_of(here: Localised) -> tuple[Statements, ...]:
    """All that the vocabularies say."""
    return tuple(_statements(here))


def _statements(here: Localised) -> Iterator[Statements]:
    for name, scheme in here.catalogue.schemes.items():
        tops = [To(_address(name, t.id, here)) for t in scheme.terms if not t.broader]
        yield _told(
            _address(name, "", here),
            "skos:ConceptScheme",
            {
                "dct:title": _labels(scheme.labels),
                "skos:note": _labels(scheme.note),
                "skos:hasTopConcept": tops,
            },
        )
        for term in scheme.terms:
            yield _term(name, scheme, term, here)


def _term(name: str, scheme: Scheme, term: Term, here: Localised) -> Statements:
    own = To(_address(name, "", here))
    narrower = [
        To(_address(other, below.id, here))
        for other, vocabulary in here.catalogue.schemes.items()
        if vocabulary.broader == name
        for below in vocabulary.terms
        if below.broader == term.id
    ]
    pages = [To(_page(place.term_address(name, term.id), here)) for place in here.everywhere]
    return _told(
        _address(name, term.id, here),
        "skos:Concept",
        {
            "skos:inScheme": [own],
            "skos:topConceptOf": [] if term.broader else [own],
            "skos:notation": [Said(term.id)],
            "skos:prefLabel": _labels(term.labels),
            "skos:altLabel": [*_labels(term.short), *map(Said, term.aliases)],
            "skos:scopeNote": _labels(term.note),
            "skos:broader": [To(_address(scheme.broader or name, term.broader, here))] if term.broader else [],
            "skos:narrower": narrower,
            "foaf:page": [page for page in pages if page.address],
        },
    )


def _told(about: str, type: str, values: dict[str, list[Any]]) -> Statements:
    return Statements(about, type, tuple((name, tuple(dict.fromkeys(said))) for name, said in values.items() if said))


def _labels(labels: Labels | None) -> list[Said | To]:
    return [Said(labels.text(language), language.value) for language in labels.given] if labels else []


def _address(scheme: str, id: str, here: Localised) -> str:
    """Of a site whose address is not known, from the folder of the data on."""
    base = here.site.url + _BASE if here.site.url else _BASE.rpartition("/")[2]
    return f"{base}#{quote(f'{scheme}-{id}' if id else scheme, safe='')}"


def _page(address: str | None, here: Localised) -> str:
    return (here.site.url or "../") + address if address else ""


def turtle_of(statements: tuple[Statements, ...]) -> str:
    """The statements as Turtle."""
    lines = [f"@prefix {prefix}: <{address}> ." for prefix, address in _PREFIXES.items()]
    for about, type, values in statements:
        said = [f"a {type}", *(f"{name} {', '.join(map(_in_turtle, those))}" for name, those in values)]
        lines.append(f"\n<{about}> " + " ;\n  ".join(said) + " .")
    return "\n".join(lines) + "\n"


def _in_turtle(value: Said | To) -> str:
    if isinstance(value, To):
        return f"<{value.address}>"
    text = json.dumps(value.text, ensure_ascii=False)  # the same signs are written with a backslash
    return f"{text}@{value.language}" if value.language else text


def json_ld_of(statements: tuple[Statements, ...]) -> str:
    """The statements as JSON-LD."""
    graph = [
        {"@id": about, "@type": type, **{n: [*map(_in_json, v)] for n, v in values}}
        for about, type, values in statements
    ]
    return json.dumps({"@context": _PREFIXES, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _in_json(value: Said | To) -> dict[str, str]:
    if isinstance(value, To):
        return {"@id": value.address}
    return {"@value": value.text, **({"@language": value.language} if value.language else {})}
