"""What every page has, whatever it shows."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from hashlib import sha256
from itertools import pairwise
from urllib.parse import urlsplit

from tests.built import LANGUAGES, Built, Page, text_of

BOTH = frozenset({"index.html", "404.html"})
"""The pages that are in both languages."""

LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "use": "href"}
"""Elements that make a browser load something, and where they say what."""


def shared(pages: list[Page], of: str) -> dict[str, list[str]]:
    """What several pages say of themselves, with those pages."""
    said = defaultdict(list)
    for page in pages:
        said[text_of(page.one("title")) if of == "title" else page.meta(of) or ""].append(page.address)
    return {text: addresses for text, addresses in said.items() if len(addresses) > 1}


def test_the_site_has_more_pages_than_records_in_two_languages(site: Built, records: dict) -> None:
    assert len(site.pages) > 2 * len(records) > 250


def test_a_strict_parser_finds_no_error_in_any_page(site: Built) -> None:
    assert [error for page in site.pages.values() for error in page.errors] == []


def test_a_page_is_in_the_language_of_its_folder(site: Built) -> None:
    for language in LANGUAGES:
        assert {page.one("html").get("lang") for page in site.in_language(language)} == {language}


def test_a_page_in_both_languages_marks_each_part(site: Built) -> None:
    for address in BOTH:
        page = site.pages[address]
        assert page.one("html").get("lang") == "es"
        assert [e.get("lang") for e in page.one("main").iter("section")] == ["es", "en"], address


def test_every_page_has_one_heading_of_the_first_level(site: Built) -> None:
    wrong = {a: [text_of(h) for h in p.all("h1")] for a, p in site.pages.items() if len(list(p.all("h1"))) != 1}
    assert wrong == {}
    assert all(text_of(page.one("h1")) for page in site.pages.values())


def test_headings_leave_out_no_level(site: Built) -> None:
    wrong = []
    for page in site.pages.values():
        levels = [int(e.tag[1]) for e in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        wrong += [page.address for one, next_ in pairwise(levels) if next_ > one + 1]
    assert wrong == []


def test_no_id_stands_twice_on_a_page(site: Built) -> None:
    wrong = {a: sorted(i for i in set(p.ids) if p.ids.count(i) > 1) for a, p in site.pages.items()}
    assert {a: ids for a, ids in wrong.items() if ids} == {}


def test_names_by_reference_lead_to_something_on_the_page(site: Built) -> None:
    wrong = []
    for page in site.pages.values():
        for element in page.tree.iter():
            for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
                wrong += [
                    (page.address, attribute, name)
                    for name in element.get(attribute, "").split()
                    if name not in page.ids
                ]
    assert wrong == []


def test_no_two_pages_have_the_same_title(site: Built) -> None:
    assert shared(list(site.pages.values()), "title") == {}


def test_no_two_pages_have_the_same_description(site: Built) -> None:
    assert shared(list(site.pages.values()), "description") == {}


def test_every_page_but_the_first_ones_says_where_it_is(site: Built) -> None:
    first = BOTH | {f"{language}/index.html" for language in LANGUAGES}
    for address, page in site.pages.items():
        if address in first:
            continue
        current = [e for e in page.all("span", "a", "b") if e.get("aria-current") == "page"]
        trails = [e for e in page.all("nav") if any(c in e.iter() for c in current) and e.find("ol") is not None]
        assert trails, f"{address} has no breadcrumb"
        assert next(trails[0].iter("a")).get("href", "").endswith("index.html")


def test_no_page_loads_anything_from_elsewhere(site: Built) -> None:
    for page in site.pages.values():
        for element in page.all(*LOADED):
            if element.tag == "link" and element.get("rel") == "canonical":
                continue
            address = urlsplit(element.get(LOADED[element.tag], ""))
            assert not address.netloc, f"{page.address} loads {address.geturl()}"
            assert address.scheme in ("", "data")


def test_no_style_sheet_loads_anything_from_elsewhere(site: Built) -> None:
    for name in site.files:
        if name.endswith(".css"):
            text = (site.folder / name).read_text("utf-8")
            assert "@import" not in text, name
            assert "//" not in text.replace("http://www.w3.org/", ""), name


def test_no_page_has_a_script_of_its_own_or_a_style_that_its_policy_does_not_know(site: Built) -> None:
    """The Content-Security-Policy refuses them."""
    for page in site.pages.values():
        policy = next(e for e in page.all("meta") if e.get("http-equiv") == "Content-Security-Policy")
        assert "unsafe-inline" not in policy.get("content", "")
        scripts = [e for e in page.all("script") if e.get("type") != "application/ld+json"]
        assert all(e.get("src") and not text_of(e) for e in scripts), page.address
        (style,) = page.all("style")  # for whoever opens the page without its files
        sum_ = b64encode(sha256((style.text or "").encode()).digest()).decode()
        assert f"style-src 'self' 'sha256-{sum_}';" in policy.get("content", "")
        handlers = [name for e in page.tree.iter() for name in e.attrib if name.startswith("on") or name == "style"]
        assert handlers == [], page.address


def test_every_page_says_which_edition_of_the_site_it_is_in(site: Built) -> None:
    editions = {"es": ("Edición del ", " de 20"), "en": ("Edition of ", " 20")}
    for page in site.pages.values():
        said = text_of(page.one("footer"))
        assert all(words in said for words in editions[page.one("html").get("lang", "")]), page.address
