"""make the file of a translation from the outline of its original"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from generator.catalogue.blank import blank_translation
from generator.catalogue.translation import Standing, translations_of
from generator.cli.ids import carry_out, with_name
from generator.cli.options import add_content, add_language, content_of
from generator.edit.changes import Changes
from generator.model.language import Language
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("name", metavar="KIND/ID")
    parser.add_argument("--to", choices=[language.value for language in Language], metavar="LANGUAGE")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the file of each language that the record lacks, or of the one asked for; 2 where it is there."""
    words = words_of(options.language)
    content = content_of(options.content, words)
    record = with_name(options.name, content, words) if content else None
    if content is None or record is None:
        return 2
    if options.to and options.to not in content.languages:
        choices = ", ".join(content.languages)
        print(words.say("cli.not_a_choice", value=options.to, choices=choices), file=sys.stderr)
        return 2
    missing = [t.language for t in translations_of(record, content.languages) if t.standing == Standing.MISSING]
    wanted = [language for language in missing if options.to in (None, language)]
    if not wanted:
        print(words.say("edit.translated", name=record.name), file=sys.stderr)
        return 2
    root = options.content.resolve().parent
    changes = Changes(root)
    original = record.texts[record.original]
    for language in wanted:
        file = (root / original.origin.path).with_name(f"{record.id}.{language}.md")
        changes.write(file, blank_translation(original, words))
    carry_out(changes, root, words)
    for path in sorted(changes.files):
        print(words.say("edit.to_translate", path=path.relative_to(root).as_posix()))
    return 0
