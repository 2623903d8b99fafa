"""What a configuration sets shows on the pages, whichever shell frames them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from tests.built import ROOT, Built, Project, differing, text_of, tree_of
from tests.shells.conftest import OWN


def test_both_shells_make_the_same_of_it(sites: dict[str, Built]) -> None:
    one, other = (tree_of(site.folder) for site in sites.values())
    assert differing(one, other) == []


def test_every_page_has_the_logo_the_icon_of_the_tab_and_the_style_sheets_in_their_order(site: Built) -> None:
    for page in site.pages.values():
        links = {(a.get("rel"), a.get("href", "").rpartition("/")[2]) for a in page.all("link")}
        assert ("icon", "mark.svg") in links
        sheets = [a.get("href", "").rpartition("/")[2] for a in page.all("link") if a.get("rel") == "stylesheet"]
        assert sheets == ["site.css", "palette.css", "own.css"]
        assert [img.get("alt") for img in page.all("img")] == [""]


def test_own_scripts_are_named_in_the_policy_by_their_sum(site: Built) -> None:
    sum_ = b64encode(sha256(OWN.encode()).digest()).decode()
    page = site.pages["en/index.html"]
    policy = next(m.get("content", "") for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert f"script-src 'self' 'sha256-{sum_}' 'sha256-{sum_}' 'wasm-unsafe-eval';" in policy
    scripts = {s.get("src", "").rpartition("/")[2]: dict(s.attrib) for s in page.all("script")}
    assert ("defer" in scripts["own.js"], "async" in scripts["soon.js"]) == (True, True)
    assert {"navigation.top.js", "toc.follow.js"} <= scripts.keys()


@pytest.mark.parametrize("language", ["es", "en"])
def test_texts_of_the_configuration_say_their_language_where_the_page_has_another(site: Built, language: str) -> None:
    page = site.pages[f"{language}/index.html"]
    (line,) = (p for p in page.all("p") if text_of(p) == "Copyright © 2026 OAS")
    buttons = [b for b in page.all("button") if b.get("class") == "toggle"]
    assert {e.get("lang") for e in (line, *buttons)} == {None if language == "en" else "en"}
    assert [(b.get("title"), b.get("data-scheme"), b.get("data-following")) for b in buttons] == [
        ("Dark colours", "light", "dark"),
        ("Light colours", "dark", "light"),
    ]
    assert not any(e.get("id") == "scheme" for e in page.all("select"))


def test_links_of_the_foot_are_icons_with_names(site: Built) -> None:
    page = site.pages["es/index.html"]
    (social,) = (ul for ul in page.all("ul") if ul.get("class") == "social")
    links = list(social.iter("a"))
    assert [(a.get("href"), a.get("aria-label")) for a in links] == [
        ("https://github.com/oas", "github.com"),
        ("mailto:info@example.org", "Mail"),
    ]
    assert {svg.get("aria-hidden") for svg in social.iter() if str(svg.tag).endswith("}svg")} == {"true"}


def test_the_way_to_the_top_is_on_every_page(site: Built) -> None:
    for page in site.pages.values():
        (way,) = (p for p in page.all("p") if p.get("class") == "top")
        assert [a.get("href") for a in way.iter("a")] == ["#content"]


def test_a_scheme_that_is_the_only_one_leaves_no_choice(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    file = project.folder / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("  font: false\n", "  palette: {scheme: slate}\n"), "utf-8")
    page = project.built().pages["es/index.html"]
    html = page.one("html")
    assert (html.get("data-scheme"), "data-fixed" in html.attrib) == ("dark", True)
    assert not any(e.get("id") == "scheme" for e in page.all("select"))


def test_a_site_whose_content_does_not_name_it_has_the_name_of_its_configuration(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    project.path("network.yml").unlink()
    file = project.folder / "mkdocs.yml"
    named = "site_name: Casa\nsite_description: Una casa para todos\n"
    file.write_text(file.read_text("utf-8").replace("site_name: RIAL\n", named), "utf-8")
    site = project.built()
    for address in (address for address in site.pages if address.startswith("es/")):
        head = (site.folder / address).read_text("utf-8").partition("</head>")[0]
        (title,) = re.findall(r"<title>([^<]*)</title>", head)  # of all pages no more is read here: that takes long
        assert title.endswith(" · Casa"), address
    assert site.pages["es/index.html"].meta("description") == "Una casa para todos"


def test_an_admonition_of_a_record_has_a_title_in_its_language_and_links_that_lead(site: Built) -> None:
    page = site.pages["es/acerca/guide.html"]
    (note,) = (d for d in page.all("div") if d.get("class") == "admonition warning")
    assert text_of(note) == "Advertencia Véase 1."
    assert [a.get("href") for a in note.iter("a")] == ["../../es/convocatorias/1.html"]


@pytest.mark.parametrize("command", [["mkdocs", "build"], ["generator.cli", "build", "--shell", "plain"]])
def test_a_setting_that_cannot_be_is_one_sentence_whoever_builds(tmp_path: Path, command: list[str]) -> None:
    project = Project.in_folder(tmp_path / "project")
    file = project.folder / "mkdocs.yml"
    text = file.read_text("utf-8").replace("  - rial\n", "  - search\n  - rial\n")
    file.write_text(text, "utf-8")
    line = text[: text.index("  - search")].count("\n") + 1
    env = os.environ | {"PYTHONPATH": str(ROOT), "RIAL_LANGUAGE": "en"}
    run = [sys.executable, "-m", *command]
    done = subprocess.run(run, cwd=project.folder, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode != 0
    assert f"mkdocs.yml:{line}:5: plugins.1: the search of MkDocs cannot be beside" in done.stderr
    assert "Traceback" not in done.stderr
    assert not project.site.exists()
