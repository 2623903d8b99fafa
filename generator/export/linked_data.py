"""The subject of a record as JSON-LD, in the vocabulary of schema.org: an `Event`, a `GovernmentService`."""

from __future__ import annotations

from typing import Any

from generator.model.citing import Nature
from generator.views.citing.citation import Citation, Subject

_TYPES = {
    Nature.EVENT: "Event",
    Nature.SERVICE: "GovernmentService",
    Nature.LAW: "Legislation",
    Nature.WORK: "CreativeWork",
    Nature.ORGANIZATION: "Organization",
    Nature.COUNTRY: "Country",
    Nature.TERM: "DefinedTerm",
}


def linked_data(citation: Citation) -> dict[str, Any]:
    """The thing itself; what is not known is not there."""
    subject = citation.subject
    found = {
        "@context": "https://schema.org",
        "@type": citation.genre.schema or _TYPES[subject.nature],
        "name": citation.marked_title,
        "alternateName": citation.translation,
        "description": citation.summary,
        "url": citation.url,
        "subjectOf": {"@type": "WebPage", "url": citation.page} if citation.is_work and citation.page else None,
        **_SAID.get(subject.nature, _work)(citation, subject),
    }
    return {name: value for name, value in found.items() if value}


def _event(citation: Citation, subject: Subject) -> dict[str, Any]:
    start, _, end = (subject.span or "").partition("/")
    address = {
        "@type": "PostalAddress",
        **({"addressLocality": subject.city} if subject.city else {}),
        **({"addressCountry": ", ".join(subject.countries)} if subject.countries else {}),
    }
    return {
        "startDate": start,
        "endDate": end,
        "eventStatus": "https://schema.org/EventScheduled" if subject.is_planned else None,
        "location": {"@type": "Place", "name": subject.city or ", ".join(subject.countries), "address": address},
        "organizer": _organizations(subject.organizations),
        "attendee": _organizations(subject.participants),
    }


def _service(citation: Citation, subject: Subject) -> dict[str, Any]:
    return {
        "provider": _organizations(subject.organizations, "GovernmentOrganization"),
        "areaServed": _countries(subject.countries),
    }


def _work(citation: Citation, subject: Subject) -> dict[str, Any]:
    return {
        "author": _organizations(citation.marked_authors),
        "datePublished": citation.issued.partition("/")[0] if citation.issued and citation.is_work else None,
        "inLanguage": list(citation.languages) if citation.is_work else None,
        "spatialCoverage": _countries(subject.countries),
        "contributor": _organizations(subject.organizations),
    }


def _organization(citation: Citation, subject: Subject) -> dict[str, Any]:
    return {"areaServed": _countries(subject.countries)}


def _by_its_name(citation: Citation, subject: Subject) -> dict[str, Any]:
    """A country, a theme: no more than what it is called and what the site says of it."""
    return {}


_SAID = {
    Nature.EVENT: _event,
    Nature.SERVICE: _service,
    Nature.ORGANIZATION: _organization,
    Nature.COUNTRY: _by_its_name,
    Nature.TERM: _by_its_name,
}


def _countries(names: tuple[str, ...]) -> dict[str, str] | list[dict[str, str]]:
    """One, or a list of several."""
    countries = [{"@type": "Country", "name": name} for name in names]
    return countries[0] if len(countries) == 1 else countries


def _organizations(names: tuple[str, ...], type: str = "Organization") -> list[dict[str, str]]:
    return [{"@type": type, "name": name} for name in names]
