"""Where links lead."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.built import LANGUAGES, Built, Page, text_of

ADDRESSES = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


def switch(page: Page) -> list[tuple[str, str, str]]:
    """Every link of a page to itself in another language: language, address, words."""
    return [
        (a.get("hreflang", ""), page.target(a.get("href", ""))[0], text_of(a))
        for a in page.links
        if a.get("hreflang") and a.get("lang") == a.get("hreflang")
    ]


def test_every_link_leads_to_a_file_of_the_site_and_to_an_id_on_it(site: Built) -> None:
    broken = []
    for page in site.pages.values():
        if page.address == "404.html":
            continue
        for element in page.all(*ADDRESSES):
            link = element.get(ADDRESSES[element.tag])
            if not link or urlsplit(link).scheme:
                continue
            address, fragment = page.target(link)
            if address not in site.files or (fragment and fragment not in site.pages[address].ids):
                broken.append(f"{page.address}: {link}")
    assert broken == []


def test_no_link_is_rooted_in_the_host_but_on_the_page_of_what_is_not_found(site: Built) -> None:
    rooted = {
        page.address
        for page in site.pages.values()
        for element in page.all(*ADDRESSES)
        if (element.get(ADDRESSES[element.tag]) or "").startswith("/")
    }
    assert rooted == {"404.html"}


def test_links_from_the_page_of_what_is_not_found_start_at_the_root(site: Built) -> None:
    page = site.pages["404.html"]
    links = [link for e in page.all(*ADDRESSES) if (link := e.get(ADDRESSES[e.tag])) and not link.startswith("#")]
    assert all(link.startswith("/") for link in links)
    assert {link.lstrip("/").partition("?")[0] for link in links} <= site.files
    assert {f"/{language}/index.html" for language in LANGUAGES} <= set(links) or len(links) > 20


def test_every_page_leads_to_itself_in_the_other_language_and_back(site: Built) -> None:
    names = {"es": "Español", "en": "English"}
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        for page in site.in_language(language):
            found = switch(page)
            assert len(found) == 1, f"{page.address}: {found}"
            there, address, words = found[0]
            assert (there, words) == (other, names[other]), page.address
            assert switch(site.pages[address])[0][1] == page.address


def test_the_switch_of_a_record_leads_to_the_same_record(record_pages: dict) -> None:
    for record, language, page in record_pages.values():
        other = "en" if language == "es" else "es"
        assert switch(page)[0][1] == record["url"][other]


def test_a_fragment_means_the_same_in_both_languages(site: Built) -> None:
    for page in site.in_language("es"):
        twin = site.pages[switch(page)[0][1]]
        assert sorted(page.ids) == sorted(twin.ids), page.address
        heads, their_heads = ([h.get("id") for h in p.all("h1", "h2", "h3", "h4")] for p in (page, twin))
        assert heads == their_heads, page.address


def test_every_page_can_be_reached_by_links_alone(site: Built) -> None:
    seen, waiting = set(), ["index.html"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        page = site.pages[address]
        waiting += [t for a in page.links if (t := page.target(a.get("href", ""))[0]) in site.pages]
    assert set(site.pages) - seen == {"404.html"}


def test_records_are_not_in_the_navigation(site: Built, records: dict) -> None:
    addresses = {address for record in records.values() for address in record["url"].values()}
    for page in site.pages.values():
        for header in page.all("header"):
            if header.find(".//form") is None and header.find(".//nav") is None:
                continue
            inside = [a for nav in header.iter("nav") for a in nav.iter("a")]
            assert not addresses & {page.target(a.get("href", ""))[0] for a in inside}, page.address


def test_the_first_link_of_a_page_skips_to_its_content(site: Built) -> None:
    for page in site.pages.values():
        first = page.links[0].get("href", "")
        assert first.startswith("#"), page.address
        assert first[1:] in page.ids


def test_the_first_page_lets_the_reader_choose_and_never_redirects(site: Built) -> None:
    page = site.pages["index.html"]
    choices = {a.get("hreflang"): page.target(a.get("href", ""))[0] for a in page.links if a.get("hreflang")}
    assert choices == {"es": "es/index.html", "en": "en/index.html"}
    assert not [e for e in page.all("meta") if (e.get("http-equiv") or "").lower() == "refresh"]


def test_no_script_of_the_site_goes_to_another_page_by_itself(site: Built) -> None:
    """But that of the short addresses, which is on no other page."""
    ours = {name for name in site.files if name.startswith("assets/") and name.endswith(".js")}
    assert "assets/short.js" in ours
    assert not [page.address for page in site.pages.values() if "assets/short.js" in page.text]
    ours.remove("assets/short.js")
    for name in ours:
        text = (site.folder / name).read_text("utf-8")
        for way in ("location.replace", "location.assign", "location =", "location.href =", "navigator.language"):
            assert way not in text, f"{name}: {way}"
