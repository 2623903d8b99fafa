"""A clone has the bytes that were committed, also where Git turns line ends into those of Windows."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.built import ROOT

AS_IN_WINDOWS = ("-c", "core.autocrlf=true", "-c", "core.safecrlf=false")
COPIED = (".gitattributes", "tests/sites/.gitattributes")


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *AS_IN_WINDOWS, *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with our attributes and one file of each sort, committed and cloned as in Windows."""
    made = tmp_path / "made"
    written = {name: (ROOT / name).read_bytes() for name in COPIED}
    written |= {"tools/run": b"#!/bin/sh\necho\n", "content/a.es.md": b"---\ntitle: A\n---\n"}
    written |= {"content/a.pdf": b"%PDF-1.4\n1\n", "theme/a.svg": b"<svg/>\n", "theme/b.png": b"\x89PNG\r\n\x1a\n"}
    written |= {
        "tests/sites/crlf.md": b"a\r\nb\r\n",
        "tests/sites/lf.md": b"a\nb\n",
        "tests/sites/latin.yml": b"\xe9\n",
    }
    for name, data in written.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    git(made, "init", "--quiet")
    git(made, "add", ".")
    git(made, "commit", "--quiet", "--message", "x")
    git(tmp_path, "clone", "--quiet", "made", "clone")
    return tmp_path / "clone"


def test_a_clone_with_the_line_ends_of_windows_has_the_same_bytes(clone: Path) -> None:
    files = [path.relative_to(clone) for path in clone.rglob("*") if path.is_file() and ".git" not in path.parts]
    assert len(files) == len(COPIED) + 8
    for name in files:
        assert (clone / name).read_bytes() == (clone.parent / "made" / name).read_bytes(), name
