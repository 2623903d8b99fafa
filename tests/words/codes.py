"""The codes of problems that the code can raise, and the values it gives with each, read from its text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.load.dates_meant import CAUSES
from generator.model.field import fields_of
from generator.model.kinds.activities import Activity
from tests.built import ROOT

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """The generator's modules, parsed."""
    files = sorted((ROOT / "generator").rglob("*.py"))
    return tuple((f.relative_to(ROOT).as_posix(), ast.parse(f.read_text("utf-8"))) for f in files)


class Raised(NamedTuple):
    """A call that makes a problem: the code, the names of the values with it, and whether the code is written there."""

    code: str
    values: frozenset[str]
    written_there: bool


@cache
def raised() -> frozenset[Raised]:
    """Every problem that the generator can raise."""
    found: set[Raised] = set()
    for _, module in modules():
        for call in _calls(module, "problem", "problem_at"):
            given = frozenset(k.arg for k in call.keywords if k.arg and k.arg != "key")
            written = isinstance(call.args[0], ast.Constant)
            codes = _constants(call.args[0]) if written else _codes_of(module)
            found.update(Raised(code, given, written) for code in codes)
    return frozenset(found)


def raised_in(name: str) -> set[str]:
    """The codes that the calls of one module raise."""
    module = dict(modules())[name]
    calls = list(_calls(module, "problem", "problem_at"))
    written = {code for call in calls if isinstance(call.args[0], ast.Constant) for code in _constants(call.args[0])}
    return written | (_codes_of(module) if any(not isinstance(c.args[0], ast.Constant) for c in calls) else set())


def given_with(code: str) -> frozenset[str]:
    """The names of the values that every call gives with a code where it stands, else that some call gives."""
    there = [r.values for r in raised() if r.code == code and r.written_there]
    return frozenset.intersection(*there) if there else frozenset.union(*(r.values for r in raised() if r.code == code))


def refused(within: str = "") -> set[str]:
    """The codes under which the models refuse a value, by their own rules; in modules with this in their names."""
    calls = (call for name, module in modules() if within in name for call in _calls(module, "PydanticCustomError"))
    return {code for call in calls for code in _constants(call.args[0])}


def _calls(module: ast.Module, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in names:
                yield node


def _codes_of(module: ast.Module) -> set[str]:
    """What a variable that holds a code can be in its module: what is assigned, returned or in a table."""
    found: set[str] = set()
    for node in ast.walk(module):
        match node:
            case ast.Assign(targets=[ast.Name(id="code")], value=value):
                found |= _constants(value)
            case ast.For(
                target=ast.Name(id="code") | ast.Tuple(elts=[ast.Name(id="code"), *_]), iter=ast.Tuple(elts=rows)
            ):
                found |= {c for row in rows for c in _constants(row)}
            case ast.Return(value=ast.Tuple() | ast.IfExp() as value):
                found |= _constants(value)
            case ast.Return(value=ast.Constant(value=str(code))) if "-" in code:
                found.add(code)
    found |= _yielded(module)
    for node in module.body:
        match node:
            case ast.Assign(value=ast.Dict(values=values)):
                found |= {c for v in values for c in _constants(v)}
            case ast.Assign(value=ast.Tuple(elts=[ast.Tuple(), *_] as pairs)):
                found |= {c for pair in pairs if isinstance(pair, ast.Tuple) for c in _constants(pair.elts[-1])}
            case ast.ImportFrom(module="pydantic", names=names) if "ValidationError" in {n.name for n in names}:
                found |= refused()  # pydantic hands on the codes of the models' own rules
            case ast.ImportFrom(module="generator.markdown.outline", names=names) if "headings_meant" in {
                n.name for n in names
            }:
                found |= {code for _, m in modules() if _has(m, "headings_meant") for code in _yielded(m)}
            case ast.ImportFrom(module="generator.load.dates_meant"):
                found |= set(CAUSES)
    return {code for code in found if _CODE.fullmatch(code)}


def _yielded(module: ast.Module) -> set[str]:
    """The codes among what a module's generators yield."""
    rows = [n.value.elts for n in ast.walk(module) if isinstance(n, ast.Yield) and isinstance(n.value, ast.Tuple)]
    return {code for row in rows for e in row for code in _constants(e) if "-" in code}


def _has(module: ast.Module, function: str) -> bool:
    return any(isinstance(n, ast.FunctionDef) and n.name == function for n in module.body)


def _constants(node: ast.expr) -> set[str]:
    match node:
        case ast.Constant(value=str(code)):
            return {code}
        case ast.Tuple(elts=[first, *_]):
            return _constants(first)
        case ast.IfExp(body=one, orelse=other):
            return _constants(one) | _constants(other)
        case ast.Call(func=ast.Attribute(attr="fromkeys"), args=[_, code]):
            return {c for c in _constants(code) if "-" in c}
        case ast.Call(func=ast.Name(id="next"), args=[_, otherwise]):
            return _constants(otherwise)
        case ast.JoinedStr(values=[ast.FormattedValue(value=ast.Attribute(attr=name)), ast.Constant(value=rest)]):
            return {f"{choice}{rest}" for f in fields_of(Activity) if f.name == name for choice in f.choices}
    return set()
