"""Rules about coded values and vocabularies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.field import Coded, Ref
from generator.model.folding import without_accents
from generator.model.problem import Problem
from generator.model.term import Term
from generator.model.values import marked_values
from generator.validate.index import Index
from generator.validate.relations import dangling
from generator.validate.several import not_parted
from generator.words.nearness import by_nearness, meant_by, nearest, several_in

_LISTED = 12


def unknown_terms(index: Index) -> Iterator[Problem]:
    """A coded value that is in no vocabulary."""
    for record, (at, value, coded) in index.marked(Coded):
        terms = index.terms.get(coded.scheme, {})
        if coded.open or value in terms or coded.scheme in index.unreadable_schemes:
            continue
        if several := several_in(str(value), {written.casefold(): written for written in terms}):
            yield not_parted(record.origin, at, value, several)
            continue
        meant = _meant(str(value), terms)
        label = meant.labels.text(record.original) if meant else ""
        id = meant.id if meant else ""
        choices = _listed(_nearest_first(str(value), terms))
        scheme = coded.scheme
        yield record.problem("unknown-term", at, value=value, scheme=scheme, meant=id, label=label, choices=choices)


def known_otherwise(index: Index) -> Iterator[Problem]:
    """A value of a vocabulary that takes others as well, which is the name, or nearly, of a term that it has."""
    for record, (at, value, coded) in index.marked(Coded):
        terms = index.terms.get(coded.scheme, {})
        if coded.open and value not in terms and (meant := _meant(str(value), terms)):
            yield record.problem("known-otherwise", at, value=value, scheme=coded.scheme, meant=meant.id)


def terms_without_a_broader_one(index: Index) -> Iterator[Problem]:
    """A term that says no broader term though all the others of its vocabulary do."""
    for _, scheme, origin in index.content.vocabularies:
        without = [n for n, term in enumerate(scheme.terms) if term.broader is None]
        if scheme.broader and len(without) == 1 < len(scheme.terms):
            choices = _listed(list(index.terms.get(scheme.broader, {})))
            at = ("terms", without[0])
            yield origin.problem("no-broader-term", at, value=scheme.terms[without[0]].id, choices=choices)


def _meant(value: str, terms: Mapping[str, Term]) -> Term | None:
    """The term whose id, label or alias is nearest to what was written."""
    return meant_by(value, _called(terms))


def _nearest_first(value: str, terms: Mapping[str, Term]) -> list[str]:
    """The codes of a vocabulary, those first that are called much like what was written."""
    called = _called(terms)
    return list(dict.fromkeys(called[name].id for name in by_nearness(value, called)))


def _called(terms: Mapping[str, Term]) -> dict[str, Term]:
    """The terms by all that they are called."""
    return {word: term for term in terms.values() for word in (term.id, *term.labels.all, *term.aliases, *_short(term))}


def _listed(codes: Sequence[str]) -> str:
    """The first codes of a vocabulary."""
    return ", ".join(codes[:_LISTED]) + (", …" if len(codes) > _LISTED else "")


def _short(term: Term) -> tuple[str, ...]:
    return term.short.all if term.short else ()


def repeated_terms(index: Index) -> Iterator[Problem]:
    """Two terms of one vocabulary with one id."""
    for name, scheme, origin in index.content.vocabularies:
        seen: set[str] = set()
        for n, term in enumerate(scheme.terms):
            if term.id.casefold() in seen:
                yield origin.problem("repeated-term", ("terms", n, "id"), value=term.id, scheme=name)
            seen.add(term.id.casefold())


def names_of_two_terms(index: Index) -> Iterator[Problem]:
    """A word by which people ask for a term and that is another term's name, or its word, in the same vocabulary."""
    for _, scheme, origin in index.content.vocabularies:
        named: dict[str, str] = {}
        for term in scheme.terms:
            for name in (*term.labels.all, *term.aliases):
                named.setdefault(_plain(name), term.id)
        for n, term in enumerate(scheme.terms):
            for m, name in enumerate(term.asked_as):
                first = named.setdefault(_plain(name), term.id)
                if first != term.id:
                    at = ("terms", n, "asked_as", m)
                    yield origin.problem("name-of-two-terms", at, value=name, first=first, second=term.id)


