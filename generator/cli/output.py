"""What commands give: a text on the screen or in a file, and files made of something else, such as schemas."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.words import Words


def give(text: str, words: Words, *, file: Path | None) -> None:
    """Write a text into a file, and say so; print it where there is none."""
    if file:
        file.write_text(text, "utf-8", newline="")
        print(words.say("report.written", path=file))
    else:
        print(text, end="")


def write_stale(
    files: Iterable[tuple[Path, str]], words: Words, *, stale: str, only_compared: bool, below: Path | None = None
) -> int:
    """Write each file that differs from its text, and say so; 1 if one does and they are `only_compared`.

    `stale` is the key of the sentence that names such a file: `report.schema_stale`; those `below` a folder are named
    as they are called from there.
    """
    made = list(files)
    differing = [(path, text) for path, text in made if _differs(path, text)]
    for path, text in differing:
        shown = path.relative_to(below) if below else path
        if only_compared:
            print(words.say(stale, path=shown))
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="")
            print(words.say("report.written", path=shown))
    if not differing:
        print(words.say("report.schemas_fresh", n=len(made)))
    return 1 if differing and only_compared else 0


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_text("utf-8") != text
