"""Short addresses of records that last and are the same in every language: `r/ar-seclo.html`.

Each is a small page that leads to the record in the reader's language. An id of several kinds leads to a choice, and so
does one that a record had and another has: each of these records then has an address with its kind as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.validate.old_names import claims_in
from generator.views.cards import Card, card_of, card_of_record
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.parts.sentences import description_of

SHORT = "r"
"""The folder of all of them."""


@dataclass(frozen=True, slots=True)
class Led:
    """The page of a record in a language."""

    language: Language
    kind: str
    title: str
    foreign: Language | None
    """The language of the title, where it is not the page's."""

    address: Address


@dataclass(frozen=True, slots=True)
class ShortView:
    """A page at a short address."""

    address: Address
    root: str
    language: Language
    """That of its title."""

    title: str
    description: str
    card: Card | None
    """The picture that a link to it shows."""

    ways: tuple[tuple[Led, ...], ...]
    """Of each record that it may lead to, a page in each language."""

    @property
    def leads(self) -> bool:
        """Whether it leads to one record, so that a script may go there at once."""
        return len(self.ways) == 1


def short_address(name: str, catalogue: Catalogue) -> Address:
    """The short address of a record: `r/ar-seclo.html`, and `r/pages/rial.html` where others have or had its id."""
    id = name.partition("/")[2]
    return f"{SHORT}/{id if len(catalogue.named_by(id)) == 1 else name}.html"


def short_views(places: tuple[Localised, ...]) -> Iterator[ShortView]:
    """Every page at a short address, in the order of the addresses."""
    first = places[0]
    names: Mapping[str, tuple[str, ...]] = first.catalogue.names_by_id
    for id, named in sorted(names.items()):
        yield _view(f"{SHORT}/{id}.html", named, places)
        if len(named) > 1:
            for name in named:
                yield _view(f"{SHORT}/{name}.html", (name,), places)


def _view(address: Address, names: tuple[str, ...], places: tuple[Localised, ...]) -> ShortView:
    first = places[0]
    ways = tuple(tuple(_way(name, here) for here in places) for name in names)
    record = first.catalogue.by_name.get(names[0]) if len(names) == 1 else None
    return ShortView(
        address=address,
        root="../" * address.count("/"),
        language=(ways[0][0].foreign if len(ways) == 1 else None) or first.language,
        title=ways[0][0].title if len(ways) == 1 else str(first.words["site.name"]),
        description=str(description_of(record, first)) if record else "",
        card=card_of_record(record, first) if record else card_of(None, first),
        ways=ways,
    )


def _way(name: str, here: Localised) -> Led:
    """To a record; of a name that it no longer has, to the page that says what became of it."""
    label = str(here.words[f"kinds.{name.partition('/')[0]}.singular"])
    title, language, address = _led_to(name, here)
    return Led(here.language, label, title, None if language == here.language else language, address)


def _led_to(name: str, here: Localised) -> tuple[str, Language, Address]:
    """Title, its language and address of the page that a name leads to."""
    claims = (claim for claim in claims_in(here.catalogue.content) if claim.name == name)
    record = here.catalogue.by_name.get(name)
    claim = None if record else next(claims)
    if record := record or (claim and claim.record):
        text = record.text(here.language)
        return text.title, text.language, here.record_address(record)
    assert claim
    assert claim.retired
    return *claim.retired.title.text(here.language), here.old_address(name)
