"""every problem of the content, each with its place and its remedy"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from generator.build.collecting import collector_at_rest
from generator.catalogue.notices import notices_of
from generator.cli.colour import coloured
from generator.cli.leaving import kept_to_the_end
from generator.cli.options import add_content, add_language, all_in_content, content_of
from generator.cli.project import CONFIGURATION
from generator.load.places import PathPlace, place_of
from generator.model.language import Language
from generator.model.problem import Problem, Severity
from generator.model.record import Content
from generator.settings.naming import naming_problems
from generator.settings.reading import read_settings
from generator.views.clashes import checked_with_addresses
from generator.words import Words, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only problems of these files or folders")
    parser.add_argument("--format", choices=sorted(REPORT_FORMATS), default="text")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Print the problems; 1 if there are any."""
    with collector_at_rest():
        return _run(options)


def _run(options: Namespace) -> int:
    words = words_of(options.language)
    content = content_of(options.content, words)
    if content is None:
        return 2
    kept_to_the_end(content)
    if not all_in_content(options.paths, options.content, words):
        return 2
    content = _within(content, options.paths, options.content)
    set_amiss = () if options.paths else _settings(options.content, content)
    problems = tuple(sorted([*set_amiss, *content.problems, *_notices(content, options.paths, options.content)]))
    for line in REPORT_FORMATS[options.format](problems, words):
        print(coloured(line, sys.stdout) if options.format == "text" else line)
    if options.format == "text":
        for path in options.paths:
            if place_of(path, options.content) == PathPlace.NAMED:
                print(words.say("report.only_named", path=path))
        print(_closing(problems, content, words))
    return 1 if any(p.stops for p in problems) else 0


def _within(content: Content, paths: Sequence[Path], folder: Path) -> Content:
    """The content that stands in these files and folders, with every problem there; all of it, if there are none."""
    above = folder.resolve().parent
    wanted = [path.resolve() for path in paths]

    def is_wanted(path: str) -> bool:
        return not wanted or any((above / path).is_relative_to(w) for w in wanted)

    catalogue, found = checked_with_addresses(content)
    kept_to_the_end(catalogue)
    return Content(
        tuple(r for r in content.records if any(is_wanted(t.origin.path) for t in r.texts.values())),
        tuple(v for v in content.vocabularies if is_wanted(v.origin.path)),
        tuple(p for p in found if is_wanted(p.path)),
        network=content.network,
    )


def _notices(content: Content, paths: Sequence[Path], folder: Path) -> tuple[Problem, ...]:
    """What is left to do for the translations of these files and folders."""
    above = folder.resolve().parent
    wanted = [path.resolve() for path in paths]
    found = notices_of(content)
    return tuple(p for p in found if not wanted or any((above / p.path).is_relative_to(w) for w in wanted))


def _settings(folder: Path, content: Content) -> tuple[Problem, ...]:
    """Every problem of the configuration beside the content, unless it says that it is the one of another content."""
    file = folder.parent / CONFIGURATION
    if not file.is_file():
        return ()
    settings, problems = read_settings(file)
    names_another = settings.origin.values.get(("docs_dir",)) and settings.content.is_dir()
    if names_another and settings.content.resolve() != folder.resolve():
        return ()
    return (*problems, *naming_problems(settings, content.network.network if content.network else None))


def _closing(problems: Sequence[Problem], content: Content, words: Words) -> str:
    stops = sum(p.stops for p in problems)
    softer = {s: n for s in (Severity.WARNING, Severity.NOTICE) if (n := sum(p.severity == s for p in problems))}
    found = ", ".join(words.count(f"{severity}s", n) for severity, n in softer.items())
    if stops:
        said = str(words["report.problems"]["one" if stops == 1 else "other"]).format(n=stops)
        return f"{said} {words.say('report.besides', found=found)}" if found else said
    counts = {"records": len(content.records), "vocabularies": len(content.vocabularies)}
    if any(counts.values()):
        said = words.say("report.sound", **{name: words.count(name, n) for name, n in counts.items()})
    else:
        said = words["report.nothing_amiss"]
    return f"{said} {words.say('report.besides', found=found)}" if found else said


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
            "severity": p.severity,
            "message": words.remark(p),
        }
        for p in problems
    ]
    return [json.dumps(found, ensure_ascii=False, indent=1)]


def _github(problems: Sequence[Problem], words: Words) -> list[str]:
    """Workflow commands, which GitHub shows beside the lines of a pull request, each in the language of its file."""
    lines = []
    for p in problems:
        level = "error" if p.stops else p.severity
        file = _escaped(p.path, ":,")
        said = _words_for(p.path, words).remark(p)
        lines.append(f"::{level} file={file},line={p.line},col={p.column}::{_escaped(said)}")
    return lines


def _words_for(path: str, words: Words) -> Words:
    """Those of the language in which a record's file is written; `words` for what is in none."""
    tag = PurePosixPath(path.removesuffix(".md")).suffix.removeprefix(".")
    return words_of(Language(tag)) if path.endswith(".md") and tag in list(Language) else words


def _escaped(text: str, also: str = "") -> str:
    """A text that cannot end its command: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts"""
    return "".join(f"%{ord(c):02X}" if c in f"%{also}" or not c.isprintable() else c for c in text)


REPORT_FORMATS: dict[str, Callable[[Sequence[Problem], Words], list[str]]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}
