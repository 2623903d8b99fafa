"""The messages of a build that cannot go on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.problem import Problem
from generator.publish.errors import BusyError, ForeignError
from generator.words import Words
from generator.words.reasons import reason


def refusal(stopping: Sequence[Problem], words: Words) -> str:
    """Every problem, how many there are, and that the last site is as it was."""
    lines = [words.problem(p) for p in stopping]
    count = words["report.problems"]["one" if len(lines) == 1 else "other"].format(n=len(lines))
    return "\n".join([*lines, f"{count} {words['report.untouched']}"])


def failed(why: Exception, words: Words) -> str:
    """Why a site was not published."""
    if isinstance(why, BusyError):
        return words.say("report.busy", path=why)
    if isinstance(why, ForeignError):
        return words.say("report.foreign", path=why)
    return words.say("report.failed", why=reason(why, words))
