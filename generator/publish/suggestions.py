"""The words of an index, from which the search page suggests another one for a misspelt word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter words are too near each other for a suggestion to be more than a guess."""


def counts_in(texts: Iterable[str]) -> Counter[str]:
    """How often texts have each word, in lower case."""
    return Counter(chain.from_iterable(map(_WORD.findall, map(str.lower, texts))))


def by_frequency(counts: Mapping[str, int]) -> str:
    """Words, the most frequent first, with a space between them."""
    return " ".join(sorted(counts, key=lambda word: (-counts[word], word)))
