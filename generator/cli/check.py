"""every problem of the content, each with its place and its remedy"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.catalogue.reconciliation import checked
from generator.catalogue.translation import Standing, translations_of
from generator.cli.options import add_content, add_language, content_of
from generator.cli.status import standing_lines
from generator.model.problem import Problem
from generator.model.record import Content
from generator.words import Words, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only problems of these files or folders")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Print the problems; 1 if there are any."""
    words = words_of(options.language)
    content = content_of(options.content, words)
    if content is None:
        return 2
    _, found = checked(content)
    problems = _within(found, options.paths, options.content)
    for line in FORMATS[options.format](problems, words):
        print(line)
    if options.format == "text":
        for line in _to_be_checked(content, words):
            print(line)
        print(_closing(problems, content, words))
    return 1 if problems else 0


def _within(problems: Sequence[Problem], paths: Sequence[Path], content: Path) -> list[Problem]:
    if not paths:
        return list(problems)
    above = content.resolve().parent
    wanted = [p.resolve() for p in paths]
    return [p for p in problems if any((above / p.path).is_relative_to(w) for w in wanted)]


def _to_be_checked(content: Content, words: Words) -> list[str]:
    """Translations that may not say what their originals say: never a problem, but worth a look."""
    found = [t for record in content.records for t in translations_of(record)]
    return [standing_lines(t, words) for t in found if t.standing in (Standing.OUTDATED, Standing.UNCHECKED)]


def _closing(problems: Sequence[Problem], content: Content, words: Words) -> str:
    if problems:
        return str(words["report.problems"]["one" if len(problems) == 1 else "other"]).format(n=len(problems))
    records = words.count("records", len(content.records))
    return words.say("report.sound", records=records, terms=len(content.vocabularies))


def _text(problems: Sequence[Problem], words: Words) -> list[str]:
    return [words.problem(p) for p in problems]


def _json(problems: Sequence[Problem], words: Words) -> list[str]:
    found = [
        {
            "path": p.path,
            "line": p.line,
            "column": p.column,
            "field": p.field,
            "code": p.code,
            "message": words.problem(p).removeprefix(f"{p.path}:{p.line}:{p.column}: "),
        }
        for p in problems
    ]
    return [json.dumps(found, ensure_ascii=False, indent=1)]


def _github(problems: Sequence[Problem], words: Words) -> list[str]:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    lines = []
    for p in problems:
        said = words.problem(p).removeprefix(f"{p.path}:{p.line}:{p.column}: ")
        escaped = said.replace("%", "%25").replace("\n", "%0A")
        lines.append(f"::error file={p.path},line={p.line},col={p.column}::{escaped}")
    return lines


FORMATS: dict[str, Callable[[Sequence[Problem], Words], list[str]]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}
