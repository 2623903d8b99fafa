"""The network's own words: each stands in place of one that there is, and fills in no more than that one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from generator.load.nearness import by_nearness, nearest
from generator.model.language import Language
from generator.model.problem import Path, Problem
from generator.validate.index import Index
from generator.words import Words, words_of

_LISTED = 12


def unknown_words(index: Index) -> Iterator[Problem]:
    """A word of the network under a key that no word has, in an unknown language, or with a place nothing fills."""
    if index.content.network is None:
        return
    network, origin = index.content.network
    for language, tree in network.words.items():
        if language not in list(Language):
            choices = ", ".join(Language)
            near = nearest(language, list(Language))
            yield origin.problem(
                "unknown-word", ("words", language), key=True, value=language, near=near, choices=choices
            )
            continue
        words = words_of(Language(language))
        for at, value in _leaves(tree):
            way: Path = ("words", language, *at)
            if problem := _amiss(at, value, words):
                near, choices = problem
                yield origin.problem("unknown-word", way, key=True, value=".".join(at), near=near, choices=choices)


def _leaves(tree: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value


def _amiss(at: tuple[str, ...], value: Any, words: Words) -> tuple[str, str] | None:
    """What was meant in place of a key, and what the key can be; None where nothing is amiss."""
    there = words.find(".".join(at))
    if isinstance(there, str) and isinstance(value, str):
        known = _places(there)
        return None if _places(value) <= known else ("", ", ".join(f"{{{name}}}" for name in sorted(known)))
    if isinstance(there, list) and isinstance(value, tuple):
        return None
    above: Any = words.tree
    for step in at:
        if not isinstance(above, Mapping) or step not in above:
            break
        above = above[step]
    choices = by_nearness(step, sorted(above)) if isinstance(above, Mapping) else []
    return nearest(step, choices), ", ".join(choices[:_LISTED]) + (", …" if len(choices) > _LISTED else "")


def _places(sentence: str) -> frozenset[str]:
    """The names that a sentence has filled in; what cannot be read as a sentence has one that nothing fills."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)
    except ValueError:
        return frozenset({sentence})
