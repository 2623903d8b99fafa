"""Changes tried on a copy of the content, before a file of the content itself is touched."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.notices import notices_of
from generator.edit.changes import Changes
from generator.load.content import read_content
from generator.model.problem import Problem
from generator.model.record import Content
from generator.publish.folders import keep_file
from generator.views.clashes import checked_with_addresses


@dataclass(frozen=True, slots=True)
class Trial:
    """What the rules say of the content with changes, that they do not say of it as it is."""

    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    content: Content
    """The content as it would be."""


def tried(files: Mapping[Path, str | bytes], folder: Path, content: Content) -> Trial:
    """Try the new texts of files, or their bytes, by their paths below the content, which stays as it is."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / folder.name
        shutil.copytree(folder, copy, copy_function=keep_file)
        changes = Changes(copy.parent)
        for path, said in files.items():
            changes.write(copy / path, said)
        changes.apply()  # which puts new files in place of the links
        then = read_content(copy)
        problems = _only_new(checked_with_addresses(then)[1], checked_with_addresses(content)[1])
        return Trial(problems, _only_new(notices_of(then), notices_of(content)), then)


def _only_new(now: tuple[Problem, ...], before: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those that were not there before, wherever their lines stood."""
    known = Counter(map(_without_place, before))
    new = []
    for problem in now:
        if known[_without_place(problem)]:
            known[_without_place(problem)] -= 1
        else:
            new.append(problem)
    return tuple(sorted(new))


def _without_place(problem: Problem) -> tuple[object, ...]:
    """What a problem is about. Warnings count others of their sort, so that what they say changes with those."""
    return problem.path, problem.field, problem.code, problem.values if problem.stops else ()
