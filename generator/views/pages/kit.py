"""The pages of the forms that readers fill in: their list, and each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.kit import Paper, PaperPart
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame, partners_link
from generator.views.parts.kit import kit_link, paper_link, papers_of
from generator.views.parts.questions import QuestionView, question_view, script_question

EVIDENCE_FILES = "kit/evidence"
"""Where the data files begin with what is on record of countries: `kit/evidence-es-themes-t6`."""


@dataclass(frozen=True, slots=True)
class KitView:
    """The list of the forms, each with what it is for."""

    frame: Frame
    papers: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class PaperPartView:
    """Questions under a heading."""

    title: str
    note: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """A form, and what its scripts are told of it."""

    frame: Frame
    lead: str
    letter: tuple[str, str] | None
    parts: tuple[PaperPartView, ...]
    sources: tuple[SourceLine, ...]
    find: Link | None
    """To where one finds a partner, of a form that asks for one."""

    has_days: bool
    is_checked: bool
    """Whether any question must be answered."""

    told: Mapping[str, Any]


def kit_view(here: Localised) -> KitView:
    """The list of the forms."""
    title = kit_link(here)
    assert title is not None
    return KitView(
        frame=frame(
            here,
            here.addresses(lambda p: p.kit),
            heading=title.label,
            description=here.words["kit.description"],
            breadcrumbs=(Link(title.label),),
        ),
        papers=tuple((paper_link(paper, here), here.said(paper.summary)) for paper in papers_of(here)),
    )


def paper_view(paper: Paper, here: Localised) -> PaperView:
    """The page of a form."""
    title, above = here.named(paper.title), kit_link(here)
    is_checked = any(question.required for question in paper.questions)
    return PaperView(
        frame=frame(
            here,
            here.addresses(lambda p: p.paper_address(paper.id)),
            heading=title,
            description=paper.summary.text(*here.shown_in),
            breadcrumbs=(*([above] if above else []), Link(title)),
        ),
        lead=here.said(paper.summary),
        letter=(here.said(paper.letter.opening), here.said(paper.letter.closing)) if paper.letter else None,
        parts=tuple(_part(part, is_checked, here) for part in paper.parts),
        sources=source_lines(paper.sources, here),
        find=partners_link(here) if any(paper.asks("evidence")) else None,
        has_days=any(paper.asks("days")),
        is_checked=is_checked,
        told=_told(paper, here),
    )


def _part(part: PaperPart, is_checked: bool, here: Localised) -> PaperPartView:
    questions = tuple(question_view(question, is_checked, here) for question in part.questions)
    return PaperPartView(here.named(part.title), here.said(part.note) if part.note else "", questions)


def _told(paper: Paper, here: Localised) -> dict[str, Any]:
    """What the scripts know of a form, as plain values."""
    return {
        "id": paper.id,
        "title": paper.title.text(*here.shown_in),
        "network": here.words["site.name"],
        "evidence": f"{EVIDENCE_FILES}-{here.language}-",
        "parts": [{"title": p.title.text(*here.shown_in), "fields": _fields(p, here)} for p in paper.parts],
        "tick": here.words["kit.tick"],
        "sentences": here.words["kit.said"],
    }


def _fields(part: PaperPart, here: Localised) -> list[dict[str, Any]]:
    return [script_question(question, here) for question in part.questions]
