"""The questions of a form: as a page asks them, and as its scripts are told of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from generator.catalogue.evidence import Need
from generator.model.kit import Option, Question
from generator.model.source import Saying, Source
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.localised import Localised
from generator.views.parts.partners import ACROSS, facet_of


@dataclass(frozen=True, slots=True)
class Choosable:
    """Values to choose from under a heading, which may be empty: the themes of an area."""

    title: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as a page asks it."""

    asked: Question
    label: str
    help: str
    choices: tuple[Choosable, ...]
    strong: tuple[tuple[str, SourceLine], ...]
    is_optional: bool
    """Whether it says that it need not be answered, because others must."""

    @property
    def is_set(self) -> bool:
        """Whether it has several fields under its name."""
        return self.has_radios or self.has_days or self.has_tick

    @property
    def has_radios(self) -> bool:
        """Whether one chooses among what is all seen."""
        return self.asked.asks == "choice"

    @property
    def has_days(self) -> bool:
        """Whether the answer is a first and a last day."""
        return self.asked.asks == "days"

    @property
    def has_tick(self) -> bool:
        """Whether the answer is a tick with a note."""
        return self.asked.asks == "criterion"

    @property
    def takes_evidence(self) -> bool:
        """Whether what is on record of a country can be brought over."""
        return self.asked.asks == "evidence"

    @property
    def is_one_line(self) -> bool:
        """Whether the answer is a single line."""
        return self.asked.asks == "line"

    @property
    def rows(self) -> int:
        """The height of its field: one line more than are allowed, so that one too many is seen."""
        return 2 if self.asked.asks == "role" else len(self.numbered) + bool(self.asked.most)

    @property
    def numbered(self) -> range:
        """The lines to write on where it is printed blank."""
        return range(self.asked.most or self.asked.room)


def question_view(question: Question, is_checked: bool, here: Localised) -> QuestionView:
    """A question of a form, of which some must be answered if it is checked."""
    return QuestionView(
        asked=question,
        label=here.named(question.label),
        help=here.said(question.help) if question.help else "",
        choices=tuple(_choices(question, here)),
        strong=tuple((here.said(s.text), source_lines([_place(s)], here)[0]) for s in question.strong),
        is_optional=is_checked and not question.required and question.asks != "days",
    )


def _place(saying: Saying) -> Source:
    return Source(document=saying.document, at=saying.at)


def _choices(question: Question, here: Localised) -> Iterator[Choosable]:
    match question.asks:
        case "choice":
            yield Choosable("", tuple((option.id, here.named(option.label)) for option in question.options))
        case "country":
            yield Choosable("", tuple((t.id, here.named(t.labels)) for t in here.sorted_terms("countries")))
        case "need":
            yield from _needs(here)


def _needs(here: Localised) -> Iterator[Choosable]:
    """What can be asked for, each as the address of the page that finds partners says it: `themes=T6`."""
    for area in here.sorted_terms("areas"):
        below = (Need("themes", term.id) for _, term in here.catalogue.narrower("areas", area.id))
        yield Choosable(here.named(area.labels), _values([Need("areas", area.id), *below], here))
    for scheme in (scheme for scheme in ACROSS if scheme in here.catalogue.schemes):
        needs = [Need(scheme, term.id) for term in here.sorted_terms(scheme)]
        yield Choosable(here.words[f"schemes.{scheme}.plural"], _values(needs, here))


def _values(needs: Sequence[Need], here: Localised) -> tuple[tuple[str, str], ...]:
    return tuple((urlencode({facet_of(need): need.id}), here.label(*need)) for need in needs)


def script_question(question: Question, here: Localised) -> dict[str, Any]:
    """What the scripts know of a question, as plain values; what is empty is left out."""
    told = {
        "id": question.id,
        "asks": question.asks,
        "label": question.label.text(*here.shown_in),
        "help": question.help.text(*here.shown_in) if question.help else "",
        "required": question.required,
        "most": question.most,
        "advice": question.advice.text(*here.shown_in) if question.advice else "",
        "ideal": _ideal(question.options),
        "days": question.days.model_dump() if question.days else None,
    }
    return {name: value for name, value in told.items() if value}


def _ideal(options: Sequence[Option]) -> list[str]:
    return [option.id for option in options if option.ideal]
