"""Pages that would stand in one another's place, or under a name that a system keeps: `programs/tipo-service.es.md`
has the address of the page of all services, and an old id `index` that of the whole list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.reconciliation import checked
from generator.load.file_names import OF_DEVICES
from generator.model.problem import Origin, Path, Problem
from generator.model.record import Content
from generator.validate.old_names import claims_in
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.plan import plan_of
from generator.views.site import Site


def checked_with_addresses(content: Content) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The catalogue of a content and all that was found; names are compared once nothing else stops the build."""
    catalogue, found = checked(content)
    if any(p.stops for p in found):
        return catalogue, found
    planned = (page.address for page in plan_of(catalogue, Site()))
    return catalogue, tuple(sorted([*found, *names_that_clash(catalogue, planned)]))


Named = tuple[Address, str, Origin, Path]
"""The address of a page, the name that it comes of, and the place where that is written."""


def names_that_clash(catalogue: Catalogue, planned: Iterable[Address]) -> Iterator[Problem]:
    """Each name whose page would take the place of another, once, with the first address of which that is true.

    `planned` are the addresses of all pages.
    """
    times = Counter(address.casefold() for address in planned)
    said: set[tuple[str, Path]] = set()
    clashing = {address for address, n in times.items() if n > 1}
    for language in catalogue.languages:
        for address, name, origin, at in _named(Localised.of(catalogue, language, Site())):
            taken = address.casefold() in clashing or OF_DEVICES.fullmatch(_stem(address))
            if taken and (origin.path, at) not in said:
                said.add((origin.path, at))
                yield origin.problem("taken-name", at, value=name, other=address)
    if clashing and not said and catalogue.content.network:
        first = min(clashing)  # two words for folders are one
        yield catalogue.content.network.origin.problem("taken-name", ("words",), value=first, other=first)


def _stem(address: Address) -> str:
    """The name of its file without the ending."""
    return address.rpartition("/")[2].rpartition(".")[0]


def _named(here: Localised) -> Iterator[Named]:
    """Every page whose address is made of a name in the content."""
    content = here.catalogue.content
    for record in content.records:
        yield here.record_address(record), record.name, record.origin, ()
    for claim in claims_in(content):
        yield here.old_address(claim.name), claim.name, claim.origin, claim.at
    for name, scheme, origin in content.vocabularies:
        for n, term in enumerate(scheme.terms):
            if (address := here.term_address(name, term.id)) and here.catalogue.record_of(name, term.id) is None:
                yield address, term.id, origin, ("terms", n, "id")
