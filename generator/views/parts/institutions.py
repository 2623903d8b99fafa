"""The documents of an institution by class, and the cooperation of its country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalogue.library import INSTITUTIONAL, documents_of, is_held
from generator.catalogue.ministries import ministry_id, ministry_of
from generator.catalogue.ties import role_of
from generator.catalogue.uses import Use, Uses
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kinds.institutions import Institution
from generator.model.kinds.library import Document
from generator.model.record import AnyRecord, Record
from generator.model.traits import Ministries, Role
from generator.views.links import Link
from generator.views.localised import Localised

HOW_TO = f"{Kind.PAGES}/propose-a-change"
"""The page that says how to supply what is missing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A class of document that a ministry is asked for: its documents, or that there is none."""

    document_class: Link
    documents: tuple[tuple[Link, str], ...]
    """Each with whether it can be read, and its date."""

    is_held: bool


@dataclass(frozen=True, slots=True)
class Slots:
    """The institutional information of a ministry, and how to supply what is missing of it."""

    slots: tuple[Slot, ...]
    how_to: Link | None
    coverage: Link

    @property
    def there(self) -> tuple[Slot, ...]:
        """Those in which there are documents, be they only named."""
        return tuple(slot for slot in self.slots if slot.documents)

    @property
    def missing(self) -> tuple[Link, ...]:
        """The classes of which there is none."""
        return tuple(slot.document_class for slot in self.slots if not slot.documents)


def slots_of(record: AnyRecord, here: Localised) -> Slots | None:
    """The institutional classes as the page of a ministry shows them; None for other institutions."""
    if not isinstance(record.facts, Institution) or record.facts.type != "ministry":
        return None
    slots = tuple(_slot(record.id, name, here) for name in INSTITUTIONAL if is_known(name, here))
    page = here.catalogue.by_name.get(HOW_TO)
    is_complete = all(slot.is_held for slot in slots)
    how_to = here.record_link(page) if page and not is_complete else None
    return Slots(slots, how_to, Link(here.words["coverage.title"], here.coverage)) if slots else None


def is_known(document_class: str, here: Localised) -> bool:
    """Whether the vocabulary has a class."""
    return here.catalogue.term("document-classes", document_class) is not None


def _slot(institution: str, document_class: str, here: Localised) -> Slot:
    documents = documents_of(here.catalogue, institution, document_class)
    return Slot(
        here.term_link("document-classes", document_class),
        tuple((here.record_link(d), _availability(d, here)) for d in documents),
        any(is_held(d.facts) for d in documents),
    )


def _availability(document: Record[Document], here: Localised) -> str:
    return here.choice_label(Kind.LIBRARY, "availability", document.facts.availability)


def uses_of(record: AnyRecord, here: Localised) -> Uses:
    """The records that name an institution; of a ministry in the network, also what its country did. None of others."""
    facts = record.facts
    if not isinstance(facts, Institution):
        return {}
    uses = here.catalogue.uses("organizations", record.id)
    country = facts.country
    if country and record.id == ministry_id(here.catalogue, country):
        found = here.catalogue.uses("countries", country)
        theirs = {use: _by(record, country, found[use], here) for use in found if _is_of_ministries(use)}
        uses = {
            **uses,
            **{use: records for use, records in theirs.items() if records},
            **_of_no_institution(uses, found),
        }
    return _without_slots(uses, record.id, here) if facts.type == "ministry" else uses


def _by(ministry: AnyRecord, country: str, records: Sequence[AnyRecord], here: Localised) -> tuple[AnyRecord, ...]:
    """Those without the activities in which another ministry took part for the country."""
    return tuple(r for r in records if _took_part(ministry, country, r, here))


def _took_part(ministry: AnyRecord, country: str, record: AnyRecord, here: Localised) -> bool:
    if record.facts.traits.ministries != Ministries.OR_RELATED:
        return True
    return ministry_of(here.catalogue, country, record) == ministry


def _is_of_ministries(use: Use) -> bool:
    """Whether the sources name countries whose ministries in the network these are."""
    traits = FACTS[use.kind].traits
    return traits.ministries != Ministries.NONE and use.field in {plays.field for plays in traits.countries}


def _of_no_institution(uses: Uses, found: Uses) -> Uses:
    """The records of its country that name no institution: programmes beside its own, documents in a table apart."""
    more: dict[Use, tuple[AnyRecord, ...]] = {}
    named = {record.name for records in uses.values() for record in records}
    for use, records in found.items():
        field, role = FACTS[use.kind].traits.of_institution, role_of(use.kind, use.field)
        rest = (
            tuple(r for r in records if r.name not in named and not getattr(r.facts, field)) if field and role else ()
        )
        its_own = Use(use.kind, field) if role == Role.OFFERS else use
        if rest:
            more[its_own] = (*uses.get(its_own, ()), *rest)
    return more


def _without_slots(uses: Uses, id: str, here: Localised) -> Uses:
    """The records without the documents in the slots; tables by `creators` and `institution` keep theirs."""
    shown = {d.name for name in INSTITUTIONAL for d in documents_of(here.catalogue, id, name)}
    return {
        use: records if use in _LISTED else tuple(r for r in records if r.name not in shown)
        for use, records in uses.items()
    }


_LISTED = (Use(Kind.LIBRARY, "creators"), Use(Kind.LIBRARY, "institution"))
"""The tables to which the lists of the library lead."""
