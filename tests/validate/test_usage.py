"""One form for one thing: what the register of terms says to avoid."""

from __future__ import annotations

from tests.sites_support import SmallSite

TERMS = """labels: {es: Formas, en: Forms}
entries:
  - id: website
    use: {es: página web, en: website}
    avoid:
      es: [portal, portal web]
      en: [web page]
"""


def warned(small: SmallSite, words: str) -> list[tuple[str, ...]]:
    small.write("registers/terms.yml", TERMS)
    small.edit("pages/rial.es.md", "La red existe desde 2005.", words)
    return [tuple(value for _, value in p.values) for p in small.warned()]


def test_a_form_to_avoid_is_said_with_the_one_to_use(small: SmallSite) -> None:
    assert warned(small, "Está en el portal web de la red.") == [("portal web", "página web")]


def test_a_quotation_a_passage_of_another_language_and_the_target_of_a_link_keep_their_own(small: SmallSite) -> None:
    kept = "Dice «portal web», `portal web`, [portal web]{lang=pt} y [red](https://example.org/portal)."
    assert warned(small, kept) == []


def test_a_longer_word_is_another_one(small: SmallSite) -> None:
    assert warned(small, "Un portal-web y los portals.") == []


def test_titles_and_summaries_are_held_to_it(small: SmallSite) -> None:
    small.edit("pages/rial.es.md", "title: Qué es la red", "title: Qué es el portal")
    assert warned(small, "La red existe desde 2005.") == [("portal", "página web")]


def test_each_language_avoids_its_own_forms(small: SmallSite) -> None:
    assert warned(small, "Su web page existe desde 2005.") == []
