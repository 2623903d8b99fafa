"""The process that builds ends with the preview, at whatever moment that is interrupted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from generator.model.language import Language
from generator.preview.builder import ProcessBuilder, _Started
from generator.words import words_of

AT_ONCE = "input(); print('said')"
NEVER = "import os; input(); print('said', flush=True); os.close(1); input()"


def started(program: str) -> _Started:
    """A process that is told to build, says one line, and then ends, or does not."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    process = subprocess.Popen([sys.executable, "-c", program], start_new_session=True, **pipes)  # type: ignore[call-overload]
    return _Started(process, TemporaryFile("w+", encoding="utf-8"))


@pytest.fixture
def builder(tmp_path: Path) -> ProcessBuilder:
    return ProcessBuilder(tmp_path / "mkdocs.yml", tmp_path / "site", Language.ES, words_of(Language.ES))


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_interrupted_when_the_next_process_is_started(builder: ProcessBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    builder._ready = last = started(AT_ONCE)
    monkeypatch.setattr(ProcessBuilder, "_started", interrupted)
    with pytest.raises(KeyboardInterrupt):
        builder.build((), lambda _: None)
    builder.close()
    assert last.process.returncode == 0
    assert last.errors.closed


def test_interrupted_when_the_process_has_said_all_and_not_ended(
    builder: ProcessBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder._ready = last = started(NEVER)
    with monkeypatch.context() as patch:
        patch.setattr(_Started, "ended", interrupted)
        with pytest.raises(KeyboardInterrupt):
            builder.build((), lambda _: None)
    assert last.process.poll() is None
    builder.close()
    assert last.process.returncode < 0
    assert last.errors.closed


def test_what_has_ended_may_be_ended_again(builder: ProcessBuilder) -> None:
    last = started(AT_ONCE)
    assert last.told(lambda _: None) == "said\n"
    assert last.ended() == (0, "")
    last.end()
    builder.close()
