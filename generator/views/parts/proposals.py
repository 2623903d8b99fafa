"""How a reader proposes a change: by mail to whoever publishes the site, and in its repository."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, urlencode, urljoin, urlsplit

from generator.model.kind import Kind
from generator.model.record import AnyRecord, Text
from generator.views.links import Address, Link
from generator.views.localised import Localised

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


def proposal_of(record: AnyRecord, here: Localised) -> Proposal:
    """How to propose a change to the record as the language shows it; from the guide, to whatever is meant."""
    text, original = record.text(here.language), record.texts[record.original]
    words = here.words
    edits = [Link(words["change.edit"], edit_address(text, here))]
    if text is not original:
        edits.append(Link(words["change.edit_facts"], edit_address(original, here)))
    said = _anything(here) if record.name == f"{Kind.PAGES}/{GUIDE}" else _about(record, text, here)
    return Proposal(
        issue=issue_of(*said, here),
        edits=tuple(edit for edit in edits if edit.address),
        guide=_guide(record, here),
        file=text.origin.path,
        facts_file=original.origin.path if text is not original else None,
        mail=mail_of(*said, here),
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
        mail=mail_of(title, body, here),
        issue=issue_of(title, body, here),
        answers=words.say("change.answers", n=days) if days else "",
    )


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


def edit_address(text: Text, here: Localised) -> str | None:
    """The page of the repository that edits a file: `edit_uri` leads to the content folder."""
    if not here.site.repository or not here.site.edit_uri:
        return None
    inside = PurePosixPath(*PurePosixPath(text.origin.path).parts[1:])
    return urljoin(here.site.repository, here.site.edit_uri + str(inside))


def mail_of(title: str, body: str, here: Localised) -> str | None:
    """A `mailto:` link with subject and body, whose lines end as in mail."""
    to = here.site.publisher.email
    if not to:
        return None
    asked = urlencode({"subject": title, "body": body.replace("\n", "\r\n")}, quote_via=quote)
    return f"mailto:{quote(to, safe='@')}?{asked}"


def issue_of(title: str, body: str, here: Localised) -> str | None:
    """The address of a new issue of the repository, with title and body."""
    if not here.site.repository:
        return None
    is_gitlab = "gitlab" in (urlsplit(here.site.repository).hostname or "")
    path, names = (
        ("-/issues/new", ("issue[title]", "issue[description]")) if is_gitlab else ("issues/new", ("title", "body"))
    )
    return f"{here.site.repository}{path}?{urlencode(dict(zip(names, (title, body), strict=True)))}"
