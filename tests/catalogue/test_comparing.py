"""What is new between two editions, as data."""

from __future__ import annotations

import shutil

import pytest

from generator.catalogue.comparing import compared
from generator.catalogue.editions import Edition, edition_from
from generator.catalogue.news import ChangeLog, FactNews, Happened, News, TextNews, Totals
from generator.catalogue.translation import Standing
from generator.load.content import read_content
from generator.model.kind import Kind
from generator.model.language import Language
from tests.sites_support import SMALL, SmallSite

SECLO = "programs/ar-seclo.es.md"


@pytest.fixture(scope="module")
def before() -> Edition:
    return edition_from(read_content(SMALL))


def log_of(before: Edition, small: SmallSite) -> ChangeLog:
    return compared(before, edition_from(small.content()))


def the_news(before: Edition, small: SmallSite) -> News:
    (news,) = log_of(before, small).news
    return news


def test_an_edition_has_no_news_against_itself(before: Edition, small: SmallSite) -> None:
    assert log_of(before, small).news == ()


def test_form_is_no_news(before: Edition, small: SmallSite) -> None:
    small.edit(SECLO, "pide una audiencia. Se", "pide\nuna  audiencia.\nSe")
    title, rest = small.read("calls/1.es.md").removeprefix("---\n").split("\n", 1)
    small.write("calls/1.es.md", "---\n" + rest.replace("\n---", f"\n{title}\n---", 1))
    small.write("calls/1.en.md", small.read("calls/1.en.md").replace("\n", "\r\n"))
    assert small.problems() == []
    assert log_of(before, small).news == ()


def test_a_fact_that_changed_says_what_it_was(before: Edition, small: SmallSite) -> None:
    small.edit(SECLO, "type: service", "type: model")
    news = the_news(before, small)
    assert (news.happened, news.record.name, news.texts) == (Happened.CHANGED, "programs/ar-seclo", ())
    assert news.facts == (FactNews("type", "service", "model"),)


def test_a_text_says_which_of_its_parts_changed(before: Edition, small: SmallSite) -> None:
    small.edit("workshops/2007-port-of-spain.es.md", "Participaron", "Asistieron")
    small.edit("workshops/2007-port-of-spain.es.md", "## Qué se acordó", "## Los acuerdos")
    news = the_news(before, small)
    assert [(t.language, t.part, t.heading, t.happened) for t in news.texts] == [
        (Language.ES, "body", "", Happened.CHANGED),
        (Language.ES, "section", "Los acuerdos", Happened.ADDED),
        (Language.ES, "section", "Qué se acordó", Happened.REMOVED),
    ]


def test_a_translation_that_is_new_is_one_change(before: Edition, small: SmallSite) -> None:
    small.path("calls/1.en.md").unlink()
    gone = edition_from(small.content())
    assert the_news(before, small).texts == (
        TextNews(Language.EN, "text", "", before.records["calls/1"].texts[Language.EN].title, None),
    )
    (news,) = compared(gone, before).news
    assert [(t.language, t.part, t.happened) for t in news.texts] == [(Language.EN, "text", Happened.ADDED)]


def test_a_record_is_added_or_removed_with_its_totals(before: Edition, small: SmallSite) -> None:
    for language in ("es", "en"):
        shutil.move(small.path(f"results/c3-do-unit.{language}.md"), small.path(f"results/other.{language}.md"))
    log = log_of(before, small)
    assert [(n.happened, n.record.name) for n in log.news] == [
        (Happened.REMOVED, "results/c3-do-unit"),
        (Happened.ADDED, "results/other"),
    ]
    assert log.records[Kind.RESULTS] == Totals(1, 1)
    assert list(log.by_kind) == [Kind.RESULTS]
    assert set(log.by_country) == set(log.news[0].countries)


def test_a_record_that_says_its_earlier_id_is_the_same_one(before: Edition, small: SmallSite) -> None:
    for language in ("es", "en"):
        shutil.move(small.path(f"results/c3-do-unit.{language}.md"), small.path(f"results/other.{language}.md"))
    original = next(f"results/other.{x}.md" for x in ("es", "en") if "sources:" in small.read(f"results/other.{x}.md"))
    small.write(original, small.read(original).replace("sources:", "aliases: [c3-do-unit]\nsources:", 1))
    news = the_news(before, small)
    assert (news.happened, news.was, news.facts, news.texts) == (Happened.CHANGED, "results/c3-do-unit", (), ())


def test_words_and_translations_are_counted_in_both_editions(before: Edition, small: SmallSite) -> None:
    small.edit("results/c3-do-unit.es.md", "title: Una unidad", "title: Otra nueva unidad")
    log = log_of(before, small)
    es, en = log.words[Language.ES], log.words[Language.EN]
    assert (es.after - es.before, en.after - en.before) == (1, 0)
    assert log.translations is not None
    assert log.translations[Standing.OUTDATED].after == log.translations[Standing.OUTDATED].before + 1


def test_a_record_with_problems_is_compared_as_far_as_it_was_read(before: Edition, small: SmallSite) -> None:
    small.edit(SECLO, "type: service", "type: servicio")
    assert the_news(before, small).facts == (FactNews("type", "service", "servicio"),)


def test_what_one_edition_adds_the_other_way_round_is_removed(before: Edition, small: SmallSite) -> None:
    small.edit(SECLO, "type: service", "type: model")
    small.path("calls/1.en.md").unlink()
    now = edition_from(small.content())
    there, back = compared(before, now), compared(now, before)
    assert [(f.name, f.before, f.after) for n in there.news for f in n.facts] == [
        (f.name, f.after, f.before) for n in back.news for f in n.facts
    ]
    assert {(t.before, t.after) for n in there.news for t in n.texts} == {
        (t.after, t.before) for n in back.news for t in n.texts
    }
