"""Twelve-word runs of a text as hashes, so that the sources can be compared with without being here.

`python tests/content/runs.py SOURCE… > tests/data/source-runs.txt` makes the list anew from the texts of the sources.
"""

import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

LENGTH = 12
_WORD = re.compile(r"\w+")


def words_in(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def runs_in(text: str) -> Iterator[tuple[str, str]]:
    """Each run of twelve words with its hash."""
    words = words_in(text)
    for at in range(len(words) - LENGTH + 1):
        run = " ".join(words[at : at + LENGTH])
        yield hashlib.blake2b(run.encode(), digest_size=5).hexdigest(), run


if __name__ == "__main__":
    found = {hash_ for name in sys.argv[1:] for hash_, _ in runs_in(Path(name).read_text("utf-8"))}
    sys.stdout.write("".join(f"{hash_}\n" for hash_ in sorted(found)))
