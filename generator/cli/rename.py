"""give a record another id: its files and all that names it change, and its old address leads to the new one"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ministries import ministry_id
from generator.cli.ids import carry_out, sound_content, with_name
from generator.cli.new import is_id
from generator.cli.options import add_content, add_language
from generator.edit.changes import EditError
from generator.edit.ids import renamed
from generator.load.yaml_reader import is_text
from generator.model.kinds.institutions import Institution
from generator.model.record import AnyRecord, Content
from generator.validate.old_names import claims_in
from generator.words import Words, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("old", metavar="KIND/OLD", help="programs/ar-seclo")
    parser.add_argument("new", metavar="KIND/NEW", help="programs/ar-mediation")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Rename; 1 if the content has problems, 2 if there is no such record or the new name cannot be had."""
    words = words_of(options.language)
    content, status = sound_content(options, words)
    record = with_name(options.old, content, words) if content else None
    if content is None or record is None:
        return status or 2
    id = options.new.removeprefix(f"{record.kind}/")
    if why := _refused(record, id, content, words):
        print(why, file=sys.stderr)
        return 2
    root = options.content.resolve().parent
    try:
        changes = renamed(record, id, content, root)
    except EditError as odd:
        print(words.say("edit.written_otherwise", place=odd, name=record.name), file=sys.stderr)
        return 2
    carry_out(changes, root, words)
    print(words.say("edit.renamed", old=record.name, new=f"{record.kind}/{id}"))
    return 0


def _refused(record: AnyRecord, id: str, content: Content, words: Words) -> str:
    """Why a record cannot have an id; an empty string where it can."""
    name = f"{record.kind}/{id}"
    if record.id.isdigit():
        return words.say("edit.a_number", name=record.name)
    if "/" in id:
        return words.say("edit.other_kind", name=record.name, kind=record.kind)
    if not is_id(id):
        return words.say("report.bad_id", id=id)
    if not is_text(id):
        return words.say("edit.not_text", id=id)
    others = {r.name for r in content.records} | {c.name for c in claims_in(content) if c.record is not record}
    if name in others:
        return words.say("edit.taken", name=name)
    country = record.facts.country if isinstance(record.facts, Institution) else None
    if country and record.id == ministry_id(Catalogue(content), country):
        return words.say("edit.by_country", name=record.name)
    return ""
