"""Each way of being wrong has a folder in `tests/sites/broken/`, named as its code, with the lines expected."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, get_args

import pytest

from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.model.problem import Problem, Severity
from generator.model.record import Content
from generator.model.warning import Confirmed
from generator.validate.check import problems_of
from generator.validate.sound import Sound
from generator.views.clashes import checked_with_addresses
from generator.words import words_of
from tests.sites_support import SITES, SmallSite

MANY = "many-at-once"
WARNED = {*get_args(Confirmed), "idle-confirmation"}
"""The codes of warnings. A site that is broken otherwise may give rise to some as well, which are not its subject."""

NOTICED = {"network-missing", "labels-missing", "translation-missing", "translation-outdated", "translation-unchecked"}
"""The codes of notices, which are said by the check alone."""

BROKEN = sorted(p for p in (SITES / "broken").iterdir() if p.is_dir())
EXPECTED = [
    pytest.param(folder, language, id=f"{folder.name}-{language}")
    for folder in BROKEN
    for language in Language
    if language in USUAL or (folder / f"expected.{language}.txt").exists()
]
"""Each with the languages in which its lines are told: the usual ones, and others where there is a file of them."""


def added(small: SmallSite, text: str) -> None:
    """Add to the text of a record what is too long for a file of the tests."""
    name = "pages/method.es.md"
    small.write(name, f"{small.read(name)}\n{text}\n")


def small_limit(small: SmallSite, name: str) -> int:
    """Have a hundred be the most that there may be."""
    small.write("network.yml", f"{small.read('network.yml')}limits: {{{name}: 100}}\n")
    return 100


MADE: Mapping[str, Callable[[SmallSite], object]] = {
    "network-missing": lambda small: small.path("network.yml").unlink(),
    "file-too-large": lambda small: small.write("programs/ar-otro.es.md", "a" * 400_001),
    "large-attachment": lambda small: small.write("attachments/round/ronda.pdf", b"%PDF-1.7" + b"\0" * 20_000_000),
    "full-folder": lambda small: [
        small.write(f"programs/x-{n}.es.md", "x") for n in range(small_limit(small, "folder"))
    ],
    "too-many-records": lambda small: [
        small.write(f"programs/{n // 90}/x-{n}.es.md", "x") for n in range(small_limit(small, "records"))
    ],
    "levels-too-deep": lambda small: added(small, "\n".join(f"{'    ' * n}- a" for n in range(40))),
    "text-too-long": lambda small: added(small, "palabra " * 12_501),
    "too-many-marks": lambda small: added(small, "[" * 10_000),
    "no-records": lambda small: [shutil.rmtree(small.path(kind), ignore_errors=True) for kind in Kind],
    "folder-as-file": lambda small: small.path("programs/ar-orientacion.es.md").mkdir(),
    "special-file": lambda small: os.mkfifo(small.path("programs/tubo.es.md")),
    "symbolic-link": lambda small: small.path("programs/atajo.es.md").symlink_to(small.path("programs/ar-seclo.es.md")),
}
"""What is wrong with a site and no folder of files can say."""


class Told(NamedTuple):
    """What the check finds in a broken site, in no language yet."""

    content: Content
    everything: tuple[Problem, ...]
    noticed: tuple[Problem, ...]

    @property
    def found(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.everything if problem.severity != Severity.WARNING)


@cache
def told_of(folder: Path) -> Told:
    """It is looked at once, for all languages in which its lines are told."""
    with TemporaryDirectory() as made:
        small = SmallSite.in_folder(Path(made))
        if (folder / "content").is_dir():
            small.lay(folder / "content")
        MADE.get(folder.name, lambda _: None)(small)
        content = small.content()
        return Told(content, checked_with_addresses(content)[1], small.noticed())


@cache
def good() -> tuple[Content, frozenset[str]]:
    """The site in which nothing is broken, and its sound records."""
    with TemporaryDirectory() as made:
        content, sound = SmallSite.in_folder(Path(made)).content(), Sound()
        assert [p for p in problems_of(content, sound) if p.stops] == []
        assert sound.now
        return content, sound.now


@pytest.mark.parametrize(("folder", "language"), EXPECTED)
def test_a_broken_site_is_reported_line_by_line(folder: Path, language: Language) -> None:
    expected = (folder / f"expected.{language}.txt").read_text("utf-8").splitlines()
    told = told_of(folder)
    found = told.everything if folder.name in WARNED else told.found
    found = told.noticed if folder.name in NOTICED else found
    assert [words_of(language).problem(problem) for problem in found] == expected


def data_of(content: Content) -> tuple[object, ...]:
    """What is no record, and the names of records: by other terms and names other records are sound."""
    return content.vocabularies, content.registers, content.network, {record.name for record in content.records}


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_what_reads_as_it_did_when_it_was_sound_hides_no_problem(folder: Path) -> None:
    (before, sound), content = good(), told_of(folder).content
    found = problems_of(content)
    again = Sound()
    assert problems_of(content, again) == found
    assert problems_of(content, again) == found
    if data_of(before) == data_of(content):
        assert problems_of(content, Sound(sound)) == found


@pytest.mark.parametrize("folder", [f for f in BROKEN if f.name != MANY], ids=lambda folder: folder.name)
def test_a_broken_site_has_the_problem_that_it_is_named_after(folder: Path) -> None:
    told = told_of(folder)
    assert folder.name in {problem.code for problem in (*told.everything, *told.noticed)}


def test_every_problem_has_a_broken_site() -> None:
    assert {folder.name for folder in BROKEN} - {MANY} == set(words_of("es")["problems"])


def test_the_small_site_has_no_problem(small: SmallSite) -> None:
    assert small.everything() == ()


def test_all_problems_of_all_files_come_in_one_run_in_the_order_of_the_files(small: SmallSite) -> None:
    small.lay(SITES / "broken" / MANY / "content")
    found = small.found()
    assert len({problem.path for problem in found}) == 9
    assert [(p.path, p.line, p.column) for p in found] == sorted((p.path, p.line, p.column) for p in found)
