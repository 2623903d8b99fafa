"""What readers can send in besides a correction: a record, a document, the result of an activity."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.road import ASKED_FOR, FILLED_IN, Purpose, form_name
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.parts.hosts import issue_address, mail_of


@dataclass(frozen=True, slots=True)
class Road:
    """A purpose with the mail and the form that serve it; None where the site has no address for them."""

    purpose: Purpose
    label: str
    mail: str | None
    issue: str | None


def roads_of(page: Address, about: str, here: Localised, record: str = "") -> tuple[Road, ...]:
    """The roads from a page, about what its heading says; none where the site has no address.

    What the page knows is filled in: the record, its address, its language and the edition.
    """
    if not (here.site.repository or here.site.publisher.email):
        return ()
    known = filled_in(page, here, record)
    return tuple(_road(purpose, known, about, here) for purpose in Purpose if purpose != Purpose.CORRECT)


def filled_in(page: Address, here: Localised, record: str = "") -> dict[str, str]:
    """What a page knows, under the names of the fields of the forms; what it does not know is left out."""
    said = (record, here.site.url + page, str(here.words["language"]), here.site.edition_alone(here.words))
    return {name: value for name, value in zip(FILLED_IN, said, strict=True) if value}


def _road(purpose: Purpose, known: dict[str, str], about: str, here: Localised) -> Road:
    words = here.words
    offer = str(words[f"roads.offers.{purpose}"])
    title = words.say("roads.title", offer=offer, about=about)
    lines = [f"{words[f'roads.asks.{name}']}: {value}" for name, value in known.items()]
    asked = [f"\n{words[f'roads.asks.{name}']}:" for name in ASKED_FOR[purpose]]
    body = "\n".join([*lines, *asked])
    form = form_name(purpose, here.language)
    return Road(purpose, offer, mail_of(here.site, title, body), issue_address(here.site, title, body, form, known))
