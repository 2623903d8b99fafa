"""Which Python `.venv/` is made with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT

NEW = f'exec {sys.executable} "$@"'
OLD = f'exec {sys.executable} -c "import sys; sys.version_info = (3, 10, 9); $2"'
WITHOUT = f"exec {sys.executable} -c \"import sys; sys.modules['ensurepip'] = None; $2\""
"""A Debian that has Python, but not what makes environments."""


@pytest.mark.parametrize(("does", "chosen"), [(NEW, "own"), (OLD, "python3"), (WITHOUT, "python3"), (None, "python3")])
def test_the_system_s_own_comes_first_where_it_can_be_used(does: str | None, chosen: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    if does is not None:
        own.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        own.chmod(0o755)
    done = subprocess.run([ROOT / "tools/python", own], capture_output=True, encoding="utf-8", check=True)
    assert (done.stdout.strip().removeprefix(f"{tmp_path}/"), done.stderr) == (chosen, "")
