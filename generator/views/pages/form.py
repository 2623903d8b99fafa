"""The page on which one writes a record of a kind, or corrects one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.model.attachment import FILE_TYPES, IMAGE_TYPES
from generator.model.image import LONGEST_SIDE, MOST_OF_AN_IMAGE
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.form_field import FormField
from generator.views.parts.form_fields import KEPT, form_fields
from generator.views.parts.frames import Frame, frame
from generator.views.parts.hosts import LONGEST_ADDRESS, edit_page, host_software, new_file_base
from generator.views.parts.proposals import GUIDE, forms_link
from generator.words import words_at, words_of

FORM_FILES = "forms"
"""The folder of the data files of the forms."""

PROBLEMS = (
    *("empty", "empty-list", "not-a-choice", "not-a-number", "too-small", "id-form"),
    *("partial-date", "no-such-day", "no-such-month", "ambiguous-date", "ambiguous-year", "two-digit-year"),
    *("time-in-date", "two-dates", "partial-span", "period", "end-before-start"),
    *("web-address", "attachment-name", "image-name", "authorization-reference"),
    *("completed-periods", "planned-periods", "record-or-title"),
)
"""The problems of values, and of some that go together: the page finds them as the build does, and says them alike.

What is missing is a line in a file, and a place in a form: of that the form has words of its own.
"""


@dataclass(frozen=True, slots=True)
class FormsView:
    """The list of the forms, each with the kind of record that it writes."""

    frame: Frame
    forms: tuple[tuple[Link, str], ...]
    guide: Link | None
    """To the page that explains how to propose a change."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """Fields under a heading."""

    id: str
    title: str
    fields: tuple[FormField, ...]


class FormLanguage(NamedTuple):
    """A language of the site, what it is called, and whether it is that of the page: the likeliest for an original."""

    tag: Language
    name: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class FormView:
    """The form of a kind, and what its scripts are told."""

    frame: Frame
    kind: Kind
    singular: str
    languages: tuple[FormLanguage, ...]

    accepts: str
    """The endings of the files that records carry, as a control for files is told them."""

    parts: tuple[FormPart, ...]
    kept: tuple[str, ...]
    told: Mapping[str, Any]


def forms_view(here: Localised) -> FormsView:
    """The page on which one chooses what to write or to correct."""
    words = here.words
    return FormsView(
        frame=frame(
            here,
            here.addresses(lambda p: p.forms),
            heading=words["form.index.title"],
            description=words["form.index.description"],
            breadcrumbs=(Link(words["form.index.title"]),),
            indexed=False,
            is_listed=False,
        ),
        forms=tuple(
            (Link(words[f"kinds.{kind}.singular"], here.form_address(kind)), words[f"kinds.{kind}.intro"])
            for kind in sorted(Kind, key=lambda kind: FACTS[kind].traits.about_site)
        ),
        guide=here.page_link(GUIDE),
    )


def form_view(kind: Kind, here: Localised) -> FormView:
    """The page."""
    words = here.words
    singular = str(words[f"kinds.{kind}.singular"])
    heading = words.say("form.heading", kind=singular)
    fields = form_fields(kind, here)
    return FormView(
        frame=frame(
            here,
            here.addresses(lambda p: p.form_address(kind)),
            heading=heading,
            description=words.say("form.description", kind=singular),
            breadcrumbs=(forms_link(here), Link(singular)),
            indexed=False,
            is_listed=False,
        ),
        kind=kind,
        singular=singular,
        languages=tuple(_languages(here)),
        accepts=",".join(f".{ending}" for ending in (*IMAGE_TYPES, *FILE_TYPES)),
        parts=_parts(kind, fields, here),
        kept=KEPT,
        told=_told(kind, fields, here),
    )


def _languages(here: Localised) -> Iterator[FormLanguage]:
    for tag in here.catalogue.languages:
        yield FormLanguage(tag, here.words.name_of(tag).capitalize(), tag == here.language)


def _parts(kind: Kind, fields: tuple[FormField, ...], here: Localised) -> tuple[FormPart, ...]:
    """The fields of the kind, those that every kind has, and the sources."""
    own = FACTS[kind].__annotations__
    parts: dict[str, list[FormField]] = {"own": [], "common": [], "sources": []}
    for field in fields:
        parts["own" if field.name in own else "sources" if field.name == "sources" else "common"].append(field)
    return tuple(FormPart(id, here.words[f"form.parts.{id}"], tuple(found)) for id, found in parts.items() if found)


def _told(kind: Kind, fields: tuple[FormField, ...], here: Localised) -> dict[str, Any]:
    """What the scripts know, as plain values."""
    words = here.words
    return {
        "kind": kind,
        "languages": list(here.catalogue.languages),
        "title": words[f"kinds.{kind}.singular"],
        "labels": {name: words[f"fields.{name}"] for name in ("title", "summary")},
        "fields": [field.told for field in fields],
        "kept": list(KEPT),
        "choices": f"{FORM_FILES}/choices-{here.language}",
        "records": f"{FORM_FILES}/records-{kind}",
        "image": {"most": MOST_OF_AN_IMAGE, "side": LONGEST_SIDE},
        "host": _host(here),
        "email": here.site.publisher.email,
        "edition": here.site.edition_in(words),
        "words": words["form.said"],
        "problems": {code: words[f"problems.{code}"] for code in PROBLEMS},
    }


def words_of_dates() -> dict[str, Any]:
    """The words by which dates are read, of every language."""
    return {
        "months": [words_of(language)["dates.months"] for language in Language],
        "within": sorted(words_at("detected.dates.within")),
        "ordinal": sorted(words_at("detected.dates.ordinal")),
    }


def _host(here: Localised) -> dict[str, Any] | None:
    """How the host of the repository is asked for a new file and for one to edit; None without one."""
    site = here.site
    edit = edit_page(site, "{path}")
    if not edit:
        return None
    return {"software": host_software(site), "new": new_file_base(site), "edit": edit, "longest": LONGEST_ADDRESS}


def form_link(kind: Kind, here: Localised) -> Link:
    """To the form of a kind, for a record that there is not yet."""
    return Link(here.words.say("form.add", kind=here.words[f"kinds.{kind}.singular"]), here.form_address(kind))
