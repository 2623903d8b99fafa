"""The last look at the finished pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.publish import inspection
from generator.publish.errors import PublishError
from generator.publish.inspection import inspect

WHOLE = {
    "index.html": '<a href="es/index.html">Español</a>',
    "es/index.html": '<link href="../assets/site.css"><a href="fichas/uno.html#resultado">Uno</a>',
    "es/fichas/uno.html": '<h2 id="resultado">R</h2><a href="../../index.html">RIAL</a><a href="#resultado">R</a>',
    "assets/site.css": "body{}",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in WHOLE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def broken(site: Path, html: str) -> list[str]:
    """What inspection says when a page of the site has this in it."""
    (site / "es" / "tried.html").write_text(html, "utf-8")
    with pytest.raises(PublishError) as why:
        inspect(site)
    count, *lines = str(why.value).split("\n")
    assert count == f"{len(lines)} broken links:"
    return lines


def test_a_site_whose_links_all_lead_somewhere_passes(site: Path) -> None:
    inspect(site)


def test_a_link_to_a_page_that_is_not_there_is_found(site: Path) -> None:
    assert broken(site, '<a href="fichas/dos.html">') == ["es/tried.html: fichas/dos.html"]


def test_a_link_to_an_id_that_is_not_there_is_found(site: Path) -> None:
    assert broken(site, '<a href="fichas/uno.html#nada">') == ["es/tried.html: fichas/uno.html#nada"]


def test_a_link_to_an_id_that_is_not_on_the_same_page_is_found(site: Path) -> None:
    assert broken(site, '<a id="aqui" href="#alli">') == ["es/tried.html: #alli"]


def test_a_script_image_or_form_that_leads_nowhere_is_found(site: Path) -> None:
    html = '<script src="a.js"></script><img src="b.svg"><form action="c.html"></form>'
    assert broken(site, html) == ["es/tried.html: a.js", "es/tried.html: b.svg", "es/tried.html: c.html"]


def test_a_link_to_a_folder_is_found_because_a_double_clicked_copy_would_list_it(site: Path) -> None:
    assert broken(site, '<a href="fichas/">') == ["es/tried.html: fichas/"]


def test_a_link_out_of_the_site_is_found(site: Path) -> None:
    assert broken(site, '<a href="../../index.html">') == ["es/tried.html: ../../index.html"]


def test_a_link_from_the_root_of_the_host_is_found(site: Path) -> None:
    assert broken(site, '<a href="/es/index.html">') == ["es/tried.html: /es/index.html"]


def test_a_link_to_another_site_is_left_alone(site: Path) -> None:
    (site / "es" / "tried.html").write_text(
        '<a href="https://www.oas.org/es/">OEA</a><a href="mailto:rial@example.org">@</a>', "utf-8"
    )
    inspect(site)


def test_a_query_is_not_part_of_the_page_that_a_link_leads_to(site: Path) -> None:
    (site / "es" / "tried.html").write_text('<a href="index.html?q=ni%C3%B1ez">', "utf-8")
    inspect(site)


def test_an_address_with_letters_in_code_leads_to_the_file_of_that_name(site: Path) -> None:
    (site / "es" / "añadido.html").write_text('<p id="año">', "utf-8")
    (site / "es" / "tried.html").write_text('<a href="a%C3%B1adido.html#a%C3%B1o">', "utf-8")
    inspect(site)


def test_the_page_of_what_is_not_found_is_left_alone_because_its_links_start_at_the_root(site: Path) -> None:
    (site / "404.html").write_text('<a href="/rial/es/index.html">', "utf-8")
    inspect(site)


def test_of_many_broken_links_the_first_twenty_are_named(site: Path) -> None:
    (site / "es" / "tried.html").write_text("".join(f'<a href="n{n:02}.html">' for n in range(30)), "utf-8")
    with pytest.raises(PublishError) as why:
        inspect(site)
    lines = str(why.value).split("\n")
    assert lines[0] == "30 broken links:"
    assert lines[1:] == [f"es/tried.html: n{n:02}.html" for n in range(20)]


@pytest.fixture
def last(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site before something in it changed."""
    folder = tmp_path_factory.mktemp("last") / "site"
    shutil.copytree(site, folder)
    return folder


def test_of_a_site_that_was_inspected_only_new_pages_are_looked_at(
    site: Path, last: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    links = inspection._broken_links
    monkeypatch.setattr(
        inspection, "_broken_links", lambda site, files, pages: (looked_at.extend(pages), links(site, files, pages))[1]
    )
    (site / "es" / "new.html").write_text('<a href="index.html">', "utf-8")
    inspect(site, last, {"es/new.html"})
    assert looked_at == ["es/new.html"]


def test_an_index_that_is_still_being_made_keeps_no_page_from_being_left_alone(
    site: Path, last: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pagefind/packs/es.js", "facets/all/hashes-es.js"):
        (last / name).parent.mkdir(parents=True)
        (last / name).write_text("", "utf-8")
    looked_at: list[str] = []
    monkeypatch.setattr(inspection, "_broken_links", lambda site, files, pages: looked_at.extend(pages) or ())
    inspect(site, last, set())
    assert looked_at == []


def test_a_kept_page_whose_link_leads_nowhere_now_is_found(site: Path, last: Path) -> None:
    (site / "es" / "fichas" / "uno.html").write_text('<h2 id="otro">R</h2>', "utf-8")
    with pytest.raises(PublishError, match=r"es/index\.html: fichas/uno\.html#resultado"):
        inspect(site, last, {"es/fichas/uno.html"})
    (site / "es" / "fichas" / "uno.html").unlink()
    with pytest.raises(PublishError, match=r"es/index\.html: fichas/uno\.html#resultado"):
        inspect(site, last)
