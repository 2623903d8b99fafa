"""Which words are asked for: those that commands take, recorded as they run, and those that code and scripts name."""

from __future__ import annotations

import json
import os
import re
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

HANDED = ("answers", "list_page")
"""The groups that scripts are handed."""


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


@cache
def named() -> frozenset[str]:
    """The keys in code and templates: `report.built`, and `report.severities.{severity}` as the code has it."""
    groups = "|".join(words_of(Language.ES).tree)
    in_code = re.findall(rf"""["']((?:{groups})\.[^"'\s]+)["']""", _texts(".py"))
    shown = [key.removesuffix(".format") for key in re.findall(r"\bwords\.([\w.]+)", _texts(".html"))]
    of_form = _texts(".js", "theme/assets/forms")
    others = _texts(".js").replace(of_form, "")
    scripted = [f"{group}.{name}" for name in re.findall(r"\bwords\.(\w+)", others) for group in HANDED]
    scripted += [f"form.said.{name}" for name in re.findall(r"\bwords\.(\w+)", of_form)]
    codes = words_of(Language.ES).tree["form"]["said"].keys()
    scripted += [f"form.said.{code}" for code in re.findall(r'"([\w-]+)"', of_form) if code in codes]
    scripted += [f"form.said.{group}.{{one}}" for group in re.findall(r"\bwords\.(\w+)\[", of_form)]
    of_kit = _texts(".js", "theme/assets/kit")
    scripted += [f"kit.said.{name}" for name in re.findall(r"\bsentences\.(\w+)", of_kit)]
    scripted += [f"kit.said.{name}" for name in re.findall(r'\bcode: "(\w+)"', of_kit)]
    of_explorer = _texts(".js", "theme/assets/explorer")
    scripted += [f"pictures.chosen.{name}" for name in re.findall(r"\bsaid\.(\w+)", of_explorer)]
    scripted += [f"pictures.chosen.{{picture}}.{name}" for name in re.findall(r"\bphrases\.(\w+)", of_explorer)]
    return frozenset(key for key in (*in_code, *shown, *scripted) if not key.endswith((".html", ".css", ".js", ".")))


def is_named(key: str) -> bool:
    """Whether the code names a key, or the problem or the count that it is a form of."""
    group = key.rpartition(".")[0] if key.endswith((".what", ".remedy", ".near", ".one", ".other")) else key
    return any(pattern.fullmatch(key) or pattern.fullmatch(group) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(re.sub(r"\\\{.*?\\\}", "[^.]+", re.escape(key))) for key in named())


@cache
def _texts(ending: str, *folders: str) -> str:
    files = (f for folder in folders or ("generator", "theme") for f in sorted((ROOT / folder).rglob(f"*{ending}")))
    return "\n".join(f.read_text("utf-8") for f in files)


if __name__ == "__main__":
    print(json.dumps(sorted(_recorded())))
