"""Which words commands take, recorded as they run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.catalogue import reconciliation
from generator.cli import main
from generator.model.language import Language
from generator.words import Words, words_of
from tests.built import ROOT, Project

RUNS = (["build", "--zip", "--profile"], ["check"], ["status"], ["schema"], ["fmt", "--check"], ["--help"])
"""Commands that take most of the words."""


class Recorded(dict[str, Any]):
    """A group of words that remembers which of them were taken."""

    def __init__(self, tree: Mapping[str, Any], found: set[str], above: str = "") -> None:
        super().__init__({k: Recorded(v, found, f"{above}{k}.") if isinstance(v, dict) else v for k, v in tree.items()})
        self._found, self._above = found, above

    def __getitem__(self, name: str) -> Any:
        word = super().__getitem__(name)
        if not isinstance(word, Recorded):
            self._found.add(f"{self._above}{name}")
        return word

    def get(self, name: str, otherwise: Any = None) -> Any:
        return self[name] if self.keys() >= {name} else otherwise

    def plain(self) -> dict[str, Any]:
        return {name: word.plain() if isinstance(word, Recorded) else word for name, word in super().items()}


@cache
def taken() -> frozenset[str]:
    """The words that a build of the small site and other commands take, in a process of their own."""
    command = [sys.executable, "-m", "tests.words.asked"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return frozenset(json.loads(done.stdout.splitlines()[-1]))


def _recorded() -> set[str]:
    found: set[str] = set()
    for words in map(words_of, Language):
        object.__setattr__(words, "tree", Recorded(words.tree, found))
        words.joined(("a", "i"))  # a conjunction for a sound that the small site does not have
    over = Words.over
    Words.over = lambda words, own: _again(over(Words(words.language, words.tree.plain()), own), found)
    reconciliation.faults_of_words = tuple  # it looks at every word
    with TemporaryDirectory() as folder:
        os.chdir(Project.in_folder(Path(folder) / "project").folder)
        for arguments in RUNS:
            with suppress(SystemExit):  # of --help
                main(arguments)
        os.chdir(ROOT)
    return found


def _again(words: Words, found: set[str]) -> Words:
    return Words(words.language, Recorded(words.tree, found))


if __name__ == "__main__":
    print(json.dumps(sorted(_recorded())))
