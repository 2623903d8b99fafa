"""The page of a record."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.vocabulary import VOCABULARIES
from generator.words import words_of
from tests.built import Built, Page, text_of
from tests.real import real_content, words_on_site

EXPLORERS = ("es/explorador/index.html", "en/explorer/index.html")

Shown = tuple[dict[str, Any], str, Page]


@pytest.fixture(scope="module")
def labels() -> dict[tuple[str, str, str], str]:
    """What a term is called: by vocabulary, id and language."""
    vocabularies = real_content().vocabularies
    return {
        (v.name, t.id, lang): t.labels.text(lang) for v in vocabularies for t in v.scheme.terms for lang in Language
    }


def items(record: dict[str, Any], field: Field) -> tuple[Any, ...]:
    value = record.get(field.name)
    return tuple(value) if isinstance(value, list) else () if value is None else (value,)


def facts_in(page: Page) -> Iterator[tuple[str, Element]]:
    """Each label of the page's description lists, without the mark of what this site inferred, with its values."""
    for dl in page.all("dl"):
        label = ""
        for e in dl.iter():
            if e.tag == "dt":
                label = text_of(e).removesuffix(mark_in(e)).strip()
            elif e.tag == "dd":
                yield label, e


def mark_in(dt: Element) -> str:
    """The words of its mark that this site inferred its values; empty without one."""
    return "".join(text_of(e) for e in dt if e.get("class") == "ours")


def linked(page: Page) -> set[tuple[str, str]]:
    """The words of each link among the facts, and the page it leads to."""
    return {(text_of(a), page.target(a.get("href", ""))[0]) for _, dd in facts_in(page) for a in dd.iter("a")}


def test_every_record_has_a_page_in_both_languages_headed_by_its_title(record_pages: dict[str, Shown]) -> None:
    for record, language, page in record_pages.values():
        heading, own = page.one("h1"), record["title"][language]
        assert text_of(heading) == " ".join((own or record["title"][record["original"]]).split())
        assert heading.get("lang") == (None if own else record["original"])


def test_a_reader_comes_to_the_text_before_the_facts(record_pages: dict[str, Shown]) -> None:
    seen = 0
    for _, _, page in record_pages.values():
        parts = [e.get("class", "").split() for e in page.one("main").iter()]
        text = next((n for n, names in enumerate(parts) if "prose" in names), None)
        facts = next((n for n, names in enumerate(parts) if "sheet" in names), None)
        if text is not None and facts is not None:
            assert text < facts, page.address
            seen += 1
    assert seen


def test_the_facts_of_a_record_are_a_description_list(record_pages: dict[str, Shown]) -> None:
    for record, _, page in record_pages.values():
        shown = [f for f in fields_of(FACTS[Kind(record["kind"])]) if f.shown and f.name in record]
        if record["kind"] == "pages" or not shown:
            continue
        labels = [label for label, _ in facts_in(page)]
        assert labels, page.address
        assert all(labels), f"{page.address}: a value without a label"


def test_every_coded_value_is_a_link_to_the_page_of_its_term(
    record_pages: dict[str, Shown], site: Built, labels: dict[tuple[str, str, str], str]
) -> None:
    for record, language, page in record_pages.values():
        links = linked(page)
        for field in fields_of(FACTS[Kind(record["kind"])]):
            if not (field.coded and field.shown and field.coded.scheme in VOCABULARIES):
                continue
            for value in items(record, field):
                label = " ".join(labels[field.coded.scheme, value, language].split())
                addresses = {address for words, address in links if words == label}
                assert addresses, f"{page.address}: {label} is not linked"
                assert any(label == text_of(site.pages[a].one("h1")) for a in addresses) or field.coded.scheme == (
                    "organizations"
                )


def test_every_value_of_an_enumeration_is_a_link_to_the_records_that_share_it(
    record_pages: dict[str, Shown], site: Built
) -> None:
    for record, language, page in record_pages.values():
        words = words_on_site(Language(language))
        links = linked(page)
        for field in fields_of(FACTS[Kind(record["kind"])]):
            if not (field.choices and field.shown):
                continue
            for value in items(record, field):
                label = words[f"values.{record['kind']}.{field.name}.{value}"]
                (address,) = {
                    address
                    for said, address in links
                    if said == label or said.startswith(f"{label}: ") or (value == "planned" and said.startswith(label))
                }
                assert page.address in {
                    site.pages[address].target(a.get("href", ""))[0] for a in site.pages[address].links
                }


def test_every_relation_is_a_link_to_the_other_record_and_one_back(
    record_pages: dict[str, Shown], site: Built, records: dict[str, dict[str, Any]]
) -> None:
    for record, language, page in record_pages.values():
        here = {page.target(a.get("href", ""))[0] for a in page.one("main").iter("a")}
        for field in fields_of(FACTS[Kind(record["kind"])]):
            if not field.ref or field.name == "sources":
                continue
            for value in items(record, field):
                name = f"{field.ref.kind}/{value}" if field.ref.kind else value
                there = records[name]["url"][language]
                assert there in here, f"{page.address}: no link to {name}"
                back = {site.pages[there].target(a.get("href", ""))[0] for a in site.pages[there].one("main").iter("a")}
                assert page.address in back, f"{there}: no link back to {page.address}"


