"""Leaves out problems that only follow from others: a value that was misread is not refused once more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.load.strict_yaml import ALL
from generator.model.problem import Problem, Spot


def worth_saying(refused: Iterable[Problem], misread: Sequence[Problem], unread: str) -> list[Problem]:
    """What a model refuses in a file, without what follows from what reading found there.

    A value that was misread is not refused once more; a field is not missing if it may stand in a line that could
    not be read, or under a name that is misspelt.
    """
    refused = list(refused)
    spots = {Spot(p.line, p.column) for p in misread}
    misspelt = {
        _beside(p.field, near) for p in refused if p.code == "unknown-field" and (near := dict(p.values)["near"])
    }
    return [
        p
        for p in refused
        if Spot(p.line, p.column) not in spots
        and not (p.code == "missing-field" and (p.field in misspelt or _may_stand_in(unread, dict(p.values)["name"])))
    ]


def _beside(field: str, name: str) -> str:
    return ".".join([*field.split(".")[:-1], name])


def _may_stand_in(unread: str, name: str) -> bool:
    return unread == ALL or bool(re.search(rf"(?m)^[\s\-]*[\'\"]?{re.escape(name)}\b", unread))
