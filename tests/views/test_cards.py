"""The pictures that links show where they are passed on."""

from __future__ import annotations

from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.cards import card_of, cards_of
from generator.views.localised import Localised
from generator.views.pages.lists import list_view
from generator.views.pages.record import record_view
from generator.views.pages.search import search_view
from generator.views.parts.frames import Frame
from generator.views.site import Site

URL = "https://rial.example.org/cards"


def test_a_record_shows_a_card_of_its_own_and_other_pages_that_of_their_kind_or_of_the_site(english: Localised) -> None:
    record = english.catalogue.by_kind[Kind.PROGRAMS][0]
    assert url(record_view(record, english).frame) == f"{URL}/en/{record.name}.png"
    assert url(list_view(Kind.CALLS, 1, english).frame) == f"{URL}/en/calls.png"
    assert url(search_view(english).frame) == f"{URL}/en/site.png"


def test_a_card_tells_of_a_record_what_it_is_who_is_in_it_when_and_its_title_in_the_language_of_the_page(
    spanish: Localised,
) -> None:
    activity = spanish.catalogue.by_kind[Kind.ACTIVITIES][0]
    for here, kind in ((spanish, "Actividad de cooperación"), (spanish.there(Language.EN), "Cooperation activity")):
        view = record_view(activity, here)
        assert view.frame.card
        first, *others = view.frame.card.above.split(" · ")
        assert (first, len(others)) == (kind, 2)
        assert all(here.label("countries", c) in others[0] for c in (activity.facts.provider, *recipients(activity)))
        assert view.frame.card.told == f"{here.words['site.name']} · {view.frame.card.above} · {view.frame.heading}"


def test_a_card_of_a_record_in_which_no_country_does_anything_says_which_it_is_about(english: Localised) -> None:
    ministry = english.catalogue.by_name["institutions/ministry-ar"]
    card = record_view(ministry, english).frame.card
    assert card
    assert card.above == "Institution · Argentina"


def test_each_card_of_many_pages_is_made_once_and_none_where_the_site_has_no_address(spanish: Localised) -> None:
    places = (spanish, spanish.there(Language.EN))
    wanted = [card_of(kind, here) for here in places for kind in (None, *Kind)]
    assert list(cards_of(places)) == wanted
    nowhere = Localised(spanish.catalogue, Language.ES, Site())
    assert list(cards_of((nowhere,))) == []
    record = spanish.catalogue.records[0]
    assert [v.frame.card for v in (search_view(nowhere), record_view(record, nowhere))] == [None, None]


def url(frame: Frame) -> str:
    assert frame.card
    return frame.card.url


def recipients(activity) -> tuple[str, ...]:
    found = getattr(activity.facts, "recipients", None) or getattr(activity.facts, "recipient", ())
    return (found,) if isinstance(found, str) else tuple(found)
