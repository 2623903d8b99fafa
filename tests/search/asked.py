"""Questions in people's own words, and what must answer them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.catalogue.catalogue import Catalogue
from generator.model.vocabulary import VOCABULARIES
from tests.search.asking import Question, wanted

ASKED = Path(__file__).parent / "asked.yml"


@dataclass(frozen=True)
class Asked(Question):
    """A question of a kind (its `group`), with what is right besides what must come first, and one line why."""

    good: tuple[str, ...]
    why: str

    @property
    def answers(self) -> tuple[str, ...]:
        """All that is right: `programs/ar-seclo`, `themes/R3`."""
        return (*(name for group in self.find for name in group), *self.good)


@cache
def asked() -> tuple[Asked, ...]:
    """The questions, in the order of the file."""
    kinds: dict[str, list[dict[str, Any]]] = yaml.load(ASKED.read_text("utf-8"), yaml.CSafeLoader)
    return tuple(_asked(kind, **told) for kind, questions in kinds.items() for told in questions)


def _asked(kind: str, *, page: str, ask: str, find: list[Any], why: str, good: tuple[str, ...] = ()) -> Asked:
    return Asked(kind, page, ask, wanted(find), tuple(good), why)


def pages_that_answer(catalogue: Catalogue) -> Iterator[str]:
    """The names of all that can be an answer: records, and terms that have a page of their own."""
    yield from catalogue.by_name
    for scheme in VOCABULARIES:
        yield from (f"{scheme}/{t.id}" for t in catalogue.terms(scheme) if not catalogue.record_of(scheme, t.id))
