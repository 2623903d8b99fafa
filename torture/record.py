"""What was found, kept in one file: docs/security.md tells its figures, and a test compares the two.

An entry is a run: of which kind, on which site, and what sets it apart from others of its kind. The same run again
takes the place of its entry, and one of another seed stands beside it, so that runs can be added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

RECORD = Path(__file__).with_name("results.yml")
_HEAD = "# What `make torture` found; it writes this file itself. docs/security.md tells its figures.\n"

Found = Mapping[str, object]


def keep(kind: str, site: str, run: str, found: Found, record: Path = RECORD) -> None:
    """Write down what a run found: `keep("kills", "real", "seed 2", {"builds": 100, "ended": 96})`."""
    entry = {"kind": kind, "site": site, "run": run, **found}
    others = [e for e in entries(record) if (e["kind"], e["site"], e["run"]) != (kind, site, run)]
    both = sorted([*others, entry], key=lambda e: (str(e["kind"]), str(e["site"]), str(e["run"])))
    written = yaml.safe_dump(both, sort_keys=False, allow_unicode=True, width=120)
    unfinished = record.with_suffix(".part")
    unfinished.write_text(_HEAD + written, "utf-8")
    unfinished.replace(record)


def entries(record: Path = RECORD) -> list[dict[str, object]]:
    """All that is kept."""
    return yaml.safe_load(record.read_text("utf-8")) or [] if record.is_file() else []


def total(name: str, kind: str, site: str, record: Path = RECORD) -> int:
    """A figure of all runs of a kind on a site together; one that went wrong is named as it was: `a traceback`."""
    runs = [e for e in entries(record) if (e["kind"], e["site"]) == (kind, site)]
    return sum(int(str({**_wrong(run), **run}.get(name, 0))) for run in runs)


def _wrong(run: Mapping[str, object]) -> Mapping[str, object]:
    wrong = run.get("wrong", {})
    assert isinstance(wrong, dict)
    return wrong
