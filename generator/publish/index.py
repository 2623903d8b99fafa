"""The search index: Pagefind's command line over the finished pages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from generator.publish.errors import PublishError

FOLDER = "pagefind"
_ENGINE = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")


def write_index(site: Path) -> None:
    """Index the record pages of `site` (those with `data-pagefind-body`) into `site/pagefind/`.

    Only the engine and the index are kept; the interface is ours. Raises PublishError.
    """
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(site), "--output-subdir", FOLDER]
    command += ["--keep-index-url", "--quiet"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise PublishError(f"pagefind: {done.stderr.strip() or done.stdout.strip()}")
    _keep_engine_only(site / FOLDER)
    _sort_entry(site / FOLDER / "pagefind-entry.json")


def _keep_engine_only(folder: Path) -> None:
    """Pagefind also writes interfaces of its own, which no page uses."""
    for file in folder.iterdir():
        if file.suffix in (".js", ".css") and file.name not in _ENGINE:
            file.unlink()


def _sort_entry(file: Path) -> None:
    """Pagefind 1.5.2 writes the languages of the entry file in a random order."""
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")), sort_keys=True), "utf-8")
