"""Renames a record and leaves the way from its old id; takes a record out and says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from generator.edit.changes import Changes
from generator.edit.follows import kept_up_to_date
from generator.edit.references import namings_of
from generator.export.canonical import canonical
from generator.load.folders import ATTACHMENTS, REGISTER_FILES
from generator.load.front_matter import FENCE
from generator.model.kind import Kind
from generator.model.record import AnyRecord, Content

_HEAD = "labels: {es: Fichas retiradas, en: Retired records}\nentries:\n"
_ALIASES = re.compile(r"(?m)^aliases:.*\n(?:[ \t]+.*\n|-.*\n)*")


def renamed(record: AnyRecord, id: str, content: Content, root: Path) -> Changes:
    """What renaming a record changes: its files, whatever names it, what it carries; its old id becomes an alias."""
    changes = Changes(root)
    changes.replace(namings_of(record.name, content), record.id, id)
    _leave_alias(record, id, changes)
    kept_up_to_date(content, changes)
    for text in record.texts.values():
        old = root / text.origin.path
        changes.move(old, old.with_name(f"{id}.{text.language}.md"))
    if record.kind == Kind.LIBRARY:
        folder = root / record.origin.path.split("/")[0] / ATTACHMENTS
        for file in sorted(p for p in (folder / record.id).rglob("*") if p.is_file()):
            changes.move(file, folder / id / file.relative_to(folder / record.id))
    return changes


def _leave_alias(record: AnyRecord, id: str, changes: Changes) -> None:
    """The old id stands in `aliases`; the new one, if it was there, no longer does."""
    file = changes.root / record.origin.path
    aliases = [f"'{a}'" if a.isdigit() else a for a in (*record.facts.aliases, record.id) if a != id]
    fence, front, body = changes.read(file).split(f"{FENCE}\n", 2)
    front = _ALIASES.sub("", front)
    text = f"{fence}{FENCE}\n{front}aliases: [{', '.join(aliases)}]\n{FENCE}\n{body}"
    changes.write(file, canonical(text, record.kind))


def retired(record: AnyRecord, because: Mapping[str, str], see: str | None, root: Path) -> Changes:
    """What taking a record out changes: its files go, and the register of retired records tells of it."""
    changes = Changes(root)
    folder = root / record.origin.path.split("/")[0]
    for text in record.texts.values():
        changes.remove(root / text.origin.path)
    if record.kind == Kind.LIBRARY:
        for file in sorted(p for p in (folder / ATTACHMENTS / record.id).rglob("*") if p.is_file()):
            changes.remove(file)
    register = folder / REGISTER_FILES / "retired.yml"
    before = register.read_text("utf-8") if register.exists() else _HEAD
    changes.write(register, before.rstrip("\n") + "\n" + _entry(record, because, see))
    return changes


def _entry(record: AnyRecord, because: Mapping[str, str], see: str | None) -> str:
    """The lines of an entry of the register."""
    entry: dict[str, object] = {"record": record.name, "title": {str(k): t.title for k, t in record.texts.items()}}
    entry["because"] = dict(because)
    if see:
        entry["see"] = see
    if record.facts.aliases:
        entry["aliases"] = list(record.facts.aliases)
    text = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=False)
    first, *rest = text.rstrip("\n").split("\n")
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"
