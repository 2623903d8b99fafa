from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cli import main
from tests.sites_support import SmallSite


class Said(NamedTuple):
    """What a command gave back and printed."""

    status: int
    out: list[str]
    errors: list[str]


Rial = Callable[..., Said]


@pytest.fixture
def rial(small: SmallSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Rial:
    """Runs the command in the folder of the small site."""
    monkeypatch.chdir(small.folder)

    def run(*arguments: str | Path) -> Said:
        words: Sequence[str] = [str(a) for a in arguments]
        status = main(words)
        printed = capsys.readouterr()
        return Said(status, printed.out.splitlines(), printed.err.splitlines())

    return run
