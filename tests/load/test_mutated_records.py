"""Real records with one thing changed: whatever is said of them is a sentence for writers, at a place in their file."""

from __future__ import annotations

import re
from inspect import getmodule
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.joining import joined
from generator.load.source_file import source_file
from generator.model import facts, field, register, source, term, text
from generator.model.kind import Kind
from generator.model.kinds import MODELS
from generator.model.language import USUAL, Language
from generator.model.problem import Problem
from generator.words import words_of
from tests.load.signs import SIGNS

CONTENT = Path(__file__).parents[2] / "content"
ORIGINALS = sorted(path for kind in Kind for path in (CONTENT / kind).glob("*.es.md"))[::7]
CLASSES = {
    name
    for module in (*map(getmodule, MODELS), facts, field, register, source, term, text)
    for name, thing in vars(module).items()
    if isinstance(thing, type) and name[0].isupper() and name.casefold() not in ("source", "place", "dated", "page")
}
OF_PYTHON = ["None", "NoneType", "Traceback", "pydantic", "ValidationError", "Input should", "dict", "tuple"]
OF_THE_CODE = re.compile(rf"\b(?:{'|'.join([*sorted(CLASSES), *OF_PYTHON])})\b|\{{\w*\}}")


@st.composite
def mutated(draw: st.DrawFn) -> tuple[Path, str]:
    """A record's file with a sign put in, a stretch taken out, or a line written twice, in its front matter."""
    path = draw(st.sampled_from(ORIGINALS))
    whole = path.read_text("utf-8")
    end = whole.index("\n---\n", 4)
    at = draw(st.integers(0, end))
    match draw(st.sampled_from(["insert", "cut", "twice"])):
        case "insert":
            return path, whole[:at] + draw(st.sampled_from(SIGNS)) + whole[at:]
        case "cut":
            return path, whole[:at] + whole[min(end, at + draw(st.integers(1, 12))) :]
    start, stop = whole.rfind("\n", 0, at) + 1, whole.find("\n", at) + 1
    return path, whole[:stop] + whole[start:stop] + whole[stop:]


def problems_of(folder: Path, path: Path, whole: str) -> list[Problem]:
    """All that is found when the changed file is read and joined."""
    file = folder / path.name
    file.write_text(whole, "utf-8", newline="")
    kind = Kind(path.parent.name)
    read, problems = source_file(file, PurePosixPath(f"content/{kind}/{path.name}"), kind, USUAL, 400_000)
    return [*problems, *(joined([read], Language.ES)[1] if read else [])]


@given(change=mutated())
def test_whatever_is_changed_is_said_in_words_for_writers(
    tmp_path_factory: pytest.TempPathFactory, change: tuple[Path, str]
) -> None:
    path, whole = change
    folder = tmp_path_factory.getbasetemp()
    lines = whole.split("\n")
    for problem in problems_of(folder, path, whole):
        assert 1 <= problem.line <= len(lines)
        for language in Language:
            said = words_of(language).problem(problem)
            values = dict(problem.values)
            bare = said
            for written in sorted((v for v in values.values() if v), key=len, reverse=True):
                bare = bare.replace(written, "")
            assert not OF_THE_CODE.search(bare), said
