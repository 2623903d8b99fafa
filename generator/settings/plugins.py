"""The plugins of MkDocs: ours, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.problem import Path
from generator.settings.given import Given

OURS = "rial"
_SEARCH = ("search", "material/search")


def check_plugins(given: Given) -> None:
    """Say which plugins cannot be beside ours, and where ours is missing."""
    if not isinstance(given.at("plugins"), (tuple, Mapping, type(None))):
        given.fault("list", ("plugins",), example=f"- {OURS}")
        return
    names = dict(_named(given))
    if OURS not in names.values():
        given.fault("no_plugin", ("plugins",))
    for at, name in names.items():
        if name != OURS:
            given.fault("plugin_search" if name in _SEARCH else "plugin", at, value=name)


def _named(given: Given) -> Iterator[tuple[Path, str]]:
    """Where each plugin is named, with its name."""
    said = given.at("plugins")
    if isinstance(said, Mapping):
        for name, options in said.items():
            yield ("plugins", name), name
            _check_options(given, ("plugins", name), options)
    elif isinstance(said, tuple):
        for n, item in enumerate(said):
            yield from _in_item(given, ("plugins", n), item)


def _in_item(given: Given, at: Path, item: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(item, str):
        yield at, item
    elif isinstance(item, Mapping) and len(item) == 1:
        ((name, options),) = item.items()
        yield at, name
        _check_options(given, (*at, name), options)
    else:
        given.fault("text", at)


def _check_options(given: Given, at: Path, options: Any) -> None:
    if at[-1] == OURS and options:
        given.fault("plugin_options", at, key=True, value=OURS)
