"""What is made beside other work is there when it is waited for, whoever made it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import beside
from generator.build.beside import Beside
from tests.built import ROOT

APART = """
import os, sys, threading
from pathlib import Path
from generator.build.beside import Beside

made = Path(sys.argv[1])
os.cpu_count = lambda: 2

def tell():
    made.write_text(str(os.getpid()))

def fail():
    made.write_text(str(os.getpid()))
    raise ValueError("seen here")

def wait():
    os.write(there, b"begun")
    threading.Event().wait()

beside = Beside(tell)
beside.begin()
beside.end()
print("another process" if made.read_text() != str(os.getpid()) else "this one")

beside = Beside(fail)
beside.begin()
try:
    beside.end()
except ValueError as why:
    print(why, "this one" if made.read_text() == str(os.getpid()) else "another process")

here, there = os.pipe()
beside = Beside(wait)
beside.begin()
os.read(here, 5)
beside.stop()
beside.stop()
print("stopped")
"""

KILLED = """
import os, threading
from generator.build.beside import Beside

os.cpu_count = lambda: 2
here, there = os.pipe()

def wait():
    os.write(there, b"begun")
    threading.Event().wait()

BEGUN
os.read(here, 5)
os.kill(os.getpid(), 9)
"""

BEGUN = {
    "the index": "Beside(wait).begin()",
    "pages": "from generator.build.pages import _started; _started(None, None, map(lambda _: wait(), 'a'))",
}


def test_a_process_makes_it_and_what_it_cannot_make_is_made_where_it_is_seen_why(tmp_path: Path) -> None:
    command = [sys.executable, "-c", APART, str(tmp_path / "made")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (done.stdout.splitlines(), done.stderr) == (["another process", "seen here this one", "stopped"], "")


@pytest.mark.parametrize("begun", BEGUN)
def test_it_ends_with_a_process_that_is_killed(begun: str) -> None:
    # its output is read to the end, and that comes when no process has it any more
    script = KILLED.replace("BEGUN", BEGUN[begun])
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-9, b"", b"")


def test_where_there_can_be_no_other_process_it_is_made_when_it_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(beside, "can_fork", lambda: False)
    made: list[str] = []
    index = Beside(lambda: made.append("made"))
    index.begin()
    assert made == []
    index.end()
    assert made == ["made"]


def test_what_was_not_begun_is_made_when_it_is_waited_for_and_can_be_left() -> None:
    made: list[str] = []
    Beside(lambda: made.append("made")).end()
    assert made == ["made"]
    Beside(lambda: made.append("again")).stop()
    assert made == ["made"]
