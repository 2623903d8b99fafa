"""Disks that are full, and the same content on several file systems. It mounts: only root can."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from torture.trial import Outcome, Trial, digest_of


@contextmanager
def mounted(at: Path, *how: str) -> Iterator[Path]:
    """A file system at a folder, as long as it is needed."""
    at.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *how, str(at)], check=True, capture_output=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def full_disks(content: Path, scratch: Path, megabytes: Sequence[float]) -> Outcome:
    """Build on disks of many sizes, of which the small ones are full before the end."""
    outcome = Outcome()
    for size in megabytes:
        with mounted(scratch / "full", "-t", "tmpfs", "-o", f"size={int(size * 1024)}k", "none") as disk:
            try:
                trial = Trial.of(content, disk / "p")
            except OSError:
                continue  # not even the content has room
            process = trial.start()
            said, _ = process.communicate()
            new = digest_of(trial.site) if process.returncode == 0 else ""
            wrong = trial.amiss(said, [new])
            if process.returncode not in (0, 2) or not said.strip():
                wrong.append(f"exit code {process.returncode}")
            outcome.add(f"{size:g} MB ({process.returncode})", wrong)
    return outcome


MADE: Mapping[str, Sequence[str]] = {
    "ext4 that ignores case": ["mkfs.ext4", "-q", "-F", "-O", "casefold"],
    "exFAT, which ignores case": ["mkfs.exfat"],
    "xfs": ["mkfs.xfs", "-q", "-f"],
}
"""How an image of each is made that is no part of the system."""

WAYS: Mapping[str, Sequence[str]] = {
    "tmpfs": ["-t", "tmpfs", "-o", "size=900m", "none"],
    "overlay": ["-t", "overlay", "-o", "lowerdir={0}/lower,upperdir={0}/upper,workdir={0}/work", "none"],
    "xfs": ["-o", "loop", "{0}/image"],
    "ext4 that ignores case": ["-o", "loop", "{0}/image"],
    "exFAT, which ignores case": ["-t", "exfat-fuse", "-o", "loop", "{0}/image"],
}
"""How each is mounted, below the scratch folder `{0}`."""


def systems(content: Path, scratch: Path, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Whether the site on each file system has the `same bytes` as that on the disk; why not, where one is not here."""
    there = Trial.of(content, scratch / "disk").built()
    for folder in ("upper", "work", "lower"):
        (scratch / folder).mkdir(exist_ok=True)
    for name in names:
        try:
            same = _built_on(name, content, scratch) == there
            yield name, "same bytes" if same else "other bytes"
        except (OSError, subprocess.CalledProcessError) as why:
            yield name, f"not here: {type(why).__name__}"


def _built_on(name: str, content: Path, scratch: Path) -> str:
    """The digest of the site of a content that stands on another file system."""
    image = scratch / "image"
    image.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(_ROOM)
    if name in MADE:
        subprocess.run([*MADE[name], str(image)], check=True, capture_output=True)
    with mounted(scratch / "system", *(part.format(scratch) for part in WAYS[name])) as disk:
        folder = disk / "p"
        folder.mkdir()
        if name.startswith("ext4"):
            subprocess.run(["chattr", "+F", str(folder)], check=True, capture_output=True)
        if "ignore" in name:
            (folder / "A").touch()
            (folder / "a").unlink()  # else it does not, and nothing would be tried
        return Trial.of(content, folder / "in").built()


_ROOM = 900_000_000
"""Bytes."""
