"""Sizes of files as each language writes them."""

from __future__ import annotations

from generator.words import Words


def size(words: Words, bytes: int) -> str:
    """412 bytes, 38 kB, 1,2 MB: two digits at least, in steps of a thousand."""
    if bytes < 1000:
        return words.say("sizes.bytes", n=bytes)
    if bytes < 999_500:
        return words.say("sizes.kilobytes", n=_rounded(bytes / 1000, words))
    return words.say("sizes.megabytes", n=_rounded(bytes / 1_000_000, words))


def _rounded(value: float, words: Words) -> str:
    return f"{value:.0f}" if value >= 9.95 else f"{value:.1f}".replace(".", words["numbers.decimal"])