def test_every_record_names_its_source_and_the_place_in_it(
    record_pages: dict[str, Shown], records: dict[str, dict[str, Any]]
) -> None:
    for record, language, page in record_pages.values():
        section = sources_of(page)
        documents = {page.target(a.get("href", ""))[0] for a in section.iter("a")}
        said = text_of(section)
        words = words_of(Language(language))
        for source in record["sources"]:
            assert records[f"library/{source['document']}"]["url"][language] in documents, page.address
            for name, value in source.get("at", {}).items():
                assert words.say(f"places.{name}", value=value) in said, page.address


def sources_of(page: Page) -> Element:
    """The section under the heading of the sources."""
    heading = words_of(Language(page.one("html").get("lang", "")))["record.sources"]
    sections = [s for s in page.all("section") if (h := s.find("h2")) is not None and text_of(h) == heading]
    assert len(sections) == 1, f"{page.address}: {len(sections)} sections “{heading}”"
    return sections[0]


def test_what_this_site_inferred_is_marked(record_pages: dict[str, Shown]) -> None:
    for record, language, page in record_pages.values():
        words = words_of(Language(language))
        marked = {text_of(dt).removesuffix(said).strip() for dt in page.all("dt") if (said := mark_in(dt))}
        assert {mark_in(dt) for dt in page.all("dt")} <= {"", words["notices.ours"]}
        legends = [text_of(p) for p in page.all("p") if p.get("class") == "ours legend"]
        assert legends == ([words["notices.ours"]] if marked else []), page.address
        for name in record.get("ours", ()):
            kind = record["kind"]
            label = words.find(f"fields_of.{kind}.{name}") or words.find(f"fields.{name}")
            if name != "body" and any(label == said for said, _ in facts_in(page)):
                assert label in marked, f"{page.address}: {name}"


def test_a_page_says_among_its_facts_what_the_sources_do_not_give(record_pages: dict[str, Shown]) -> None:
    documented = {
        (tie, id)
        for record, _, _ in record_pages.values()
        if record["kind"] == "results"
        for tie in ("activities", "programs")
        for id in record.get(tie, ())
    }
    seen = set()
    for record, language, page in record_pages.values():
        if record["kind"] in ("activities", "programs"):
            words = words_of(Language(language))
            said = [text_of(dd) for label, dd in facts_in(page) if label == words["record.missing"]]
            missing = said[0].split(", ") if said else []
            has_note = words["kinds.results.plural"].lower() in missing
            assert has_note == ((record["kind"], record["id"]) not in documented), page.address
            if record["kind"] == "programs":
                assert (words["record.description"] in missing) == (record["body"]["es"] is None), page.address
            seen.add(has_note)
    assert seen == {True, False}


def test_only_records_are_in_the_search_index(site: Built, record_pages: dict[str, Shown]) -> None:
    indexed = {a for a, p in site.pages.items() if any("data-pagefind-body" in e.attrib for e in p.tree.iter())}
    assert indexed == {a for a, (record, language, _) in record_pages.items() if record["title"][language]}


def test_the_printed_words_of_a_source_are_marked_as_spanish_on_english_pages(record_pages: dict[str, Shown]) -> None:
    for record, language, page in record_pages.values():
        if language == "es" or record["kind"] != "activities":
            continue
        inside = {text_of(e) for marked in page.tree.iter() if marked.get("lang") == "es" for e in marked.iter()}
        assert {" ".join(v.split()) for v in record["as_printed"].values()} <= inside, page.address


def test_record_pages_and_lists_weigh_what_a_slow_line_can_carry(site: Built, record_pages: dict[str, Shown]) -> None:
    """The explorer tells every picture with the records of each number, and weighs a sixth once it is compressed."""

    def most(address: str) -> int:
        if address in EXPLORERS:
            return 265_000
        is_index = address in record_pages and 'id="taken"' in (site.folder / address).read_text("utf-8")
        return 43_000 if address in record_pages and not is_index else 150_000

    heavy = {a: size for a in site.pages if (size := (site.folder / a).stat().st_size) > most(a)}
    assert heavy == {}
    for explorer in EXPLORERS:
        assert len(gzip.compress((site.folder / explorer).read_bytes())) <= 50_000


def test_the_page_of_a_term_weighs_little_with_its_pictures(site: Built) -> None:
    """The pictures are half of it at most: the land of their map has few points."""
    seen = 0
    for address, page in site.pages.items():
        if "page--term" not in page.one("main")[0].get("class", ""):
            continue
        text = (site.folder / address).read_text("utf-8")
        pictures = re.findall(r"<svg role=.*?</svg>", text, re.DOTALL)
        if pictures:
            assert len(gzip.compress("".join(pictures).encode())) <= 7_000, address
            seen += 1
    assert seen > 100


@pytest.mark.parametrize("page", ["es/cooperacion", "es/acerca", "en/cooperation", "en/about"])
def test_the_calls_are_linked_from_the_cooperation_and_from_about(site: Built, page: str) -> None:
    calls = {"es": "../../es/convocatorias/index.html", "en": "../../en/calls/index.html"}[page[:2]]
    assert f'href="{calls}"' in (site.folder / page / "index.html").read_text(encoding="utf-8").partition("<footer")[0]
