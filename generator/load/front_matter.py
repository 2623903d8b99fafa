"""The front matter of a file and the body below it."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.problem import Origin, Problem, Spot

FENCE = "---"


class Parts(NamedTuple):
    """A file's front matter and body as text, with the line of the file on which each begins."""

    front: str
    front_line: int
    body: str
    body_line: int


def parts_of(text: str, path: str) -> tuple[Parts | None, list[Problem]]:
    """The two parts of a record's file, and what is wrong with the fences between them.

    Where the second fence is missing, the fields are taken to end at the first empty line.
    """
    origin = Origin(path)
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [origin.problem_at("no-front-matter", Spot(1, 1))]
    for n, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return Parts(_front(lines[1:n]), 2, "\n".join(lines[n + 1 :]), n + 2), []
    n = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    parts = Parts(_front(lines[1:n]), 2, "\n".join(lines[n:]), n + 1)
    return parts, [origin.problem_at("front-matter-not-closed", Spot(1, 1))]


def _front(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
