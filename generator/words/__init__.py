"""Every word that people read, one file a language with the same keys in each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

from generator.model.language import Language
from generator.model.problem import Problem

_FOLDER = Path(__file__).parent


class MissingWordError(KeyError):
    """A key that the words of a language do not have."""

    def __init__(self, language: Language, key: str) -> None:
        super().__init__(key)
        self.language = language
        self.key = key


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: Language
    tree: Mapping[str, Any]
    twice: tuple[str, ...] = ()
    """The keys that stand in the file more than once, of which YAML would take the last and say nothing."""

    _found: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was asked for, by its key."""

    def over(self, own: Mapping[str, Any]) -> Words:
        """The same words, with those of `own` in place of the ones under the same keys."""
        return Words(self.language, _merged(self.tree, own))

    def __getitem__(self, key: str) -> Any:
        """What stands at a dotted key. Raises MissingWordError."""
        try:
            return self._found[key]
        except KeyError:
            found = self._found[key] = self._at(key)
            return found

    def _at(self, key: str) -> Any:
        value: Any = self.tree
        for part in key.split("."):
            try:
                value = value[part]
            except (KeyError, TypeError):  # a text, where a group should be
                raise MissingWordError(self.language, key) from None
        return value

    def find(self, key: str) -> Any:
        """What stands at a dotted key, or None."""
        try:
            return self[key]
        except MissingWordError:
            return None

    def say(self, key: str, **values: object) -> str:
        """The sentence at `key` with its values filled in."""
        return str(self[key]).format(**values)

    def count(self, key: str, n: int) -> str:
        """`n` things, in the singular or the plural: `counts.<key>`."""
        return str(self[f"counts.{key}"]["one" if n == 1 else "other"]).format(n=n)

    def name_of(self, other: Language) -> str:
        """What a language is called inside a sentence; by its own name, where these words do not name it."""
        return str(self.find(f"languages.{other}") or other.own_name)

    def in_languages(self, others: Iterable[Language]) -> str:
        """In which languages something is: “en español, en inglés y en portugués”."""
        return self.joined([self.say("in_language", language=self.name_of(other)) for other in others])

    def joined(self, items: Sequence[str]) -> str:
        """A list in a sentence, with the conjunction that the sound of its last item asks for."""
        if len(items) < 2:
            return "".join(items)
        rule = self["list"]
        word = rule["and_before"] if re.match(rule["before"], items[-1], re.IGNORECASE) else rule["and"]
        return f"{', '.join(items[:-1])} {word} {items[-1]}"

    def _wording(self, key: str) -> Mapping[str, str]:
        """How a problem is said: in another language where this one has no words for it, which is a problem itself."""
        known = (self, *map(words_of, Language))
        return next((found for words in known if (found := words.find(key))), {"what": key, "remedy": "–"})

    def problem(self, problem: Problem) -> str:
        """A problem as one line: `path:line:column: field: what is wrong; what to write`.

        A warning or a notice says so before its field: `path:line:column: warning: field: …`.
        """
        return f"{visible(f'{problem.path}:{problem.line}:{problem.column}')}: {self.remark(problem)}"

    def remark(self, problem: Problem) -> str:
        """The same without its place: `field: what is wrong; what to write`."""
        wording = self._wording(problem.code if "." in problem.code else f"problems.{problem.code}")
        values = dict(problem.values)
        what = wording["what"].format(**values)
        remedy = wording["remedy"]
        near = values.get("near") or values.get("meant")
        if near and "near" in wording:
            remedy = wording["near"]
        field = self.find(f"problem_places.{problem.field or 'file'}") or problem.field
        said = f"{field}: {what}; {remedy.format(**values)}"
        return visible(said if problem.stops else f"{self[f'report.severities.{problem.severity}']}: {said}")


def leaves(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Every word with its dotted key; a list of words is one."""
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def places_in(sentence: str) -> frozenset[str]:
    """The names that a sentence has filled in; what cannot be read as a sentence has one that nothing fills.

    A name with a width, like `{n:>9}`, is none that is filled in: a sentence could be made to fill the memory.
    """
    if "{" not in sentence and "}" not in sentence:
        return frozenset()
    try:
        found = [field for field in Formatter().parse(sentence) if field[1] is not None]
    except ValueError:
        return frozenset({sentence})
    return frozenset(f"{name}{f':{width}' if width else ''}{f'!{as_}' if as_ else ''}" for _, name, width, as_ in found)


def _merged(tree: Mapping[str, Any], own: Mapping[str, Any]) -> Mapping[str, Any]:
    def over(ours: Any, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return value
        return _merged(ours if isinstance(ours, Mapping) else {}, value)

    return {**tree, **{key: over(tree.get(key), value) for key, value in own.items()}}


def visible(text: str) -> str:
    """`text` in one line, with signs that cannot be seen as their numbers."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def file_of(language: Language) -> Path:
    """The file with the words of `language`."""
    return _FOLDER / f"{language}.yml"


def files() -> tuple[Path, ...]:
    """Every file of words."""
    return tuple(sorted(_FOLDER.glob("*.yml")))


def words_at(key: str, languages: Iterable[Language] = Language) -> frozenset[str]:
    """The words of a list of several languages together, of all where none are named: `detected.telephone`."""
    return frozenset(word for language in languages for word in str(words_of(language)[key]).split())


@cache
def words_of(language: Language) -> Words:
    """The words of `language`; none where it has no file, which is a problem of its own."""
    if not file_of(language).is_file():
        return Words(language, {})
    with file_of(language).open(encoding="utf-8") as file:  # an error of YAML names the file it reads
        loader = yaml.CSafeLoader(file)
        node = loader.get_single_node()
        twice: list[str] = []
        return Words(language, _tree(node, loader, twice), tuple(twice))


_TEXT = "tag:yaml.org,2002:str"


def _tree(node: Any, loader: yaml.CSafeLoader, twice: list[str], above: str = "") -> Any:
    """What a node says, made sooner than by the loader; a key that is there again is added to `twice`."""
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item, loader, []) for item in node.value]
    if not isinstance(node, yaml.MappingNode):
        return node.value if node and node.tag == _TEXT else loader.construct_document(node)
    tree: dict[Any, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            return loader.construct_document(node)  # which says what is wrong with it
        name = _tree(key, loader, [])
        if name in tree:
            twice.append(f"{above}{key.value}")
        tree[name] = _tree(value, loader, twice, f"{above}{key.value}.")
    return tree
