"""The data files of a list that can be narrowed: postings, and for a long list its orders and chunks of rows.

Postings and orders are variable-length quantities, five bits a digit in the base-64 alphabet, the sixth bit saying that
more digits follow (the coding of source maps, ECMA-426). A posting list is the gaps between its records' numbers, less
one; an order is the steps from each place to the next, with a sign: a compressor then sees few symbols.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import facets_of
from generator.catalogue.facets_of_all import SCHEMES, postings_of_all
from generator.catalogue.postings import Bits, Postings, broader_values, numbers, postings_of
from generator.export.packed import packed
from generator.model.kind import Kind
from generator.views.localised import Localised
from generator.views.pages.lists import ROWS_A_PAGE, is_narrowed
from generator.views.tables.orders import orders_of

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def quantities(values: Iterable[int]) -> str:
    """Whole numbers, none negative, as digits."""
    return "".join(_digits(value) for value in values)


def _digits(value: int) -> str:
    digits = ""
    while value >= 32:
        digits += _DIGITS[value & 31 | 32]
        value >>= 5
    return digits + _DIGITS[value]


def posting_list(bits: Bits) -> str:
    """A set of records as the gaps between their numbers, less one."""
    return quantities(later - earlier - 1 for earlier, later in pairwise((-1, *numbers(bits))))


def steps(order: Iterable[int]) -> str:
    """Whole numbers in an order as the steps from each to the next, from 0 on; the lowest bit is the sign."""
    return quantities(abs(step) << 1 | (step < 0) for step in (to - at for at, to in pairwise((0, *order))))


def facet_files(kind: Kind, places: Sequence[Localised]) -> Iterator[tuple[str, str]]:
    """Address and text of the data files of a list; the orders only of one that is longer than a page."""
    catalogue = places[0].catalogue
    if not is_narrowed(kind, places[0]):
        return
    schemes = {facet.name: facet.scheme for facet in facets_of(kind)}
    yield _file(f"facets/{kind}/postings", _packed(postings_of(catalogue, kind), schemes, catalogue))
    for here in places if len(catalogue.by_kind[kind]) > ROWS_A_PAGE else ():
        for order in orders_of(kind, here):
            value = {"order": steps(order.items), "empty": order.empty}
            yield _file(f"facets/{kind}/order-{here.language}-{order.column}", value)


def postings_of_search(catalogue: Catalogue) -> tuple[str, str]:
    """Address and text of the postings of all records together."""
    return _file("facets/all/postings", _packed(postings_of_all(catalogue), SCHEMES, catalogue))


def _file(name: str, value: Any) -> tuple[str, str]:
    return f"{name}.js", packed(name, value)


def _packed(postings: Postings, schemes: Mapping[str, str], catalogue: Catalogue) -> dict[str, Any]:
    """The postings of terms, and of each broader one the terms below it, whose union its postings are."""
    facets, broader = {}, {}
    for name, found in postings.facets.items():
        above = dict(broader_values(catalogue, schemes.get(name, "")))
        facets[name] = {v: posting_list(bits) for v, bits in sorted(found.items()) if v not in above}
        if above:
            broader[name] = {v: [n for n in below if n in found] for v, below in above.items() if v in found}
    return {"total": postings.total, "facets": facets, "broader": broader}
