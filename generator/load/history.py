"""When the content last changed, as its version control tells."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

_DAY_MARK = "\0"


def edition_date(folder: Path) -> date | None:
    """The edition's day in UTC: that of `SOURCE_DATE_EPOCH`, else of the newest commit, else None."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    stamp = epoch if epoch else _git(folder, "log", "-1", "--format=%ct").strip()
    return _day(stamp) if stamp else None


def changes_in_history(content: Path) -> Mapping[str, date]:
    """The day (UTC) of the newest commit of each file below `content`, by `<folder's name>/<path inside it>`.

    Empty where there is no history.
    """
    said = _git(content, "log", "--format=%x00%ct", "--name-only", "--no-renames", "--relative", "--", ".")
    found: dict[str, date] = {}
    for commit in said.split(_DAY_MARK)[1:]:
        stamp, *names = commit.split("\n")
        for name in filter(None, names):
            found.setdefault(f"{content.name}/{name}", _day(stamp))
    return found


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout


def _day(stamp: str) -> date:
    return datetime.fromtimestamp(int(stamp), tz=UTC).date()
