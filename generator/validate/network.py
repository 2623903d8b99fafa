"""The network has something to publish, and words of its own that each replace one of `generator/words/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.example import flow
from generator.model.language import Language
from generator.model.problem import Origin, Path, Problem
from generator.validate.index import Index
from generator.words import Words, leaves, places_in, words_of
from generator.words.nearness import by_nearness, nearest
from generator.words.numbered import parts_taken

_LISTED = 12
_CONTENT = "content"
"""The folder, as a problem of no file names it."""


def unknown_words(index: Index) -> Iterator[Problem]:
    """A word of the network under a key that no word has, in an unknown language, or with a place nothing fills; or one
    whose parts are taken by their number, and that has not as many."""
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
        for key, value in leaves(tree):
            way: Path = ("words", language, *key.split("."))
            if problem := _amiss(key, value, words):
                near, choices = problem
                yield origin.problem("unknown-word", way, key=True, value=key, near=near, choices=choices)
            elif (found := parts_taken(key, value)) != (wanted := parts_taken(key, words[key])):
                yield origin.problem("numbered-word", way, found=found, wanted=wanted, example=flow(words[key]))


def _amiss(key: str, value: Any, words: Words) -> tuple[str, str] | None:
    """What was meant in place of a key, and what the key can be; None where nothing is amiss."""
    there = words.find(key)
    if isinstance(there, str) and isinstance(value, str):
        known = places_in(there)
        return None if places_in(value) <= known else ("", ", ".join(f"{{{name}}}" for name in sorted(known)))
    if isinstance(there, list) and isinstance(value, tuple):
        return None
    above: Any = words.tree
    for step in key.split("."):
        if not isinstance(above, Mapping) or step not in above:
            break
        above = above[step]
    choices = by_nearness(step, sorted(above)) if isinstance(above, Mapping) else []
    return nearest(step, choices), ", ".join(choices[:_LISTED]) + (", …" if len(choices) > _LISTED else "")


def nothing_to_publish(index: Index) -> Iterator[Problem]:
    """That there is no record, not even one that could not be read."""
    if not index.read and not index.content.problems:
        yield Origin(_CONTENT).problem("no-records", name=_CONTENT)
