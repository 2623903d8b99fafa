"""When the content last changed, as its version control tells. Git is asked here, and in `commits.py` through `git`."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable of the environment that says an edition's second: https://reproducible-builds.org/specs/source-date-epoch/"""

SHALLOW = "shallow"
"""Only the newest part of the history is here."""

_DAY_MARK = "\0"
_LATEST = 253402300799
"""The last second of the year 9999."""

_SETTINGS = ("core.quotePath=false", "core.fsmonitor=false", "log.showSignature=false", "safe.directory=*")
"""Nothing that a repository sets may run a program; that it is another user's is no reason not to read it."""


class EpochError(ValueError):
    """What `SOURCE_DATE_EPOCH` says is no second."""


class History(NamedTuple):
    """What version control tells of a content."""

    edition: date | None = None
    """The day (UTC) of the newest commit."""

    changed: Mapping[str, date] = {}
    """That of each file, by `<folder's name>/<path inside it>`: `content/calls/9.es.md`."""

    lacking: str = ""
    """Why the days of files are not known although there is a history: `SHALLOW`, or what Git says."""


def history_of(content: Path) -> History:
    """The history of a folder; an empty one where Git is missing, or where no repository tracks the folder."""
    shallow, why = _asked(content, "rev-parse", "--is-shallow-repository")
    if why or not shallow:
        return History(lacking=why)
    tracked, why = _asked(content, "ls-files", "--", ".")
    newest, _ = _asked(content, "log", "-1", "--format=%ct")  # nothing before the first commit
    if why or not tracked or not newest:
        return History(lacking=why)
    edition = day_of(newest)
    return History(edition, lacking=SHALLOW) if shallow == "true" else History(edition, *_changed(content))


def edition_date(history: History) -> date | None:
    """The edition's day in UTC: that of `SOURCE_DATE_EPOCH`, else of the newest commit, else None.

    Raises EpochError where the variable says something else than a whole number of seconds since 1970.
    """
    said = os.environ.get(EPOCH, "")
    if not said:
        return history.edition
    if not (said.isascii() and said.isdigit() and int(said) <= _LATEST):
        raise EpochError(said)
    return day_of(said)


def state_of_history(content: Path) -> str:
    """The newest commit, and whether those before it are known; empty where there is none."""
    return _asked(content, "rev-parse", "HEAD", "--is-shallow-repository")[0]


def _changed(content: Path) -> tuple[Mapping[str, date], str]:
    said, why = _asked(content, "log", "--format=%x00%ct", "--name-only", "--no-renames", "--relative", "--", ".")
    found: dict[str, date] = {}
    for commit in said.split(_DAY_MARK)[1:]:
        stamp, *names = commit.split("\n")
        for name in filter(None, names):
            found.setdefault(f"{content.name}/{name}", day_of(stamp))
    return found, why


def git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
    """What Git does in a folder with what it is `given` to read; None where there is no Git."""
    command = ["git", *(word for setting in _SETTINGS for word in ("-c", setting)), "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, env=_environment(), check=False)
    except OSError:
        return None


def _asked(folder: Path, *arguments: str) -> tuple[str, str]:
    """What Git answers, and why it does not; two empty strings where there is no Git, or no repository."""
    done = git(folder, *arguments)
    if done is None:
        return "", ""
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "replace").strip("\n"), ""
    said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
    return "", "" if "not a git repository" in said or not said else said


def _environment() -> Mapping[str, str]:
    """The environment without what leads Git to another repository, or to settings of the user's own."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}


def day_of(second: str) -> date:
    """The day in UTC of a second since 1970."""
    return datetime.fromtimestamp(int(second), tz=UTC).date()
