"""Disks that are full, and the same content on several file systems. It mounts: only root can."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
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


def systems(content: Path, scratch: Path) -> dict[str, str]:
    """The digest of the site on each file system that can be mounted here; why not, where one cannot."""
    found: dict[str, str] = {"the disk": Trial.of(content, scratch / "disk").built()}
    image = scratch / "image"
    image.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(600_000_000)
    upper, work = scratch / "upper", scratch / "work"
    for folder in (upper, work, scratch / "lower"):
        folder.mkdir(exist_ok=True)
    layers = f"lowerdir={scratch / 'lower'},upperdir={upper},workdir={work}"
    ways = {
        "tmpfs": ["-t", "tmpfs", "-o", "size=900m", "none"],
        "overlay": ["-t", "overlay", "-o", layers, "none"],
        "xfs": ["-o", "loop", str(image)],
        "ext4 that ignores case": ["-o", "loop", str(image)],
        "exFAT, which ignores case": ["-t", "exfat-fuse", "-o", "loop", str(image)],
    }
    made = {
        "xfs": ["mkfs.xfs", "-q", "-f", str(image)],
        "ext4 that ignores case": ["mkfs.ext4", "-q", "-F", "-O", "casefold", str(image)],
        "exFAT, which ignores case": ["mkfs.exfat", str(image)],
    }
    for name, how in ways.items():
        try:
            if name in made:
                subprocess.run(made[name], check=True, capture_output=True)
            with mounted(scratch / "system", *how) as disk:
                folder = disk / "p"
                folder.mkdir()
                if name.startswith("ext4"):
                    subprocess.run(["chattr", "+F", str(folder)], check=True, capture_output=True)
                found[name] = Trial.of(content, folder / "in").built()
        except (OSError, subprocess.CalledProcessError) as why:
            found[name] = f"not here: {why}"
    return found
