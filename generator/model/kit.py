"""The kit: forms that readers fill in on their own machine, each declared once, as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from annotated_types import Ge, MinLen
from pydantic import Strict, model_validator
from pydantic_core import PydanticCustomError

from generator.model.field import Id, Labels, Part, Ref
from generator.model.kind import Kind
from generator.model.shape import Sample
from generator.model.source import Saying, Source

Asks = Literal["line", "text", "lines", "role", "choice", "need", "country", "evidence", "criterion", "days"]
"""What a question asks for.

One line; a text; several lines, at most so many; a role, no address or number of a person; one of the options; a theme
or a population; a country; what is on record of the chosen country; a tick with a note; a first and a last day.
"""


class Option(Part):
    """One of the answers to a question that asks to choose; `ideal` ones call for no advice."""

    id: Annotated[Id, Sample("design")]
    label: Annotated[Labels, Sample({"es": "En diseño", "en": "Being designed"}, words=True)]
    ideal: bool = False


class DayLimits(Part):
    """How many days a span may have."""

    least: Annotated[int, Ge(1), Sample(3)]
    most: Annotated[int, Ge(1), Sample(5)]


class Question(Part):
    """A question of a form; `room` is how many lines there are to write on where it is printed blank."""

    id: Annotated[Id, Sample("need")]
    asks: Asks
    label: Annotated[Labels, Sample({"es": "La necesidad", "en": "The need"}, words=True)]
    help: (
        Annotated[Labels, Sample({"es": "Qué se quiere resolver", "en": "What is to be solved"}, words=True)] | None
    ) = None
    required: bool = False
    room: Annotated[int, Ge(1), Sample(4)] = 3
    most: Annotated[int, Ge(1), Sample(2)] | None = None
    options: tuple[Option, ...] = ()
    advice: Annotated[Labels, Sample({"es": "Lo ideal es que", "en": "Ideally"}, words=True)] | None = None
    days: DayLimits | None = None
    strong: tuple[Saying, ...] = ()

    @model_validator(mode="after")
    def _has_what_it_asks_for(self) -> Question:
        """Each way to ask has fields of its own, which no other has: a question with both would promise too much."""
        own = {"lines": "most", "choice": "options", "criterion": "strong", "days": "days"}
        for asks, name in own.items():
            is_needed, is_there = asks == self.asks and name in ("most", "options"), bool(getattr(self, name))
            if (is_needed and not is_there) or (is_there and asks != self.asks):
                raise PydanticCustomError("question-does-not-fit", "not of its kind", {"value": name})
        if self.days and self.days.least > self.days.most:
            raise PydanticCustomError("question-does-not-fit", "no span has so many days", {"value": "days"})
        return self


class PaperPart(Part):
    """Questions under a heading."""

    title: Annotated[Labels, Sample({"es": "Por qué", "en": "Why"}, words=True)]
    note: (
        Annotated[Labels, Sample({"es": "El informe los nombra", "en": "The report names them"}, words=True)] | None
    ) = None
    questions: Annotated[tuple[Question, ...], MinLen(1)]


class Letter(Part):
    """What stands before and after the answers where a form is printed as a letter."""

    opening: Annotated[Labels, Sample({"es": "A la Secretaría", "en": "To the Secretariat"}, words=True)]
    closing: Annotated[Labels, Sample({"es": "Por el ministerio", "en": "For the ministry"}, words=True)]


class Paper(Part):
    """A form: what it asks, and the sources that say that it was asked.

    `kinds` and `records` are those whose pages lead to it.
    """

    id: Annotated[Id, Sample("proposal")]
    title: Annotated[Labels, Sample({"es": "Borrador de una propuesta", "en": "Draft of a proposal"}, words=True)]
    summary: Annotated[Labels, Sample({"es": "Lo que ha de decir", "en": "What it has to say"}, words=True)]
    kinds: Annotated[tuple[Annotated[Kind, Strict(False)], ...], Sample(["calls"])] = ()
    records: tuple[Annotated[str, Ref()], ...] = ()
    sources: Annotated[tuple[Source, ...], MinLen(1)]
    letter: Letter | None = None
    parts: Annotated[tuple[PaperPart, ...], MinLen(1)]

    @model_validator(mode="after")
    def _has_questions_that_go_together(self) -> Paper:
        _tell_apart(question.id for question in self.questions)
        asked = Counter(question.asks for question in self.questions)
        if asked["evidence"] and any(asked[way] != 1 for way in ("evidence", "need", "country")):
            raise PydanticCustomError("question-does-not-fit", "of which country, for what", {"value": "evidence"})
        return self

    @property
    def questions(self) -> Iterator[Question]:
        """Those of all its parts."""
        return (question for part in self.parts for question in part.questions)

    def asks(self, *ways: Asks) -> Iterator[Question]:
        """Its questions that ask in these ways."""
        return (question for question in self.questions if question.asks in ways)


class Kit(Part):
    """`content/registers/kit.yml`."""

    labels: Annotated[Labels, Sample({"es": "Formularios", "en": "Forms"}, words=True)]
    entries: Annotated[tuple[Paper, ...], MinLen(1)]

    @model_validator(mode="after")
    def _has_a_page_for_each(self) -> Kit:
        _tell_apart([paper.id for paper in self.entries] + [_LIST])
        return self


_LIST = "index"
"""The page of all forms, whose name none of them can have."""


def _tell_apart(ids: Iterable[str]) -> None:
    for id, times in Counter(ids).items():
        if times > 1:
            raise PydanticCustomError("repeated-in-kit", "two of one id", {"value": id})
