"""The site of another network is content alone: no code says whose network it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.built import ROOT, Built, Project, text_of
from tests.sites_support import SITES

NAMES = "RIAL|OEA|OAS|RIPSO|IASPN|CIMT|IACML|Interamericana|Inter-American|Portafolio|Portfolio"
SOURCES = "(?:Table|[Tt]abla|Tabela) [1-9]|(?:Annex|Anexo) 2"
SUBJECT = (
    "labou?r|laboral(?:es)?|trabalhistas?|minist[eé]rios? d[eo] traba(?:jo|lho)|traba(?:jo|lho) infantil"
    "|tele(?:work|trabajo|trabalho)|hemis(?:pheric|f[eé]ric[oa]s?)|gender audits?"
)
OURS = re.compile(rf"\b(?:{NAMES}|{SOURCES})\b|(?<![^\W_])(?i:{SUBJECT})(?![^\W_])")
"""What this network is called, the places of its report, and what only its ministries are about."""


@pytest.fixture(scope="module")
def health(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of five records of a network of health ministries."""
    project = Project.in_folder(tmp_path_factory.mktemp("health") / "project", SITES / "health" / "content")
    return project.built()


def test_another_network_has_its_names_on_every_page(health: Built) -> None:
    for page in health.in_language("es"):
        assert text_of(page.one("title")).endswith(" · Red de Salud")
    home = health.pages["en/index.html"]
    assert "Which country has done this, and how" in text_of(home.one("h1"))
    assert "Meetings" in text_of(health.pages["en/workshops/index.html"].one("h1"))
    assert "Red de Salud de los Andes" in text_of(health.pages["index.html"].one("body"))


def test_its_home_leads_to_its_own_page_about_the_network(health: Built) -> None:
    links = {link.get("href") for link in health.pages["es/index.html"].links}
    assert "../es/acerca/network.html" in links


def test_the_ministry_of_a_country_is_the_one_that_its_rule_names(health: Built) -> None:
    page = health.pages["es/instituciones/health-pe.html"]
    assert "Brigadas de vacunación" in text_of(page.one("body"))


def test_no_page_of_another_network_speaks_of_ours(health: Built) -> None:
    found = {address: OURS.findall(text_of(page.one("html"))) for address, page in health.pages.items()}
    assert {address: names for address, names in found.items() if names} == {}


def test_no_data_or_word_that_is_published_with_it_does_either(health: Built) -> None:
    files = [p for p in health.folder.rglob("*") if p.suffix in {".csv", ".js", ".json", ".jsonl", ".jsonld", ".xml"}]
    found = {p.name: OURS.findall(p.read_text("utf-8")) for p in files}
    assert found.keys() >= {"schema.json", "datapackage.json", "terms-es.js"}
    assert {name: names for name, names in found.items() if names} == {}


def test_no_code_template_or_word_speaks_of_our_network() -> None:
    endings = {".py", ".yml", ".html", ".js", ".css", ".svg"}
    files = (p for folder in ("generator", "theme") for p in sorted((ROOT / folder).rglob("*")) if p.suffix in endings)
    found = {p.relative_to(ROOT).as_posix(): OURS.findall(p.read_text("utf-8")) for p in files}
    assert {path: names for path, names in found.items() if names} == {}


def test_a_site_without_a_file_of_its_network_has_names_that_fit_any(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path, SITES / "health" / "content")
    project.path("network.yml").unlink()
    settings = project.folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("site_name: Red de Salud\n", ""), "utf-8")
    assert "Sitio de conocimiento" in text_of(project.built().pages["es/index.html"].one("title"))
