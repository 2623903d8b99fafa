"""The folders of a preview, and what tells one state of a site from another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Folders:
    """Where the parts of a project are."""

    root: Path
    site: Path
    """The preview's own: the site that `rial build` made is left as it is."""
    published: Path
    """What `rial build` made; shown while the preview has nothing of its own."""

    def last_good(self) -> Path | None:
        """The newest site there is without a build."""
        return next((site for site in (self.site, self.published) if (site / "index.html").is_file()), None)

    def shown(self, path: Path) -> str:
        """A path as people know it: from the project's folder."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def edition_of(site: Path | None) -> str:
    """Which state of the site stands there: each build puts another folder in the place."""
    if site is None:
        return ""
    try:
        found = site.stat()
    except OSError:
        return ""
    return f"{found.st_ino:x}-{found.st_mtime_ns:x}"


def number_of(folder: Path | None) -> int:
    """By which a folder is known wherever it is moved to; 0 where there is none."""
    try:
        return folder.stat().st_ino if folder else 0
    except OSError:
        return 0
