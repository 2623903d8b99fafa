"""The front matter of a file and the body below it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.model.problem import Origin, Problem, Spot

FENCE = "---"
_NEARLY = re.compile(r"-{2}|-{4,}|[–—]+-?|- - -|\*{3,}|_{3,}|\+{3}|={3,}|[−‐‑]{3}")
"""What is typed, or made by a word processor, in place of the fence."""

_CLOSED = re.compile(rf"\n{FENCE}[^\S\n]*(?:\n|$)")


class Parts(NamedTuple):
    """A file's front matter and body as text, with the line of the file on which each begins."""

    front: str
    front_line: int
    body: str
    body_line: int


def split_parts(text: str, path: str) -> tuple[Parts | None, list[Problem]]:
    """The two parts of a record's file, and what is wrong with the fences between them.

    Where the second fence is missing, the fields are taken to end at the first empty line.
    """
    if text.startswith(f"{FENCE}\n") and (closed := _CLOSED.search(text, len(FENCE))):
        front = text[len(FENCE) + 1 : closed.start() + 1]
        return Parts(front, 2, text[closed.end() :], front.count("\n") + 3), []
    origin = Origin(path)
    lines = text.split("\n")
    skipped, problems = _up_to_the_fence(lines, origin)
    if skipped is None:
        return None, problems
    lines[skipped] = FENCE
    first = skipped + 1
    end = next((n for n in range(first, len(lines)) if lines[n].rstrip() == FENCE), None)
    if end is None and (nearly := next((n for n in range(first, len(lines)) if _is_nearly(lines[n])), None)):
        end = nearly
        problems.append(origin.problem_at("fence", Spot(end + 1, 1), value=lines[end].strip()))
    if end is not None:
        return Parts(_front(lines[first:end]), first + 1, "\n".join(lines[end + 1 :]), end + 2), problems
    end = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
    parts = Parts(_front(lines[first:end]), first + 1, "\n".join(lines[end:]), end + 1)
    return parts, [*problems, origin.problem_at("front-matter-not-closed", Spot(skipped + 1, 1))]


def _up_to_the_fence(lines: list[str], origin: Origin) -> tuple[int | None, list[Problem]]:
    """The line, from zero, of the fence that opens the front matter, or of what was meant as it; None without one."""
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[start].strip() == FENCE:
        return start, [origin.problem_at("before-the-fence", Spot(1, 1))] if start or lines[0][0] == " " else []
    if _is_nearly(lines[start]):
        return start, [origin.problem_at("fence", Spot(start + 1, 1), value=lines[start].strip())]
    return None, [origin.problem_at("no-front-matter", Spot(1, 1))]


def _is_nearly(line: str) -> bool:
    return bool(_NEARLY.fullmatch(line.strip()))


def _front(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
