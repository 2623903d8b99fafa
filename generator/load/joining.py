"""Joins the files of one record: which is the original, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from generator.load.follow_ups import worth_saying
from generator.load.model_errors import made
from generator.load.source_file import TEXT_KEYS, SourceFile
from generator.load.strict_yaml import ALL
from generator.model.facts import Facts
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft, Record, Text
from generator.model.text import TextFields, TranslationFields


def joined(files: Sequence[SourceFile], first: Language) -> tuple[AnyRecord | Draft, list[Problem]]:
    """The record that files of one kind and id make, or what could be read of it, and all that is wrong with it.

    `files` is never empty. `first` is the language that most originals are in.
    """
    files, problems = _one_each(files, first)
    original = _original_of(files, first)
    if original is None:
        problems += (f.origin.problem("no-original") for f in files)
    else:
        files = [file for file in files if file is original or not _is_to_be_made(file)]
    problems += (f.origin.problem_at("blank-file", Spot(1, 1)) for f in files if f.is_blank)
    facts, of_facts = _facts(original) if original else (None, [])
    texts: dict[Language, Text] = {}
    for file in files:
        texts[file.language], of_text = _text(file, original)
        refused = [*of_facts, *of_text] if file is original else of_text
        problems += worth_saying(refused, file.misread, file.unread)
    whole = original or files[0]
    if facts is None or not all(text.title for text in texts.values()):
        return Draft(whole.kind, whole.id, whole.facts, whole.language, texts), problems
    return Record(whole.kind, whole.id, facts, whole.language, texts), problems


def _one_each(files: Sequence[SourceFile], first: Language) -> tuple[list[SourceFile], list[Problem]]:
    kept: dict[Language, SourceFile] = {}
    problems = []
    for file in sorted(files, key=lambda f: (f.language != first, f.origin.path)):
        if file.language in kept:
            problems.append(file.origin.problem("two-records", other=kept[file.language].origin.path))
        else:
            kept[file.language] = file
    return list(kept.values()), problems


def _is_to_be_made(file: SourceFile) -> bool:
    """Whether a translation's file has no word of its own, as `rial translate` makes it: it counts as missing."""
    said = [value for name, value in file.data.items() if name in ("title", "summary") and value is not None]
    has_text = any(section.markdown.strip() for section in file.sections)
    is_outline = not file.data.keys() - {"title", "summary"} and file.unread != ALL and not file.misread
    return file.is_blank or (is_outline and not said and not has_text)


def _original_of(files: list[SourceFile], first: Language) -> SourceFile | None:
    """The file with the facts; where none has any, the one that was meant to have them, or None."""
    with_facts = [f for f in files if _is_original(f, files)]
    meant = [f for f in files if "follows" not in f.data and (f.language == first or f.unread == ALL)]
    return next(iter(with_facts or meant), None)


def _is_original(file: SourceFile, files: list[SourceFile]) -> bool:
    """Whether a file has the facts, and not just one or two that belong into another file."""
    most = max(_count(f) for f in files)
    return 0 < most <= 2 * _count(file) and ("follows" not in file.data or all("follows" in f.data for f in files))


def _count(file: SourceFile) -> int:
    return len(_names_of_facts(file.kind) & file.data.keys())


@cache
def _names_of_facts(kind: Kind) -> Set[str]:
    return frozenset(FACTS[kind].model_fields) - TEXT_KEYS


def _facts(original: SourceFile) -> tuple[Facts | None, list[Problem]]:
    facts, problems = made(FACTS[original.kind], original.facts, original.origin, TextFields)
    if "follows" in original.data:
        problems.append(original.origin.problem("original-follows", ("follows",), key=True))
    return facts, problems


def _text(file: SourceFile, original: SourceFile | None) -> tuple[Text, list[Problem]]:
    """The text of a file; without title where that could not be read."""
    model = TextFields if file is original else TranslationFields
    names = _OF_ORIGINAL if file is original else TEXT_KEYS
    fields, problems = made(model, {k: v for k, v in file.data.items() if k in names}, file.origin)
    if file is not original:
        problems += _facts_in_translation(file, original)
    title, summary = (fields.title, fields.summary) if fields else ("", None)
    follows = getattr(fields, "follows", None)
    return Text(file.language, title, summary, file.sections, follows, file.origin), problems


_OF_ORIGINAL = frozenset(TextFields.model_fields)


def _facts_in_translation(file: SourceFile, original: SourceFile | None) -> list[Problem]:
    if not file.facts:
        return []
    if original and _is_original(file, [file, original]):
        return [file.origin.problem("two-originals", other=original.origin.path)]
    _, refused = made(TranslationFields, file.facts, file.origin)
    facts = FACTS[file.kind].model_fields
    return [
        file.origin.problem("fact-in-translation", (p.field,), key=True) if p.field in facts else p
        for p in refused
        if p.code == "unknown-field" and (original or p.field not in facts)
    ]