def _plain(name: str) -> str:
    return without_accents(name).casefold()


def unknown_broader_terms(index: Index) -> Iterator[Problem]:
    """A term whose broader term is not in the vocabulary of the broader terms."""
    for _, scheme, origin in index.content.vocabularies:
        broader = index.terms.get(scheme.broader or "")
        if broader is None:
            continue
        for n, term in enumerate(scheme.terms):
            if term.broader is not None and term.broader not in broader:
                at = ("terms", n, "broader")
                near = nearest(term.broader, list(broader))
                choices = _listed(by_nearness(term.broader, broader))
                yield origin.problem(
                    "unknown-broader", at, value=term.broader, scheme=scheme.broader, near=near, choices=choices
                )


def unknown_neighbours(index: Index) -> Iterator[Problem]:
    """A neighbour, or a near term, that is not in the vocabulary itself."""
    for name, scheme, origin in index.content.vocabularies:
        own = {term.id: term for term in scheme.terms}
        for n, term in enumerate(scheme.terms):
            for field, m, other in _named_beside(term):
                if other not in own:
                    at = ("terms", n, field, m)
                    near, choices = nearest(other, list(own)), _listed(_nearest_first(other, own))
                    yield origin.problem("unknown-broader", at, value=other, scheme=name, near=near, choices=choices)


def _named_beside(term: Term) -> Iterator[tuple[str, int, str]]:
    """The terms of its own vocabulary that a term names: in which field, at which place."""
    for field, named in (("neighbours", term.neighbours), ("near", term.near)):
        yield from ((field, m, other) for m, other in enumerate(named))


def misplaced_terms(index: Index) -> Iterator[Problem]:
    """A term whose code is that of a broader term which is not its own, and more: a theme outside its area."""
    for _, scheme, origin in index.content.vocabularies:
        broader = index.terms.get(scheme.broader or "", {})
        for n, term in enumerate(scheme.terms):
            if term.broader in broader:
                meant = max((id for id in broader if _begins_with(id, term.id)), key=len, default=term.broader)
                if meant != term.broader:
                    at = ("terms", n, "broader")
                    yield origin.problem("misplaced-term", at, value=term.broader, term=term.id, meant=meant)


def _begins_with(code: str, id: str) -> bool:
    return id.startswith(code) and not id[len(code) :][:1].isalpha()


def unknown_broader_schemes(index: Index) -> Iterator[Problem]:
    """A vocabulary that names no vocabulary of its broader terms though it needs one, or one that is not there."""
    broader = {name: scheme.broader for name, scheme, _ in index.content.vocabularies}
    for name, scheme, origin in index.content.vocabularies:
        choices = ", ".join(by_nearness(scheme.broader or "", sorted(index.terms.keys() - {name})))
        if scheme.broader is None:
            at = next((("terms", n, "broader") for n, t in enumerate(scheme.terms) if t.broader is not None), None)
            if at:
                yield origin.problem("no-broader-scheme", at, choices=choices)
        elif scheme.broader not in index.terms and scheme.broader not in index.unreadable_schemes:
            near = nearest(scheme.broader, sorted(index.terms))
            yield origin.problem("unknown-scheme", ("broader",), value=scheme.broader, near=near, choices=choices)
        elif name in _above(scheme.broader, broader):
            yield origin.problem("unknown-scheme", ("broader",), value=scheme.broader, near="", choices=choices)


def _above(name: str, broader: Mapping[str, str | None]) -> Iterator[str]:
    """A vocabulary and those above it; where it comes back to one, it ends."""
    seen: list[str] = []
    above: str | None = name
    while above and above not in seen:
        seen.append(above)
        above = broader.get(above)
    yield from seen


def dangling_names_in_data(index: Index) -> Iterator[Problem]:
    """A vocabulary, a register or the network's own file that names a record that does not exist."""
    data = [(v.scheme, v.origin) for v in index.content.vocabularies]
    network = index.content.network
    for entries, origin in [*data, *index.content.registers, *([network] if network else [])]:
        for at, value, ref in marked_values(entries, Ref):
            if not index.has(ref, value):
                yield dangling(index, type(entries), origin, at, value, ref)
