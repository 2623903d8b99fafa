"""How the offline copy is opened, system by system, each step with a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.views.localised import Localised
from generator.views.parts.frames import start_of_copy

SYSTEMS = {
    "windows": ("archive", "menu", "start"),
    "macos": ("archive", "folder", "start"),
    "android": ("archive", "sheet", "start"),
    "linux": ("archive", "menu", "start"),
}
"""The drawing of each step, by the systems whose steps `words/` tells; `theme/partials/opening.html` has them."""


class OpeningStep(NamedTuple):
    """What one does, and the name of the drawing of it."""

    drawing: str
    text: str


@dataclass(frozen=True, slots=True)
class Opening:
    """How the copy is opened on a system."""

    id: str
    system: str
    steps: tuple[OpeningStep, ...]
    note: str = ""
    """What to do where it does not work."""


def openings(here: Localised) -> tuple[Opening, ...]:
    """One a system."""
    return tuple(_opening(id, drawings, here) for id, drawings in SYSTEMS.items())


def _opening(id: str, drawings: tuple[str, ...], here: Localised) -> Opening:
    open = start_of_copy(here)
    texts = (str(text).format(open=open) for text in here.words[f"opening.systems.{id}.steps"])
    steps = tuple(OpeningStep(*step) for step in zip(drawings, texts, strict=True))
    note = here.words.find(f"opening.systems.{id}.note")
    return Opening(id, here.words[f"opening.systems.{id}.name"], steps, str(note or ""))
