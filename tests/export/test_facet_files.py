"""The data files of the lists that can be narrowed, read by a reader of the test's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.catalogue.catalogue import Catalogue
from generator.export.facets import facet_files, posting_list, quantities
from generator.load.content import read_content
from generator.model.kind import Kind
from generator.model.language import USUAL
from generator.model.record import Content
from generator.views.localised import Localised
from generator.views.site import Site
from generator.views.tables.orders import orders_of
from tests import by_hand
from tests.long_list import TOTAL, write_long_list
from tests.real import real_content
from tests.sites_support import SMALL, SmallSite

EMPTY = Content((), (), ())
DIGIT = {digit: value for value, digit in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


def read_quantities(text: str) -> Iterator[int]:
    """The low five bits of each digit, the first digits the lowest; the last digit of a number is below 32."""
    for number in re.findall("[g-z0-9+/]*[A-Za-f]", text):
        yield sum((DIGIT[digit] % 32) * 32**place for place, digit in enumerate(number))


def read_postings(text: str) -> set[int]:
    found, last = set(), -1
    for gap in read_quantities(text):
        last += gap + 1
        found.add(last)
    return found


def read_steps(text: str) -> list[int]:
    """Each place from the one before: half of the quantity, back where it is odd."""
    at, found = 0, []
    for quantity in read_quantities(text):
        at += -(quantity // 2) if quantity % 2 else quantity // 2
        found.append(at)
    return found


def value_of(address: str, text: str) -> Any:
    """What a data file hands over, under the name that its address gives it."""
    found = re.fullmatch(r'rial\.arrived\("([^"]+)",(.*)\);\n', text)
    assert found
    assert f"{found[1]}.js" == address
    return json.loads(found[2])


def places_of(content: Content) -> tuple[Localised, ...]:
    catalogue = Catalogue(content)
    return tuple(Localised(catalogue, language, Site()) for language in USUAL)


def files_of(content: Content) -> dict[str, str]:
    places = places_of(content)
    return {address: text for kind in Kind for address, text in facet_files(kind, places)}


@pytest.fixture(scope="module")
def real() -> Content:
    return real_content()


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Content:
    small = SmallSite.in_folder(tmp_path_factory.mktemp("long"))
    write_long_list(small)
    return small.content()


@given(st.lists(st.integers(0, 2**40)))
@example([0, 31, 32, 1023, 1024])
def test_quantities_are_read_back(numbers: list[int]) -> None:
    text = quantities(numbers)
    assert list(read_quantities(text)) == numbers
    assert set(text) <= DIGIT.keys()


def test_quantities_are_those_of_source_maps_without_a_sign() -> None:
    assert [quantities([n]) for n in (0, 1, 31, 32, 33, 1023, 1024)] == ["A", "B", "f", "gB", "hB", "/f", "ggB"]


@given(st.sets(st.integers(0, 20_000)))
@example(set(range(300)))
def test_a_posting_list_is_read_back(wanted: set[int]) -> None:
    text = posting_list(sum(1 << n for n in wanted))
    assert read_postings(text) == wanted
    assert len(text) <= 3 * len(wanted)


def test_records_that_follow_each_other_take_a_letter_each() -> None:
    assert posting_list(0b11110) == "BAAA"
    assert posting_list(0) == ""


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PAGES])
def test_the_postings_of_the_site_are_what_its_records_have(kind: Kind, real: Content) -> None:
    places = places_of(real)
    table = by_hand.table(places[0].catalogue, kind)
    ((address, text),) = facet_files(kind, places)
    assert address == f"facets/{kind}/postings.js"
    file = value_of(address, text)
    assert file["total"] == len(table)
    assert list(file["facets"]) == list(by_hand.FACETS[kind])
    for name, packed in file["facets"].items():
        found = {value: read_postings(text) for value, text in packed.items()}
        for above, below in file["broader"].get(name, {}).items():
            assert above not in found, "what is broader is the union of those below it, and not written twice"
            found[above] = set().union(*(found[value] for value in below))
        every = {value for has in table for value in has[name]}
        assert found == {value: {n for n, has in enumerate(table) if value in has[name]} for value in every}


def test_areas_name_the_themes_that_some_record_has() -> None:
    files = files_of(read_content(SMALL))
    activities = value_of("facets/activities/postings.js", files["facets/activities/postings.js"])
    assert activities["broader"] == {"themes": {"T": ["T5", "T6"]}}
    workshops = value_of("facets/workshops/postings.js", files["facets/workshops/postings.js"])
    assert workshops["broader"] == {"themes": {"T": ["T5"], "E": ["E6"]}}


def test_there_are_files_only_where_a_list_is_narrowed() -> None:
    content = read_content(SMALL)
    records = tuple(r for r in content.records if r.kind in (Kind.ACTIVITIES, Kind.CALLS, Kind.PAGES))
    files = files_of(content._replace(records=records))
    assert sorted(files) == ["facets/activities/postings.js", "facets/calls/postings.js"]
    assert files_of(EMPTY) == {}


def test_a_list_that_is_longer_than_a_page_also_has_its_orders(long: Content) -> None:
    files = {address: text for address, text in files_of(long).items() if "/studies/" in address}
    columns = ["reading", "title", "type", "date", "country"]
    assert sorted(files) == sorted(
        ["facets/studies/postings.js", *(f"facets/studies/order-{lang}-{c}.js" for lang in USUAL for c in columns)]
    )
    for here in places_of(long):
        for order in orders_of(Kind.STUDIES, here):
            address = f"facets/studies/order-{here.language}-{order.column}.js"
            file = value_of(address, files[address])
            assert tuple(read_steps(file["order"])) == order.items
            assert file["empty"] == order.empty
            assert len(order.items) == TOTAL


def test_the_order_in_which_files_are_read_makes_no_difference(long: Content, real: Content) -> None:
    for content in (long, real):
        backwards = content._replace(records=content.records[::-1], vocabularies=content.vocabularies[::-1])
        assert files_of(backwards) == files_of(content)


def test_a_site_has_the_files_that_its_lists_ask_for(real_site: Path, real: Content) -> None:
    built = {
        p.relative_to(real_site).as_posix(): p.read_text("utf-8")
        for p in real_site.glob("facets/*/*.js")
        if p.parent.name != "all" and not p.name.startswith("takeaway-")
    }
    assert built == files_of(real)
