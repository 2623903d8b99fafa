"""The network has something to publish, and words of its own that each replace one of `generator/words/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.model.language import Language
from generator.model.problem import Origin, Path, Problem
from generator.validate.index import Index
from generator.words import Words, words_of
from generator.words.likeness import is_like, parts_taken, places_of
from generator.words.nearness import by_nearness, nearest

_LISTED = 12
_CONTENT = "content"
"""The folder, as a problem of no file names it."""


def unknown_words(index: Index) -> Iterator[Problem]:
    """A word of the network in an unknown language, under a key that no word has, or unlike the one it stands for."""
    if index.content.network is None:
        return
    network, origin = index.content.network
    for language, tree in network.words.items():
        if language in list(Language):
            words = words_of(Language(language))
            found = (_amiss(way, value, words, origin) for way, value in _with_ways(tree, ("words", language)))
            yield from filter(None, found)
        else:
            choices, near = ", ".join(Language), nearest(language, list(Language))
            yield origin.problem(
                "unknown-word", ("words", language), key=True, value=language, near=near, choices=choices
            )


def _with_ways(tree: Mapping[str, Any], above: Path) -> Iterator[tuple[Path, Any]]:
    """Every word with the way to it; a group that is empty stands for itself."""
    for name, value in tree.items():
        if isinstance(value, Mapping) and value:
            yield from _with_ways(value, (*above, name))
        else:
            yield (*above, name), value


def _amiss(at: Path, value: Any, words: Words, origin: Origin) -> Problem | None:
    """What keeps a word from standing in place of ours."""
    steps = [str(step) for step in at[2:]]
    key = ".".join(steps)
    ours = None if any("." in step for step in steps) else words.find(key)
    if ours is None or isinstance(ours, Mapping):
        return None if value == {} and ours else _unknown(at, key, words, origin)
    if not is_like(key, value, ours):
        return origin.problem("unlike-word", at, value=key, example=_as_yaml(ours))
    if not places_of(value) <= places_of(ours):
        choices = ", ".join(f"{{{name}}}" for name in sorted(places_of(ours))) or "–"
        return origin.problem("unknown-word", at, key=True, value=key, near="", choices=choices)
    if (found := parts_taken(key, value)) != (wanted := parts_taken(key, ours)):
        return origin.problem("numbered-word", at, found=found, wanted=wanted, example=_as_yaml(ours))
    return None


def _unknown(at: Path, key: str, words: Words, origin: Origin) -> Problem:
    """That there is no such word, and which there are."""
    above: Any = words.tree
    for step in map(str, at[2:]):
        if not isinstance(above, Mapping) or step not in above:
            break
        above = above[step]
    choices = by_nearness(step, sorted(above)) if isinstance(above, Mapping) else []
    shown = ", ".join(choices[:_LISTED]) + (", …" if len(choices) > _LISTED else "")
    return origin.problem("unknown-word", at, key=True, value=key, near=nearest(step, choices), choices=shown or "–")


def _as_yaml(word: object) -> str:
    """A word as it could be written."""
    return yaml.safe_dump([word], default_flow_style=True, allow_unicode=True, width=10**6).strip()[1:-1]


def nothing_to_publish(index: Index) -> Iterator[Problem]:
    """That there is no record, not even one that could not be read."""
    if not index.read and not index.content.problems:
        yield Origin(_CONTENT).problem("no-records", name=_CONTENT)
