"""A text of which nothing is known, as Markdown in which none of its signs means anything."""

from __future__ import annotations

import re

LONGEST_COMMENT = 60_000
"""Characters: hosts take a comment of 65,536."""

_FENCE = re.compile(r"`+")


def as_code(texts: list[str], longest: int = LONGEST_COMMENT) -> str:
    """Each text in a block of code that none of its own fences ends, cut where all together would be too long.

    Signs that cannot be seen, or that turn the direction of what follows, are gone: what stands there is what is read.

        as_code(["# Novedades"])    # "```text\\n# Novedades\\n```\\n"
    """
    each = longest // max(len(texts), 1) - 200
    return "\n".join(_block(text, each) for text in texts)


def _block(text: str, longest: int) -> str:
    plain = "".join(sign for sign in text.replace("\r\n", "\n") if sign == "\n" or sign.isprintable())
    cut = plain if len(plain) <= longest else f"{plain[:longest].rpartition(chr(10))[0]}\n…"
    runs = [len(run) for run in _FENCE.findall(cut)]
    if max(runs, default=0) > _MOST_FENCE:
        cut = cut.replace("`", "'")
        runs = []
    fence = "`" * (max([2, *runs]) + 1)
    return f"{fence}text\n{cut.strip(chr(10))}\n{fence}\n"


_MOST_FENCE = 20
"""The longest run of its own that a fence outgrows; in a text with longer ones they become apostrophes."""
