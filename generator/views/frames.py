"""The frame of a page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.edition import edition
from generator.views.localised import Localised
from generator.views.parts import Address, Alternate, Frame, Link
from generator.views.proposals import change_of

NAV = (Kind.PROGRAMS, Kind.WORKSHOPS, Kind.ACTIVITIES, Kind.STUDIES, Kind.LIBRARY, Kind.RESULTS, Kind.INSTITUTIONS)
"""The kinds in the header; the other ways in follow them."""

GUIDE_TO_COPY = "offline-copy"
"""The editorial page about the offline copy."""

COPY = "copy"
"""The folder of the offline copy and of what is told of it."""

FOOT = (GUIDE_TO_COPY, "accessibility", "privacy", "how-to-cite", "propose-a-change")
"""The editorial pages to which the foot of every page leads, those that there are."""


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
) -> Frame:
    """A page's frame. `addresses` are those of the page in each language; `fallbacks`, where it is not translated."""
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
        nav=navigation(here, address),
        alternates=tuple(Alternate(language, a, language in fallbacks) for language, a in addresses),
        foot=(*_made_pages(here), *(link for id in FOOT if (link := here.page_link(id)))),
        home=here.home,
        search=here.search,
        edition=edition(here),
        change=change_of(address, heading, here),
        host=site.url + here.home if site.url else None,
        canonical=site.url + (canonical or address) if site.url else None,
        indexed=indexed,
    )


def _made_pages(here: Localised) -> tuple[Link, ...]:
    """The pages about the site that are made of its records."""
    return Link(here.words["data.title"], here.data), Link(here.words["translations.title"], here.translations)


def navigation(here: Localised, address: Address) -> tuple[Link, ...]:
    """The links of the header; the one whose folder the page is in is the current one."""
    links = [here.kind_link(kind) for kind in NAV if here.catalogue.by_kind[kind]]
    for scheme in (s for s in ("countries", "areas") if s in here.catalogue.schemes):
        links.append(Link(here.words[f"schemes.{scheme}.nav"], here.scheme_address(scheme)))
    links.append(here.kind_link(Kind.PAGES))
    return tuple(Link(k.label, k.address, current=_folder(k.address) == _folder(address)) for k in links)


def _folder(address: Address | None) -> str:
    return (address or "").rpartition("/")[0]
