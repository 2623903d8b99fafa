"""Rules about relations between records."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import count

from pydantic import BaseModel

from generator.markdown.outline import slug_of
from generator.model.field import Ref, fields_of
from generator.model.kinds import FACTS
from generator.model.language import TAGS, Language
from generator.model.playing import playing
from generator.model.problem import Origin, Path, Problem, Spot, named
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.model.values import items_of, may_go
from generator.validate.index import Index, named_by
from generator.validate.old_names import Claim, claims_in
from generator.validate.several import not_parted
from generator.words import words_of
from generator.words.nearness import meant_by, nearest_field, several_in


def dangling_relations(index: Index) -> Iterator[Problem]:
    """A relation to a record that does not exist."""
    for record, (at, value, ref) in index.marked(Ref):
        if not index.has(ref, value):
            yield dangling(index, FACTS[record.kind], record.origin, at, value, ref)


def dangling(index: Index, model: type[BaseModel], origin: Origin, at: Path, value: object, ref: Ref) -> Problem:
    """What to do about a relation to nothing: name another record, or make this one; delete it only if it may go."""
    if claim := index.gone.get(named_by(ref, value)):
        successor = claim.successor.rpartition("/")[2] if ref.kind else claim.successor
        if claim.retired and not may_go(model, at):
            return origin.problem("retired-required", at, value=value, near=successor)
        return gone(claim, origin, origin.spot(at), named(at), str(value), successor)
    if several := several_in(str(value), {part: part for part in _ids_in(str(value)) if index.has(ref, part)}):
        return not_parted(origin, at, value, several)
    bare = _without_decoration(str(value), ref)
    near = named_by(ref, bare) if index.has(ref, bare) else index.near(named_by(ref, bare))
    kind, _, id = named_by(ref, bare).rpartition("/")
    if kind not in FACTS:
        return origin.problem("relation-without-kind", at, value=value, near=near or _with_kind_meant(kind, id))
    shown = near.partition("/")[2] if ref.kind else near
    new = f"rial new {kind} {slug_of(id)}"
    code = "dangling-relation" if may_go(model, at) else "dangling-required"
    return origin.problem(code, at, value=value, near=shown, kind=kind, new=new)


def _ids_in(value: str) -> list[str]:
    return re.findall(r"[\w-]+(?:/[\w-]+)?", value) + re.findall(r"[\w-]+", value)


_ENDING = re.compile(r"(?:\.(?:" + TAGS + r"))?\.(?:md|html?)$|\.(?:" + TAGS + r")$")


def _without_decoration(value: str, ref: Ref) -> str:
    """The id within what was copied: `../programs/ar-seclo.es.md` is `programs/ar-seclo`, `1/1` is `1-1`."""
    bare = _ENDING.sub("", value.strip().lstrip("./"))
    if ref.kind is None:
        return bare
    return slug_of(bare.removeprefix(f"{ref.kind}/")) or value


def gone(claim: Claim, origin: Origin, spot: Spot, field: str, value: str, successor: str) -> Problem:
    """What to write in place of a record that bears another name now, or was taken out."""
    if claim.record:
        return origin.problem_at("moved-relation", spot, field, value=value, near=successor)
    return origin.problem_at("retired-relation", spot, field, value=value, near=successor)


def claimed_names(index: Index) -> Iterator[Problem]:
    """An old name that is that of a record that is there, or that two claim."""
    first: dict[str, str] = {}
    for claim in claims_in(index.content):
        living = index.records.get(claim.name)
        other = living.origin.path if living else first.get(claim.name)
        if other:
            yield claim.origin.problem("claimed-name", claim.at, value=claim.name, other=other)
        first.setdefault(claim.name, claim.origin.path)


def _with_kind_meant(folder: str, id: str) -> str:
    """`programs/<id>` where the folder is misspelt or in a reader's language."""
    kind = kind_meant(folder) if folder else ""
    return f"{kind}/{id}" if kind else ""


def kind_meant(folder: str) -> str:
    """The kind whose folder was most likely meant: by its own name, or by that of its pages in any language."""
    known = {str(words_of(language)[f"kinds.{kind}.slug"]): kind for kind in FACTS for language in Language}
    return str(meant_by(folder, {**known, **{str(kind): kind for kind in FACTS}}) or "")


def unknown_fields_in_ours(index: Index) -> Iterator[Problem]:
    """A field marked as inferred that the kind does not have."""
    for record in index.read:
        known = {*FACTS[record.kind].model_fields, "title", "summary", "body"}
        for n, name in enumerate(record.ours):
            if name not in known:
                near = nearest_field(name, sorted(known))
                yield record.problem("unknown-ours", ("ours", n), value=name, near=near)


def repeated_numbers(index: Index) -> Iterator[Problem]:
    """Two workshops with one number, or two activities with one number in one call: said at each of them."""
    numbered: dict[Numbers, list[AnyRecord]] = {}
    for record in index.content.records:
        if record.facts.traits.numbered:
            numbered.setdefault(_numbers(record), []).append(record)
    for numbers, same in numbered.items():
        for record in same if len(same) > 1 else ():
            at, value = record.facts.traits.numbered[-1], numbers[-1]
            other = next(r for r in same if r is not record).origin.path
            yield record.problem(
                "repeated-number", (at,), value=value, other=other, free=_free_after(numbers, numbered)
            )


Numbers = tuple[str | int, ...]
"""A kind and the numbers of one of its records: `("activities", 9, 1)` for number 1 of call 9."""


def _numbers(record: AnyRecord) -> Numbers:
    return (record.kind, *(getattr(record.facts, name) for name in record.facts.traits.numbered))


def _free_after(numbers: Numbers, taken: Collection[Numbers]) -> int:
    """The next number that no record of the same call or kind has."""
    *within, number = numbers
    return next(n for n in count(int(number) + 1) if (*within, n) not in taken)


def activities_with_oneself(index: Index) -> Iterator[Problem]:
    """A country that gives to itself: an activity with the same provider and beneficiary."""
    for record in index.content.records:
        facts = record.facts
        giving = [plays.field for plays in facts.traits.countries if plays.role == Role.GIVES]
        for at in giving:
            for country in {*items_of(facts, at)} & {*playing(facts, Role.RECEIVES)}:
                yield record.problem("own-provider", (at,), value=country)


def relations_to_oneself(index: Index) -> Iterator[Problem]:
    """A record among those that it names as related."""
    for record, (at, value, ref) in index.marked(Ref):
        if at[0] == "related" and named_by(ref, value) == record.name:
            yield record.problem("own-relation", at, value=value)


def ids_that_differ(index: Index) -> Iterator[Problem]:
    """An id that is made of numbers, and not of those that the record has: `9-1` for number 1 of call 1."""
    for record in index.content.records:
        traits = record.facts.traits
        if not traits.id_of_numbers or any(not _is_there(index, record, name) for name in traits.numbered):
            continue
        wanted = "-".join(str(number) for number in _numbers(record)[1:])
        if record.id != wanted and f"{record.kind}/{wanted}" not in index.records:
            yield record.problem("id-differs", (traits.numbered[-1],), value=record.id, wanted=wanted)


def _is_there(index: Index, record: AnyRecord, name: str) -> bool:
    """Whether the record is there that a numbered field names, as the call of an activity; any other number is."""
    ref = next(field.ref for field in fields_of(type(record.facts)) if field.name == name)
    return ref is None or named_by(ref, getattr(record.facts, name)) in index.records
