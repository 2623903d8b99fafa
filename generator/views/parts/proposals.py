"""How a reader proposes a change: by mail to whoever publishes the site, and in its repository."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.kind import Kind
from generator.model.record import AnyRecord, Text
from generator.model.road import Purpose, form_name
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.parts.hosts import edit_page, issue_address, mail_of
from generator.views.parts.roads import Road, filled_in, roads_of

GUIDE = "propose-a-change"
"""The editorial page that explains how to propose a change."""


@dataclass(frozen=True, slots=True)
class Change:
    """How to propose a change from a page: what whoever publishes the site has set for it."""

    publisher: str = ""
    email: str = ""
    mail: str | None = None
    """A mail with its subject and its first words."""

    issue: str | None = None
    """A new issue of the repository with the same."""

    answers: str = ""
    """In how many days an answer comes."""

    roads: tuple[Road, ...] = ()
    """What else can be sent in from the page."""

    text: str = ""
    """The mail as a text to copy, for whoever writes it in another program."""

    @property
    def is_open(self) -> bool:
        """Whether there is any address."""
        return bool(self.mail or self.issue)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The ways to propose a change to a record."""

    issue: str | None
    """A new issue with its title and its first words; absolute."""

    edits: tuple[Link, ...]
    """The page on which the repository edits the text, and that of the facts where these are in another file."""

    guide: Link | None
    file: str
    """The file with the text, as a proposal names it."""

    facts_file: str | None
    """The file with the facts, where that is another one."""

    mail: str | None = None
    """A mail to the publisher with its subject and its first words."""

    roads: tuple[Road, ...] = ()
    text: str = ""
    """The mail as a text to copy."""

    form: Link | None = None
    """The form of the kind, with the record opened in it; from the guide, the list of the forms."""


def proposal_of(record: AnyRecord, here: Localised) -> Proposal:
    """How to propose a change to the record as the language shows it; from the guide, to whatever is meant."""
    text, original = record.text(here.language), record.texts[record.original]
    words = here.words
    edits = [Link(words["change.edit"], edit_address(text, here))]
    if text is not original:
        edits.append(Link(words["change.edit_facts"], edit_address(original, here)))
    said = _anything(here) if record.name == f"{Kind.PAGES}/{GUIDE}" else _about(record, text, here)
    page, form = here.record_address(record), form_name(Purpose.CORRECT, here.language)
    return Proposal(
        issue=issue_address(here.site, *said, form, filled_in(page, here, record.name)),
        edits=tuple(edit for edit in edits if edit.address),
        guide=_guide(record, here),
        file=text.origin.path,
        facts_file=original.origin.path if text is not original else None,
        mail=mail_of(here.site, *said),
        roads=roads_of(page, text.title, here, record.name),
        text=_to_copy(*said, here),
        form=_form(record, here),
    )


def change_of(page: Address, heading: str, here: Localised) -> Change:
    """How to propose a change from any page."""
    words = here.words
    title = words.say("change.title_of_page", page=heading)
    body = words.say(
        "change.body_of_page",
        address=here.site.url + page,
        language=words["language"],
        edition=here.site.edition_in(here.words),
    )
    days = here.site.publisher.answers_in_days
    return Change(
        publisher=here.site.publisher.name(here.language),
        email=here.site.publisher.email,
        mail=mail_of(here.site, title, body),
        issue=issue_address(here.site, title, body, form_name(Purpose.CORRECT, here.language), filled_in(page, here)),
        answers=words.say("change.answers", n=days) if days else "",
        roads=roads_of(page, heading, here),
        text=_to_copy(title, body, here),
    )


def _to_copy(title: str, body: str, here: Localised) -> str:
    """A mail as a text; empty where there is no address to send it to."""
    return f"{title}\n\n{body}" if here.site.publisher.email else ""


def _about(record: AnyRecord, text: Text, here: Localised) -> tuple[str, str]:
    """Title and first words of a proposal: which record, page, language, file and edition it is about."""
    words = here.words
    body = words.say(
        "change.body",
        record=record.name,
        address=here.site.url + here.record_address(record),
        language=words["language"],
        file=text.origin.path,
        edition=here.site.edition_in(here.words),
    )
    return words.say("change.title", record=record.name, language=here.language), body


def _anything(here: Localised) -> tuple[str, str]:
    words = here.words
    body = words.say(
        "change.body_of_page", address="", language=words["language"], edition=here.site.edition_in(here.words)
    )
    return words["change.propose"], body


def _guide(record: AnyRecord, here: Localised) -> Link | None:
    guide = here.catalogue.by_name.get(f"{Kind.PAGES}/{GUIDE}")
    return Link(here.words["change.propose"], here.record_address(guide)) if guide and guide != record else None


def forms_link(here: Localised) -> Link:
    """To the list of the forms in which one writes records."""
    return Link(here.words["form.index.title"], here.forms)


def _form(record: AnyRecord, here: Localised) -> Link:
    """To the form in which the record is opened; from the guide, to the list of all forms."""
    if record.name == f"{Kind.PAGES}/{GUIDE}":
        return forms_link(here)
    return Link(here.words["form.correct"], f"{here.form_address(record.kind)}?record={record.id}")


def edit_address(text: Text, here: Localised) -> str | None:
    """The page of the repository that edits a file: `edit_uri` leads to the content folder."""
    return edit_page(here.site, str(PurePosixPath(*PurePosixPath(text.origin.path).parts[1:])))
