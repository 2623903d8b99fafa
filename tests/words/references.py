"""Which words the code, the templates and the scripts ask for, read from their text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.catalogue.facets import facets_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.words import words_of

ROOT = Path(__file__).parents[2]
TREES = {language: words_of(language).tree for language in Language}
HOLE = "\0"
"""Stands in a reference for what only the running code knows."""

Reference = tuple[str, ...]


def leaves(tree: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every word with its key, the lists of words among them."""
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from leaves(value, (*above, name))
        else:
            yield (*above, name), value


def keys(language: Language) -> set[tuple[str, ...]]:
    return {key for key, _ in leaves(TREES[language])}


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """The generator's modules, parsed."""
    files = sorted((ROOT / "generator").rglob("*.py"))
    return tuple((f.relative_to(ROOT).as_posix(), ast.parse(f.read_text("utf-8"))) for f in files)


@cache
def known_words() -> frozenset[str]:
    """Every string, field, class and facet of the generator by its name: what can fill a hole."""
    found = {facet.name for kind in Kind for facet in facets_of(kind)}
    for _, module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.update((node.value, node.value.removeprefix("--").replace("-", "_")))  # an option and its name
            elif isinstance(node, ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
    return frozenset(found)


def is_asked_for(key: tuple[str, ...], references: set[Reference]) -> bool:
    """Whether a reference leads to the key, or to a group that holds it under names that the code knows."""
    return any(_leads(reference, key) for reference in references)


def _leads(reference: Reference, key: tuple[str, ...]) -> bool:
    if len(reference) > len(key):
        return False
    for said, name in zip(reference, key, strict=False):
        if not (said == name or (HOLE in said and _fills(said, name))):
            return False
    return all(name in known_words() for name in key[len(reference) :])


def _fills(said: str, name: str) -> bool:
    if said == HOLE and name not in known_words():
        return False
    return bool(re.fullmatch("[^.]+".join(map(re.escape, said.split(HOLE))), name))


@cache
def looked_up() -> frozenset[Reference]:
    """What the code looks up: `words["site.name"]`, `words.say(…)`, `words.count(…)`, `words.find(…)`."""
    found: set[Reference] = set()
    for name, module in modules():
        roots = {"words", "self"} if name == "generator/words/__init__.py" else {"words"}
        found.update(_chains(module, roots))
    return frozenset(r for r in found if r[0] and HOLE not in r[0])


def _chains(node: ast.AST, roots: set[str]) -> Iterator[Reference]:
    reference = _path(node, roots)
    if reference:
        yield reference
        inside = [c for step in _steps(node) for c in ast.iter_child_nodes(step) if _path(c, roots) is None]
        for child in inside:
            yield from _chains(child, roots)
        return
    for child in ast.iter_child_nodes(node):
        yield from _chains(child, roots)


def _steps(node: ast.AST) -> Iterator[ast.AST]:
    """The node and those that it is chained to: `a["b"].get("c")`, `a["b"]`, `a`."""
    while True:
        yield node
        inner = node.func if isinstance(node, ast.Call) else getattr(node, "value", None)
        if not isinstance(inner, (ast.Call, ast.Subscript, ast.Attribute)):
            return
        node = inner


def _path(node: ast.AST, roots: set[str]) -> Reference | None:
    """The way from the root of the words that a chain of look-ups takes; None for other nodes."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in roots:
            return ()
        case ast.Subscript(value=inner, slice=at):
            before, more = _path(inner, roots), _segments(at)
        case ast.Call(func=ast.Attribute(value=inner, attr="say" | "find" | "get"), args=[at, *_]):
            before, more = _path(inner, roots), _segments(at)
        case ast.Call(func=ast.Attribute(value=inner, attr="count"), args=[at, _]):
            before, more = _path(inner, roots), ("counts", *_segments(at))
        case _:
            return None
    return None if before is None else (*before, *more)


def _segments(node: ast.AST) -> Reference:
    return tuple(_text(node).split("."))


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    return HOLE


@cache
def named() -> frozenset[Reference]:
    """Every dotted string of the code that begins as a key does, wherever it goes from there."""
    found = set()
    for _, module in modules():
        for node in ast.walk(module):
            if isinstance(node, (ast.Constant, ast.JoinedStr)) and "." in (text := _text(node)):
                found.add(tuple(text.split(".")))
    return frozenset(r for r in found if r[0] in TREES[Language.ES])


@cache
def shown() -> frozenset[Reference]:
    """What the templates show: `{{ words.site.name }}`."""
    found = set()
    for file in sorted((ROOT / "theme").rglob("*.html")):
        for match in re.finditer(r"\bwords((?:\.\w+)+)", file.read_text("utf-8")):
            found.add(tuple(name for name in match[1][1:].split(".") if name != "format"))
    return frozenset(found)


@cache
def scripted() -> frozenset[Reference]:
    """What the scripts take, as `words.none`, from a group of words that is handed over as JSON."""
    theme = ROOT / "theme"
    templates = "".join(f.read_text("utf-8") for f in sorted(theme.rglob("*.html")))
    scripts = "".join(f.read_text("utf-8") for f in sorted(theme.rglob("*.js")))
    exports = "".join(f.read_text("utf-8") for f in sorted((ROOT / "generator" / "export").glob("*.py")))
    groups = re.findall(r"\bwords\.([\w.]+)\s*\|\s*tojson", templates)
    groups += re.findall(r'"words": \{\*\*here\.words\["([\w.]+)"\]', exports)
    handed = {tuple(group.split(".")) for group in groups}
    asked = set(re.findall(r"\bwords\.(\w+)", scripts)) - {"in_language"}  # made of the names of languages
    return frozenset(reference for name in asked for reference in _in_groups(handed, name))


def _in_groups(groups: set[Reference], name: str) -> set[Reference]:
    """The words, or the group, of this name in the groups that have one; in every group, where none has."""
    known = {key[:n] for tree in TREES.values() for key, _ in leaves(tree) for n in range(1, len(key) + 1)}
    references = {(*group, name) for group in groups}
    return {r for r in references if r in known} or references
