"""`markdown_extensions`: names of the five that are always on are accepted, any other is a problem."""

from __future__ import annotations

from collections.abc import Mapping

from generator.markdown.extensions import EXTENSIONS
from generator.model.problem import Path
from generator.settings.given import Given
from generator.words.nearness import by_nearness, nearest

_PACKAGE = "markdown.extensions."


def check_extensions(given: Given) -> None:
    """Say which extensions bodies cannot use, and that none has options."""
    for at, name, options in _named(given):
        short = name.removeprefix(_PACKAGE)
        if short not in EXTENSIONS:
            near = nearest(short, EXTENSIONS)
            given.fault(
                "extension", at, key=True, value=name, near=near, choices=", ".join(by_nearness(near, EXTENSIONS))
            )
        elif options:
            given.fault("extension_options", at, key=True, value=short)


def _named(given: Given) -> list[tuple[Path, str, object]]:
    """Where each extension is named, its name and its options."""
    at: Path = ("markdown_extensions",)
    said = given.at(*at)
    if isinstance(said, Mapping):
        return [((*at, name), name, options) for name, options in said.items()]
    found: list[tuple[Path, str, object]] = []
    for n, item in enumerate(given.list(*at, example="footnotes")):
        if isinstance(item, Mapping):
            found += [((*at, n, name), name, options) for name, options in item.items()]
        else:
            found.append(((*at, n), given.text(*at, n), None))
    return found
