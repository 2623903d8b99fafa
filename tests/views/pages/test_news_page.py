"""The page of what is new against an edition before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.editions import Edition, edition_from
from generator.catalogue.news import Happened
from generator.load.content import read_content
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages import news
from generator.views.pages.every_language import EveryLanguage
from generator.views.pages.news import NewsItem, NewsView, news_view
from generator.views.plan import plan_of
from generator.views.site import Site
from tests.sites_support import SMALL, SmallSite


@pytest.fixture(scope="module")
def before() -> Edition:
    return edition_from(read_content(SMALL))


def view_of(site: SmallSite, before: Edition, place: Site, language: Language = Language.ES) -> NewsView:
    here = Localised(Catalogue(site.content()), language, replace(place, before=before))
    return news_view(here, before)


def items(view: NewsView) -> Iterator[NewsItem]:
    return (item for group in view.by_kind for item in group.items)


def test_each_record_is_under_its_kind_and_its_countries(small: SmallSite, before: Edition, place: Site) -> None:
    small.edit("programs/ar-seclo.es.md", "type: service", "type: model")
    view = view_of(small, before, place)
    (item,) = items(view)
    assert (item.record.address, item.happened, item.said) == (
        "es/programas/ar-seclo.html",
        Happened.CHANGED,
        "cambiada",
    )
    assert [(c.label, c.before, c.after) for c in item.changes] == [("Tipo", "Servicio", "Modelo")]
    assert [group.title for group in view.by_country] == ["Argentina"]
    assert [jump.address for jump in view.jumps] == ["#r-programs", "#r-countries", "#r-totals"]


def test_a_record_that_is_gone_leads_nowhere(small: SmallSite, before: Edition, place: Site) -> None:
    for language in ("es", "en"):
        small.path(f"results/c3-do-unit.{language}.md").unlink()
    (item,) = items(view_of(small, before, place, Language.EN))
    assert (item.record.address, item.said) == (None, "removed")


def test_where_nothing_changed_it_says_so(small: SmallSite, before: Edition, place: Site) -> None:
    view = view_of(small, before, place)
    assert (view.summary, view.by_kind, view.by_country) == (("Nada cambió.",), (), ())


def test_of_many_records_it_names_what_changed_in_its_own_language(
    small: SmallSite, before: Edition, place: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language in ("es", "en"):
        path = f"programs/ar-seclo.{language}.md"
        small.write(path, small.read(path).replace("---\ntitle: ", "---\ntitle: X ", 1))
    labels = {"Título (español)", "Título (inglés)"}
    whole = view_of(small, before, place)
    assert whole.in_full
    assert {c.label for item in items(whole) for c in item.changes} == labels
    monkeypatch.setattr(news, "_IN_FULL", 0)
    brief = view_of(small, before, place)
    assert not brief.in_full
    assert {c.label for item in items(brief) for c in item.changes} == {"Título (español)"}


def test_the_page_and_the_link_to_it_are_there_only_with_an_edition_before(before: Edition, place: Site) -> None:
    catalogue = Catalogue(read_content(SMALL))
    for site, there in ((replace(place, before=before), True), (place, False)):
        pages = {page.address: page for page in plan_of(catalogue, site)}
        assert ("es/novedades.html" in pages, "en/what-is-new.html" in pages) == (there, there)
        foot = [link.address for link in pages["es/index.html"].view.frame.foot]
        assert ("es/novedades.html" in foot) == there
        root = pages["index.html"].view
        assert isinstance(root, EveryLanguage)
        found = [part.news.address for part in root.parts if part.news]
        assert found == (["es/novedades.html", "en/what-is-new.html"] if there else [])


def test_an_edition_in_which_nothing_is_called_as_now_is_told_all_the_same(place: Site, tmp_path: Path) -> None:
    old = SmallSite.in_folder(tmp_path)
    old.edit("programs/ar-seclo.es.md", "type: service", "type: 7\nfeature: {of: another, time: [true, 1.5]}")
    (item,) = items(view_of(SmallSite.in_folder(tmp_path / "new"), edition_from(old.content()), place))
    assert [(c.label, c.before, c.after) for c in item.changes] == [
        ("Tipo", "7", "Servicio"),
        ("feature", "of: another, time: sí; 1.5", ""),
    ]
