"""The frame of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.catalogue.evidence import NEEDS
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.vocabulary import VOCABULARIES
from generator.views.cards import Card, card_of
from generator.views.links import Address, Alternate, Followed, Link
from generator.views.localised import Localised
from generator.views.parts.kit import kit_link
from generator.views.parts.proposals import Change, change_of, forms_link
from generator.views.parts.reviews import reviews_link

NAV = tuple(sorted((k for k in Kind if FACTS[k].traits.header), key=lambda kind: FACTS[kind].traits.header or 0))
"""The kinds in the header, in the order that they declare; the other ways in follow them."""

ABOUT = tuple(k for k in Kind if FACTS[k].traits.about_site)
"""The kinds that end it: what tells of the site itself."""

GUIDE_TO_COPY = "offline-copy"
"""The editorial page about the offline copy."""

GUIDE_TO_ASK = "call-process"
"""The editorial page about how cooperation is asked for."""

COPY = "copy"
"""The folder of the offline copy and of what is told of it."""

FOOT = (GUIDE_TO_COPY, "accessibility", "privacy", "how-to-cite")
"""The editorial pages to which the foot of every page leads, those that there are."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of each page, and what it says of itself to machines."""

    language: Language
    address: Address
    root: str
    """From the page to the site's root: ``, `../` or `../../`."""

    heading: str
    title: str
    """The document's title, unique on the site."""

    description: str
    breadcrumbs: tuple[Link, ...]
    nav: tuple[Link, ...]
    alternates: tuple[Alternate, ...]
    """Every language of the page, its own included; empty on the pages that speak every language in turn."""

    home: Address
    search: Address
    edition: str
    extract: str
    """For whoever opened the page inside a ZIP, where nothing else is found."""

    change: Change = field(default_factory=Change)
    foot: tuple[Link, ...] = ()
    """To the pages about the site itself."""

    host: str | None = None
    """The home page of the published site; None where its address is not known."""

    canonical: str | None = None
    """Absolute; None where the site's own address is not known."""

    indexed: bool = True
    """False keeps search engines away."""

    is_listed: bool = True
    """Whether the sitemap has it: a search page says nothing by itself."""

    changed: date | None = None
    """When its record last changed; None of other pages, and where it is not known."""

    feeds: tuple[Followed, ...] = ()
    """What tells what is new on the page."""

    name: str = ""
    """What the site is called."""

    card: Card | None = None
    """The picture that a link to the page shows; None where the address of the site is not known."""

    @property
    def called(self) -> str:
        """Its heading for machines: without markup, as in an attribute."""
        return str(self.heading)

    @property
    def is_search(self) -> bool:
        """Whether it is the search page."""
        return self.address == self.search

    @property
    def has_box(self) -> bool:
        """Whether one can search from its header; the home and the search page have the form in their own text."""
        return self.address not in (self.home, self.search)

    @property
    def others(self) -> tuple[Alternate, ...]:
        """Where the language switch leads: the page in each language but its own."""
        return tuple(a for a in self.alternates if a.language != self.language)


def frame(
    here: Localised,
    addresses: Sequence[tuple[Language, Address]],
    *,
    heading: str,
    description: str,
    title: str | None = None,
    breadcrumbs: Sequence[Link] = (),
    fallbacks: frozenset[Language] = frozenset(),
    canonical: Address | None = None,
    indexed: bool = True,
    is_listed: bool = True,
    changed: date | None = None,
    feeds: Sequence[Followed] = (),
    kind: Kind | None = None,
    card: Card | None = None,
) -> Frame:
    """A page's frame. `addresses` are those of the page in each language; `fallbacks`, where it is not translated.

    `kind` is that of the records that it tells of, where they are of one; `card` a picture of its own.
    """
    address = dict(addresses)[here.language]
    words = here.words
    site = here.site
    return Frame(
        language=here.language,
        address=address,
        root="../" * address.count("/"),
        heading=heading,
        title=words.say("site.title", title=title or heading, name=words["site.name"]),
        description=str(description),  # no markup in an attribute
        breadcrumbs=(Link(words["site.home"], here.home), *breadcrumbs) if breadcrumbs else (),
        nav=here.once(("nav", _folder(address)), lambda: navigation(here, address)),
        alternates=tuple(Alternate(language, a, language in fallbacks) for language, a in addresses),
        foot=here.once("foot", lambda: _foot(here)),
        home=here.home,
        search=here.search,
        edition=here.site.edition_in(here.words),
        extract=here.once("extract", lambda: words.say("site.extract", open=start_of_copy(here))),
        change=change_of(address, heading, here),
        host=site.url + here.home if site.url else None,
        canonical=site.url + (canonical or address) if site.url else None,
        indexed=indexed,
        is_listed=is_listed,
        changed=changed,
        feeds=tuple(feeds),
        name=str(words["site.name"]),
        card=card or card_of(kind, here),
    )


def start_of_copy(here: Localised) -> Address:
    """The page on top of an unpacked copy, called so that it is opened first: `ABRIR - OPEN.html`."""
    names = dict.fromkeys(str(p.words["offline_copy.open"]) for p in here.everywhere)
    return f"{' - '.join(names)}.html"


def _foot(here: Localised) -> tuple[Link, ...]:
    """The links of the foot: what is new, the kit, data, state and forms of records, then pages of the site."""
    news = (Link(here.words["news.title"], here.news),) if here.site.before else ()
    made = Link(here.words["data.title"], here.data), Link(here.words["translations.title"], here.translations)
    forms = filter(None, (kit_link(here),))
    kept = filter(None, (reviews_link(here),))
    return (*news, *forms, *made, *kept, forms_link(here), *(link for id in FOOT if (link := here.page_link(id))))


def navigation(here: Localised, address: Address) -> tuple[Link, ...]:
    """The links of the header; the one whose folder the page is in is the current one."""
    asks = partners_link(here)
    links = [*([asks] if asks else []), *(_list_link(kind, here) for kind in NAV if here.catalogue.has(kind))]
    if explorer := explorer_link(here):
        links.append(explorer)
    for scheme in (s for s, paged in VOCABULARIES.items() if paged.header and s in here.catalogue.schemes):
        links.append(Link(here.words[f"schemes.{scheme}.nav"], here.scheme_address(scheme)))
    links += (_list_link(kind, here) for kind in ABOUT)
    return tuple(Link(k.label, k.address, current=_folder(k.address) == _folder(address)) for k in links)


def _list_link(kind: Kind, here: Localised) -> Link:
    """A list by a shorter name, where the header has one: all its links stand in one line of a usual screen."""
    return Link(here.words.find(f"kinds.{kind}.nav") or here.words[f"kinds.{kind}.plural"], here.list_address(kind))


def partners_link(here: Localised) -> Link | None:
    """To the page that finds who can teach something, where there is anything that can be asked for."""
    has_needs = bool(here.catalogue.schemes.keys() & set(NEEDS))
    return Link(here.words["partners.nav"], here.partners) if has_needs else None


def explorer_link(here: Localised) -> Link | None:
    """To the page of the pictures, where there are countries that can give and receive."""
    return Link(here.words["explorer.nav"], here.explorer) if "countries" in here.catalogue.schemes else None


def _folder(address: Address | None) -> str:
    return (address or "").rpartition("/")[0]
