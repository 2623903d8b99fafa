"""What was most likely meant by a word that is not one of those expected.

Only what is near is offered: a word that differs in case, accents or a slip. A code of up to three signs is too short
for a slip to show, so `X` is not `MX`, and `España` is far from `Panamá`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TypeVar

from generator.model.folding import without_accents
from generator.model.language import Language
from generator.words import words_of

V = TypeVar("V")

_SHORT = 3
_NEAR = 0.8
_ALIKE = 0.6
_BETWEEN = (r"\s*[,;|]\s*", r"\s+(?:y|e|and|&)\s+|\s*[,;|]\s*", r"\s*[,;|/.+&]\s*", r"[\s,;|/.+&]+")
"""What people write between two values, the surest first."""


def nearest(word: str, words: Iterable[str], cutoff: float = _NEAR) -> str:
    """The word of `words` that `word` most likely was meant to be, or an empty string."""
    written = folded(word)
    ranked = ((_likeness(written, folded(w)), w) for w in words)
    best = max(ranked, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= cutoff else ""


def by_nearness(word: str, words: Iterable[str]) -> list[str]:
    """`words`, those first that look like `word`; the others as they stand."""
    written = folded(word)
    likeness = {w: SequenceMatcher(None, written, folded(w)).ratio() for w in words}
    return sorted(likeness, key=lambda w: -likeness[w] if likeness[w] >= _ALIKE else 0)


def meant_by(word: str, names: Mapping[str, V]) -> V | None:
    """What is called by a name that is near to `word`, or the one thing that has such a word in its name."""
    found = {id(thing): thing for name, thing in names.items() if _is_part(word, name) or _is_part(name, word)}
    near = nearest(word, names)
    if near and (folded(near) == folded(word) or len(found) < 2):
        return names[near]
    return next(iter(found.values())) if len(found) == 1 else None


def several_in(value: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The values that were meant by one text: `R3; T1` is `R3` and `T1`; none unless all are known."""
    for between in _BETWEEN:
        parts = [part for part in re.split(between, value.strip("()[] ")) if part]
        meant = tuple(known.get(part.casefold(), "") for part in parts)
        if len(meant) > 1 and all(meant):
            return meant
    return ()


def nearest_field(name: str, fields: Iterable[str]) -> str:
    """The field that `name` most likely was meant to be: by its own name or by its label in any language."""
    labels = {str(words_of(language).find(f"fields.{field}")): field for field in fields for language in Language}
    known = {**labels, **{field: field for field in fields}}
    return known.get(nearest(name, known), "")


def folded(word: str) -> str:
    """`word` without case and accents, its words parted by single spaces."""
    return " ".join(re.findall(r"[^\W_]+", without_accents(word.casefold(), "NFKD")))


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0 if one else 0.0
    if min(len(one), len(other)) <= _SHORT or _is_another_code(one.split(), other.split()):
        return 0.0
    return SequenceMatcher(None, one, other).ratio()


def _is_another_code(one: list[str], other: list[str]) -> bool:
    """Whether all that differs is a code too short for a slip to show: `ministry-zz` is not `ministry-bz`."""
    differ = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) > 1 and len(differ) == 1 and max(map(len, differ[0])) <= _SHORT - 1


def _is_part(name: str, whole: str) -> bool:
    """Whether the words of `name`, a slip apart, stand in `whole`, which has others as well."""
    words, within = folded(name).split(), folded(whole).split()
    if len(words) >= len(within) or len(folded(name)) <= _SHORT:
        return False
    spans = (within[n : n + len(words)] for n in range(len(within) - len(words) + 1))
    return any(_likeness(" ".join(words), " ".join(span)) >= _NEAR for span in spans)
