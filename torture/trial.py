"""A project that is built over and over, and what is left of it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
EDITION = {"SOURCE_DATE_EPOCH": "1763683200"}
_MORE = "\n\nUn zorzal canta.\n"
_ODD = ("Traceback", "panicked", "RUST_BACKTRACE")


def digest_of(folder: Path) -> str:
    """One sum of all names and bytes below a folder; empty where there is none."""
    if not folder.is_dir():
        return ""
    sum_ = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        sum_.update(path.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return sum_.hexdigest()


@dataclass
class Outcome:
    """What became of the tries: how many, how many were ended before their end, and what went wrong, by what it was."""

    tries: int = 0
    killed: int = 0
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, found: Sequence[str]) -> None:
        """Take down one try."""
        self.tries += 1
        for what in found:
            self.wrong.setdefault(what, []).append(name)

    @property
    def figures(self) -> dict[str, object]:
        """How many builds, and how many of them went wrong in which way."""
        ended = {"ended": self.killed} if self.killed else {}
        return {"builds": self.tries, **ended, "wrong": {what: len(names) for what, names in self.wrong.items()}}

    def __str__(self) -> str:
        told = "; ".join(f"{what}: {len(names)} ({', '.join(names[:4])})" for what, names in self.wrong.items())
        killed = f", {self.killed} ended before their end" if self.killed else ""
        return f"{self.tries} tries{killed}, {told or 'nothing wrong'}"


@dataclass(frozen=True)
class Trial:
    """A copy of the project in which one record says now this, now that."""

    folder: Path

    @classmethod
    def of(cls, content: Path, folder: Path) -> Trial:
        """Copy a content, the theme and the settings."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(content, folder / "content")
        shutil.copytree(ROOT / "theme", folder / "theme")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        return cls(folder)

    @property
    def site(self) -> Path:
        """The folder that is built into."""
        return self.folder / "site"

    @property
    def unfinished(self) -> Path:
        """The folder that is there as long as a build goes on."""
        return self.folder / ".site.new"

    def turn(self, state: int) -> None:
        """Let the record say one of two things."""
        record = next((self.folder / "content" / "calls").glob("1.es.md"))
        text = record.read_text("utf-8").removesuffix(_MORE)
        record.write_text(text + _MORE if state else text, "utf-8")

    def start(self, *options: str, before: Sequence[str] = (), **environment: str) -> subprocess.Popen[str]:
        """Start a build as the leader of its own group of processes."""
        env = {**os.environ, **EDITION, "PYTHONPATH": str(ROOT), **environment}
        command = [*before, sys.executable, "-m", "generator.cli", "build", *options]
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=env,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def built(self, *options: str) -> str:
        """Build, and give the digest of the site."""
        process = self.start(*options)
        said, _ = process.communicate()
        if process.returncode:
            raise SystemExit(f"the build of {self.folder} failed:\n{said}")
        return digest_of(self.site)

    def states(self) -> tuple[str, str]:
        """The digests of the two sites that may be there."""
        digests = []
        for state in (1, 0):
            self.turn(state)
            digests.append(self.built("--clean"))
        return digests[1], digests[0]

    def amiss(self, said: str, allowed: Sequence[str], *, may_leave: bool = False) -> list[str]:
        """What is wrong after a build that ended in whatever way; one that was killed may leave its folder."""
        found = ["a traceback"] if any(odd in said for odd in _ODD) else []
        if digest_of(self.site) not in allowed:
            found.append("a site that is neither the old nor the new one")
        if self.unfinished.exists() and not may_leave:
            found.append("a folder left behind")
        return found
