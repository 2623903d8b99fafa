"""a change that came by mail: shown as a difference, and put in place"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from generator.catalogue.comparing import compared
from generator.catalogue.editions import edition_from
from generator.cli.ids import carry_out
from generator.cli.named import refuse_endless
from generator.cli.options import add_content, add_language, content_of
from generator.edit.changes import Changes
from generator.edit.taking import Taking, changed_since, taking_of
from generator.edit.trial import Trial, tried
from generator.export.news import news_text
from generator.load.bundle_file import BundleError, GivenBundle, bundle_in
from generator.model.record import Content
from generator.words import Words, visible, words_of
from generator.words.sizes import size


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE.rial.zip")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--yes", action="store_true")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Show what a file would change, ask, and put it in place: all of it, or nothing.

    1 if the content would have problems then, 2 if the file is not taken, or nobody can be asked.
    """
    words = words_of(options.language)
    refuse_endless(options.file)
    content = content_of(options.content, words)
    if content is None:
        return 2
    folder = options.content.resolve()
    try:
        given = bundle_in(options.file, content.languages)
    except BundleError as why:
        about = {name: visible(str(value)) for name, value in why.about.items()}
        print(words.say(f"taking.refused.{why}", path=options.file, **about), file=sys.stderr)
        return 2
    taking = taking_of(given, folder)
    if not taking.files:
        print(words["taking.nothing_new"])
        return 0
    trial = tried(taking.written, folder, content)
    for line in _told(given, taking, trial, content, folder, words):
        print(line)
    if any(problem.stops for problem in trial.problems):
        print(words["taking.mend"], file=sys.stderr)
        return 1
    return _placed(taking, options, folder, words)


def _told(
    given: GivenBundle, taking: Taking, trial: Trial, content: Content, folder: Path, words: Words
) -> Iterator[str]:
    """What whoever decides has to see: the note, what it means, each line, what changed here meanwhile, problems."""
    if given.note.strip():
        yield words["taking.note"]
        yield from (f"  {visible(line)}" for line in given.note.strip().splitlines())
        yield ""
    yield from map(visible, news_text(compared(edition_from(content), edition_from(trial.content)), words))
    yield ""
    yield from map(visible, taking.lines)
    for path, (old, new) in taking.files.items():
        if not path.endswith(".md"):
            key = "taking.replaces" if old else "taking.adds"
            yield words.say(key, path=f"{folder.name}/{path}", size=size(words, len(new)))
    yield from _since(given, taking, folder, words)
    yield from map(words.problem, (*trial.problems, *trial.notices))


def _since(given: GivenBundle, taking: Taking, folder: Path, words: Words) -> Iterator[str]:
    """A warning for each file that changed here after the edition that it was made from."""
    changed, edition = changed_since(given, taking, folder), visible(given.edition)
    if changed is None:
        yield words.say("taking.unknown_edition", edition=edition or "–")
    for path in changed or ():
        yield words.say("taking.changed_since", path=f"{folder.name}/{path}", edition=edition)


def _placed(taking: Taking, options: Namespace, folder: Path, words: Words) -> int:
    if options.check:
        print(words["taking.only_shown"])
        return 0
    if not options.yes and not sys.stdin.isatty():
        print(words["taking.needs_yes"], file=sys.stderr)
        return 2
    if not options.yes and not _agreed(words):
        print(words["taking.left"])
        return 0
    changes = Changes(folder.parent)
    for path, said in taking.written.items():
        changes.write(folder / path, said)
    carry_out(changes, folder.parent, words)
    return 0


def _agreed(words: Words) -> bool:
    try:
        answer = input(f"{words['taking.ask']} ")
    except EOFError:
        return False
    return answer.strip().casefold() in words["taking.agreed"].split()
