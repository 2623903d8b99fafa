"""The line `follows:` of a translation, which has the digests of its original."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.catalogue.translation import Standing, translations_of
from generator.edit.changes import Changes
from generator.export.canonical import canonical
from generator.load.front_matter import FENCE, split_parts
from generator.markdown.digest import follows_line, state_of
from generator.markdown.outline import sections_of
from generator.model.kind import Kind
from generator.model.record import Content, Text

_FOLLOWS = re.compile(r"(?m)^follows:.*\n(?:[ \t]+.*\n|-.*\n)*")


def marked_as_reviewed(translation: str, original: Text, kind: Kind) -> str:
    """The text of a translation's file that says that it follows its original as that is now."""
    fence, front, body = translation.split(f"{FENCE}\n", 2)
    line = follows_line(state_of(original))
    return canonical(f"{fence}{FENCE}\n{_FOLLOWS.sub('', front)}{line}\n{FENCE}\n{body}", kind)


def kept_up_to_date(content: Content, changes: Changes) -> None:
    """Translations that were up to date still are where only links of their originals changed."""
    for record in content.records:
        original = record.texts[record.original]
        file = changes.root / original.origin.path
        if file in changes.files:
            now = replace(original, sections=sections_of(_body(changes.read(file))))
            translations = translations_of(record, content.languages)
            complete = (t.language for t in translations if t.standing == Standing.COMPLETE)
            for path in (changes.root / record.texts[language].origin.path for language in complete):
                changes.write(path, marked_as_reviewed(changes.read(path), now, record.kind))


def _body(text: str) -> str:
    parts, _ = split_parts(text, "")
    assert parts
    return parts.body
