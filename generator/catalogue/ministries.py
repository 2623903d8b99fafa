"""Which ministry stands for a country: the one of the network, or another that is related to an activity."""

from __future__ import annotations

from typing import TypeGuard

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.kinds.institutions import Institution
from generator.model.record import AnyRecord, Record


def ministry_of(catalogue: Catalogue, country: str, activity: AnyRecord) -> AnyRecord | None:
    """The ministry by which a country takes part in an activity, if it has a record: see `own_ministries`."""
    usual = network_ministry(catalogue, country)
    return next((m for m in own_ministries(catalogue, activity) if m.facts.country == country), usual)


def own_ministries(catalogue: Catalogue, activity: AnyRecord) -> tuple[Record[Institution], ...]:
    """The ministries related to an activity: they, and not their countries' ministries in the network, took part."""
    related = (catalogue.by_name[name] for name in activity.facts.related)
    relating = (r for records in catalogue.incoming(activity).values() for r in records)
    return tuple({r.name: r for r in (*related, *relating) if _is_other_ministry(r, catalogue)}.values())


def _is_other_ministry(record: AnyRecord, catalogue: Catalogue) -> TypeGuard[Record[Institution]]:
    facts = record.facts
    if not isinstance(facts, Institution) or facts.type != "ministry" or not facts.country:
        return False
    return record.id != ministry_id(catalogue, facts.country)


def ministry_id(catalogue: Catalogue, country: str) -> str:
    """The id of a country's ministry in the network, whether or not it has a record."""
    named = catalogue.content.network
    return named.network.ministry(country) if named else f"ministry-{country.lower()}"


def network_ministry(catalogue: Catalogue, country: str) -> AnyRecord | None:
    """The record of a country's ministry in the network, if there is one."""
    return catalogue.by_name.get(f"{Kind.INSTITUTIONS}/{ministry_id(catalogue, country)}")
