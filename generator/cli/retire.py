"""take a record out; its addresses then say why, and what took its place"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from generator.cli.ids import carry_out, sound_content, with_name
from generator.cli.options import add_content, add_language
from generator.edit.ids import retired
from generator.edit.references import namings_of
from generator.model.language import Language
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("name", metavar="KIND/ID", help="programs/ar-seclo")
    parser.add_argument("--because", metavar="TEXT", help="why, in the language of the command")
    parser.add_argument("--because-in", nargs=2, action="append", default=[], metavar=("LANGUAGE", "TEXT"))
    parser.add_argument("--see", metavar="KIND/ID", help="the record that takes its place")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Retire; 1 if the content has problems, 2 if there is no such record or no reason."""
    words = words_of(options.language)
    because = dict(options.because_in) | ({options.language.value: options.because} if options.because else {})
    if not any(text.strip() for text in because.values()):
        print(words["edit.no_reason"], file=sys.stderr)
        return 2
    if unknown := [language for language in because if language not in list(Language)]:
        print(words.say("cli.not_a_choice", value=unknown[0], choices=", ".join(Language)), file=sys.stderr)
        return 2
    content, status = sound_content(options, words)
    record = with_name(options.name, content, words) if content else None
    if content is None or record is None:
        return status or 2
    if options.see == record.name:
        print(words.say("edit.sees_itself", name=record.name), file=sys.stderr)
        return 2
    if options.see and with_name(options.see, content, words) is None:
        return 2
    root = options.content.resolve().parent
    namings = (n for n in namings_of(record.name, content) if not n.as_term)
    places = sorted(n for n in namings if not n.path.endswith(record.origin.path))
    carry_out(retired(record, because, options.see, root), root, words)
    print(words.say("edit.retired", name=record.name))
    for naming in places:
        print(words.say("edit.still_named", path=naming.path, line=naming.spot.line, column=naming.spot.column))
    return 0
