"""One word for one thing: no public name stands for two things in the generator."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator

from tests.built import ROOT

SHARED = {"arguments", "run", "main", "write_site"}
"""What each command, process and shell has: one meaning, several that have it."""


def names_in(module: ast.Module) -> Iterator[str]:
    """The public names that a module defines, variables of types left aside."""
    for node in module.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name


def test_no_public_name_stands_for_two_things() -> None:
    places = defaultdict(list)
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for name in names_in(ast.parse(path.read_text("utf-8"))):
            if not name.startswith("_") and len(name) > 1 and name not in SHARED:
                places[name].append(path.relative_to(ROOT).as_posix())
    assert {name: there for name, there in places.items() if len(there) > 1} == {}
