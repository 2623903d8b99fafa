"""The pictures that links show where they are passed on."""

from __future__ import annotations

import struct

from jinja2 import Environment, FileSystemLoader

from generator.build.rendering import compile_as_ours
from generator.export.raster import png_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.cards import card_address, cards_of
from generator.views.localised import Localised
from generator.views.pages.lists import list_view
from generator.views.pages.record import record_view
from generator.views.pages.search import search_view
from generator.views.site import Site
from tests.built import ROOT


def test_a_page_shows_the_card_of_its_kind_in_its_language_and_others_that_of_the_site(english: Localised) -> None:
    record = english.catalogue.by_kind[Kind.PROGRAMS][0]
    url = "https://rial.example.org/cards/en/"
    assert record_view(record, english).frame.card == f"{url}programs.png"
    assert list_view(Kind.CALLS, 1, english).frame.card == f"{url}calls.png"
    assert search_view(english).frame.card == f"{url}site.png"


def test_each_card_that_a_page_may_show_is_made_once_and_none_where_the_site_has_no_address(spanish: Localised) -> None:
    places = (spanish, spanish.there(Language.EN))
    wanted = [card_address(kind, here, "svg") for here in places for kind in (None, *Kind)]
    assert sorted(card.drawing for card in cards_of(places)) == sorted(wanted)
    nowhere = Localised(spanish.catalogue, Language.ES, Site())
    assert list(cards_of((nowhere,))) == []
    assert search_view(nowhere).frame.card is None


def test_a_card_has_the_size_that_pages_tell_and_no_more_lines_than_have_room(spanish: Localised) -> None:
    env = Environment(loader=FileSystemLoader(ROOT / "theme"))
    compile_as_ours(env)
    cards = list(cards_of((spanish, spanish.there(Language.EN))))
    png = png_of(str(env.get_template("partials/card.html").module.card(cards[0])))
    width, height = struct.unpack(">II", png[16:24])
    head = (ROOT / "theme" / "main.html").read_text("utf-8")
    assert f'og:image:width" content="{width}"' in head
    assert f'og:image:height" content="{height}"' in head
    assert max(len(card.lines) for card in cards) <= 2
