"""Joins the files of one record: which is the original, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Sequence

from generator.load.model_errors import made
from generator.load.source_file import SourceFile
from generator.model.facts import FACTS, Facts
from generator.model.language import DEFAULT, Language
from generator.model.problem import Problem
from generator.model.record import AnyRecord, Record, Text
from generator.model.text import TextFields, TranslationFields


def joined(files: Sequence[SourceFile]) -> tuple[AnyRecord | None, list[Problem]]:
    """The record that files of one kind and id make, or None and why not. `files` is never empty."""
    files, problems = _one_each(files)
    originals = [f for f in files if f.has_facts(_own_fields(f))] or _without_facts(files)
    if len(originals) > 1:
        second = originals[1]
        return None, [*problems, second.origin.problem("two-originals", other=originals[0].origin.path)]
    if not originals:
        return None, [*problems, *(f.origin.problem("no-original") for f in files)]
    original = originals[0]
    facts, text, more = _original(original)
    problems += more
    texts = {original.language: text}
    for file in files:
        if file is not original:
            texts[file.language], more = _translation(file)
            problems += more
    whole = {language: t for language, t in texts.items() if t is not None}
    if facts is None or original.language not in whole:
        return None, problems
    return Record(original.kind, original.id, facts, original.language, whole), problems


def _one_each(files: Sequence[SourceFile]) -> tuple[list[SourceFile], list[Problem]]:
    kept: dict[Language, SourceFile] = {}
    problems = []
    for file in sorted(files, key=lambda f: (f.language != DEFAULT, f.origin.path)):
        if file.language in kept:
            problems.append(file.origin.problem("two-records", other=kept[file.language].origin.path))
        else:
            kept[file.language] = file
    return list(kept.values()), problems


def _own_fields(file: SourceFile) -> frozenset[str]:
    return frozenset(FACTS[file.kind].model_fields)


def _without_facts(files: list[SourceFile]) -> list[SourceFile]:
    """The file that would be the original if it had facts: the Spanish one, or one that could not be read."""
    candidates = [f for f in files if "follows" not in f.data]
    return [f for f in candidates if f.language == DEFAULT or not f.sound][:1]


def _original(file: SourceFile) -> tuple[Facts | None, Text | None, list[Problem]]:
    texts = {k: v for k, v in file.data.items() if k in TextFields.model_fields}
    others = {k: v for k, v in file.data.items() if k not in texts and k != "follows"}
    facts, problems = made(FACTS[file.kind], others, file.origin)
    fields, more = made(TextFields, texts, file.origin)
    if "follows" in file.data:
        more.append(file.origin.problem("original-follows", ("follows",), key=True))
    text = _text(file, fields) if fields else None
    return facts, text, _worth_saying(file, [*problems, *more])


def _translation(file: SourceFile) -> tuple[Text | None, list[Problem]]:
    fields, problems = made(TranslationFields, file.data, file.origin)
    facts = _own_fields(file)
    said = [
        file.origin.problem("fact-in-translation", (p.field,), key=True)
        if p.code == "unknown-field" and p.field in facts
        else p
        for p in problems
    ]
    return _text(file, fields) if fields else None, _worth_saying(file, said)


def _text(file: SourceFile, fields: TextFields) -> Text:
    follows = getattr(fields, "follows", None)
    return Text(file.language, fields.title, fields.summary, file.sections, follows, file.origin)


def _worth_saying(file: SourceFile, problems: list[Problem]) -> list[Problem]:
    """In a file that could not be read to its end, what seems to be missing may only be unread."""
    return problems if file.sound else [p for p in problems if p.code not in ("missing-field", "empty")]
