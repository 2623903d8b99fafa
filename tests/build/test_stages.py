"""Progress: what a terminal shows of a build, and how long each stage took."""

from __future__ import annotations

from io import StringIO
from itertools import count

from generator.build.stages import Stages
from generator.model.language import Language
from generator.words import words_of
from tests.built import Project


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_the_stage_at_work_and_is_left_clean() -> None:
    out = Terminal()
    stages = Stages(words_of(Language.EN), out, clock=count().__next__)
    stages("reading")
    stages("pages")
    stages.end()
    assert out.getvalue().endswith("\r\x1b[KMaking the pages…\r\x1b[K")
    assert stages.taken == [("reading", 1), ("pages", 1)]
    assert stages.profile().splitlines() == [
        "   1.00 s  Reading the content",
        "   1.00 s  Making the pages",
        "   2.00 s  All",
    ]


def test_what_is_no_terminal_shows_nothing() -> None:
    out = StringIO()
    stages = Stages(words_of(Language.ES), out)
    stages("index")
    stages.end()
    assert out.getvalue() == ""


def test_a_build_tells_every_stage(tmp_path) -> None:
    done = Project.in_folder(tmp_path / "p").build("--profile", "--zip", RIAL_LANGUAGE="en")
    *stages, counted = done.stderr.splitlines()
    names = [line.split(" s  ")[1] for line in stages]
    words = words_of(Language.EN)["stages"]
    assert names == [
        words[n] for n in ("reading", "checking", "pages", "inspection", "index", "copy", "publishing", "all")
    ]
    assert counted.endswith(" pages made anew, 0 kept")
