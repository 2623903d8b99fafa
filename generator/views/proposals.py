"""How a reader proposes a change to a record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlencode, urljoin, urlsplit

from generator.model.kind import Kind
from generator.model.record import AnyRecord, Text
from generator.views.localised import Localised
from generator.views.parts import Link

GUIDE = "propose-a-change"
"""The editorial page that explains how to propose a change."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The ways to propose a change: in the repository where its address is known, else by the guide."""

    issue: str | None
    """A new issue with its title and its first words; absolute."""

    edits: tuple[Link, ...]
    """The page on which the repository edits the text, and that of the facts where these are in another file."""

    guide: Link | None
    file: str
    """The file with the text, as a proposal names it."""

    facts_file: str | None
    """The file with the facts, where that is another one."""


def proposal_of(record: AnyRecord, here: Localised) -> Proposal:
    """How to propose a change to the record as the language shows it."""
    text, original = record.text(here.language), record.texts[record.original]
    words = here.words
    edits = [Link(words["change.edit"], _edit_address(text, here))]
    if text is not original:
        edits.append(Link(words["change.edit_facts"], _edit_address(original, here)))
    return Proposal(
        issue=_issue_address(record, text, here) if here.site.repository else None,
        edits=tuple(edit for edit in edits if edit.address),
        guide=_guide(record, here),
        file=text.origin.path,
        facts_file=original.origin.path if text is not original else None,
    )


def _guide(record: AnyRecord, here: Localised) -> Link | None:
    guide = here.catalogue.by_name.get(f"{Kind.PAGES}/{GUIDE}")
    return Link(here.words["change.propose"], here.record_address(guide)) if guide and guide != record else None


def _edit_address(text: Text, here: Localised) -> str | None:
    """The page of the repository that edits a file: `edit_uri` leads to the content folder."""
    if not here.site.repository or not here.site.edit_uri:
        return None
    inside = PurePosixPath(*PurePosixPath(text.origin.path).parts[1:])
    return urljoin(here.site.repository, here.site.edit_uri + str(inside))


def _issue_address(record: AnyRecord, text: Text, here: Localised) -> str:
    """A new issue of the repository that says which record, page, language and file it is about."""
    words = here.words
    title = words.say("change.title", record=record.name, language=here.language)
    body = words.say(
        "change.body",
        record=record.name,
        address=here.site.url + here.record_address(record),
        language=words["language"],
        file=text.origin.path,
    )
    is_gitlab = "gitlab" in (urlsplit(here.site.repository).hostname or "")
    path, names = (
        ("-/issues/new", ("issue[title]", "issue[description]")) if is_gitlab else ("issues/new", ("title", "body"))
    )
    return f"{here.site.repository}{path}?{urlencode(dict(zip(names, (title, body), strict=True)))}"
