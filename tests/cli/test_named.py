"""Files that a command line names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Rial
from tests.sites_support import SmallSite

COMMANDS = {
    "strip": "strip {}",
    "take": "take {}",
    "import": "import {}",
    "verify": "verify {}",
    "apply": "apply {} {}",
    "delta": "delta {} {}",
    "quote": "quote {}",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_read_of_a_device_or_a_pipe(command: str, rial: Rial, small: SmallSite, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # of which one would read until somebody writes
    said = rial(*COMMANDS[command].format(pipe, pipe).split(), "--language", "en")
    assert said.status == 2
    (line,) = said.errors
    assert str(pipe) in line
