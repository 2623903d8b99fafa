"""Names that become part of the addresses of pages: codes of terms, the network's own words for folders.

What stands in one is the name of a file on every system: `../x` would leave its folder, `a?b` lead nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.outline import slug_of
from generator.model.field import LONGEST_ID
from generator.model.kind import Kind
from generator.model.problem import Origin, Path, Problem
from generator.model.register import Retired
from generator.model.vocabulary import VOCABULARIES
from generator.validate.index import Index
from generator.words import leaves

_FIT = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_MINISTRY = re.compile(r"(?:[a-z0-9]+-)*\{country\}(?:-[a-z0-9]+)*")
_SLUG = re.compile(r"(?:.+\.)?slug|choices\.(?!title$|intro$)\w+")
"""The keys of words that stand in addresses: `kinds.programs.slug`, `choices.type`."""


def names_unfit_for_addresses(index: Index) -> Iterator[Problem]:
    """A name that cannot stand in an address as it is."""
    for name, scheme, origin in index.content.vocabularies:
        for n, term in enumerate(scheme.terms if name in VOCABULARIES else ()):
            if not _is_fit(term.id):
                yield _unfit(origin, ("terms", n, "id"), term.id)
    if index.content.network:
        network, origin = index.content.network
        if not _MINISTRY.fullmatch(network.ministries):
            yield _unfit(origin, ("ministries",), network.ministries, "ministry-{country}")
        for language, tree in network.words.items():
            for key, value in leaves(tree):
                if _SLUG.fullmatch(key) and not _is_fit(str(value)):
                    yield _unfit(origin, ("words", language, *key.split(".")), str(value))
    for entries, origin in index.content.registers:
        for n, entry in enumerate(entries.entries if isinstance(entries, Retired) else ()):
            kind, _, id = entry.record.partition("/")
            if kind not in list(Kind) or id != slug_of(id) or not _is_fit(id):
                yield origin.problem("relation-without-kind", ("entries", n, "record"), value=entry.record, near="")


def _unfit(origin: Origin, at: Path, value: str, written: str = "") -> Problem:
    meant = written or slug_of(value)[:LONGEST_ID] or "a1"
    return origin.problem("address-form", at, value=value, written=meant, other=LONGEST_ID)


def _is_fit(name: str) -> bool:
    return bool(_FIT.fullmatch(name)) and len(name) <= LONGEST_ID
