"""What the commands share that change which records there are."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from generator.cli.options import content_of
from generator.edit.changes import Changes
from generator.model.record import AnyRecord, Content
from generator.views.clashes import checked_with_addresses
from generator.words import Words
from generator.words.nearness import nearest


def sound_content(options: Namespace, words: Words) -> tuple[Content | None, int]:
    """The content without problems, or None with the exit status: what names a record is known only in such one."""
    content = content_of(options.content, words)
    if content is None:
        return None, 2
    stops = [p for p in checked_with_addresses(content)[1] if p.stops]
    for problem in stops:
        print(words.problem(problem))
    if stops:
        print(words["edit.mend_first"], file=sys.stderr)
        return None, 1
    return content, 0


def with_name(name: str, content: Content, words: Words) -> AnyRecord | None:
    """The record `<kind>/<id>`; None, and a sentence, where there is none."""
    records: Mapping[str, AnyRecord] = {r.name: r for r in content.records}
    if name not in records and (path := next((d.origin.path for d in content.drafts if d.name == name), "")):
        print(words.say("edit.not_ready", name=name, path=path), file=sys.stderr)
    elif name not in records:
        near = nearest(name, list(records)) or next((n for n in records if n.partition("/")[2] == name), "")
        print(words.say("edit.no_record_near" if near else "edit.no_record", name=name, near=near), file=sys.stderr)
    return records.get(name)


def carry_out(changes: Changes, root: Path, words: Words) -> None:
    """Write all, and say each file."""
    changes.apply()
    for path in sorted(changes.files):
        shown = path.relative_to(root).as_posix()
        print(words.say("edit.removed" if changes.files[path] is None else "edit.written", path=shown))
