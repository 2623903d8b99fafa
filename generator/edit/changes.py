"""Several files changed at once, or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.edit.references import Naming


class EditError(Exception):
    """What should be replaced is not written there letter for letter: `content/results/c6.es.md:8:12`."""


@dataclass
class Changes:
    """Changes of files, not yet written: the new bytes of each file, or None for a file that goes."""

    root: Path
    """The folder that paths of the content are relative to: `content/…` is in it."""

    files: dict[Path, bytes | None] = field(default_factory=dict)

    def read(self, path: Path) -> str:
        """The text of a file as it will be."""
        data = self.files.get(path)
        return (path.read_bytes() if data is None else data).decode("utf-8")

    def write(self, path: Path, said: str | bytes) -> None:
        """Set the new text of a file, or its bytes."""
        self.files[path] = said.encode() if isinstance(said, str) else said

    def remove(self, path: Path) -> None:
        """Plan to delete the file."""
        self.files[path] = None

    def move(self, old: Path, new: Path) -> None:
        """Plan to move the file, with the changes made to it so far."""
        data = self.files.get(old)
        self.files[new] = old.read_bytes() if data is None else data
        self.files[old] = None

    def replace(self, namings: Iterable[Naming], old: str, new: str) -> None:
        """Write the id `new` in place of `old` where these places name it, whatever stands around it."""
        by_path: dict[str, list[Naming]] = {}
        for naming in namings:
            by_path.setdefault(naming.path, []).append(naming)
        for path, found in by_path.items():
            file = self.root / path
            self.write(file, _replaced(self.read(file), found, old, new))

    def apply(self) -> None:
        """Write all, or nothing: raises OSError, and then every file is as it was."""
        written: list[tuple[Path, Path]] = []
        before: dict[Path, bytes | None] = {p: p.read_bytes() if p.exists() else None for p in self.files}
        try:
            for path, data in self.files.items():
                if data is not None:
                    written.append((_unfinished(path), path))
                    path.parent.mkdir(parents=True, exist_ok=True)
                    _unfinished(path).write_bytes(data)
            for unfinished, path in written:
                unfinished.replace(path)
            for path in (p for p, data in self.files.items() if data is None):
                path.unlink()
                _without_empty(path.parent)
        except OSError:
            _restore(before, written)
            raise


def _replaced(text: str, namings: Iterable[Naming], old: str, new: str) -> str:
    lines = text.split("\n")
    for path, spot, written, _ in sorted(namings, key=lambda n: n.spot, reverse=True):
        line = lines[spot.line - 1]
        at = line.find(written, spot.column - 1)
        if at < 0 or line[spot.column - 1 : at].strip("'\"<"):
            raise EditError(f"{path}:{spot.line}:{spot.column}")
        lines[spot.line - 1] = line[:at] + _with_id(written, old, new) + line[at + len(written) :]
    return "\n".join(lines)


def _with_id(written: str, old: str, new: str) -> str:
    """`../programs/old.es.md#old` with the id of the record, and only that, replaced."""
    path, hash, fragment = written.partition("#")
    folder, slash, name = path.rpartition("/")
    return folder + slash + new + name.removeprefix(old) + hash + fragment


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}")


def _restore(before: Mapping[Path, bytes | None], written: Iterable[tuple[Path, Path]]) -> None:
    for unfinished, _ in written:
        unfinished.unlink(missing_ok=True)
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
            _without_empty(path.parent)
        elif not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _without_empty(folder: Path) -> None:
    """A folder goes with its last file, and so does the one around it."""
    while folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
