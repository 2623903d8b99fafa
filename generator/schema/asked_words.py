"""The list of the words that code, templates and scripts ask for, by which a check finds one that no language has.

To read all of the code takes too long for a check, so `rial schema` writes the list. What declarations ask for is not
in it: `catalogue/needed_words.py` knows it of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.catalogue.needed_words import LIST_OF_ASKED, asked_words, is_of_declarations
from generator.model.language import Language
from generator.schema.named_keys import (
    CODE_FOLDER,
    THEME_FOLDER,
    counted_keys,
    keys_in_text,
    keys_of_forms,
    problem_keys,
    quoted_codes,
    single_keys,
)
from generator.words import leaves, words_of

_OF_A_PROBLEM, _OF_A_COUNT = (".what", ".remedy"), (".one", ".other")
_FORMS = (*_OF_A_PROBLEM, ".near", *_OF_A_COUNT)
_HEAD = "# Written by `rial schema`: the words that code, templates and scripts ask for.\n"


def list_files(schemas: Path) -> Iterator[tuple[Path, str]]:
    """The list, if the schemas are those of the project that has the generator which runs; else nothing."""
    root = schemas.parent.parent
    file = root / "generator" / LIST_OF_ASKED.relative_to(CODE_FOLDER)
    is_there = root.resolve() == schemas.resolve().parent.parent and file.parent.is_dir()
    if is_there and THEME_FOLDER.is_dir() and file.parent.samefile(LIST_OF_ASKED.parent):
        yield file, text_of_list()


def text_of_list() -> str:
    """The list as it should be: a key on each line."""
    return _HEAD + "".join(f"{key}\n" for key in sorted(_asked()))


def _asked() -> set[str]:
    """What is named in full; and of what the languages or the list have, all that may be asked for.

    So a word whose key the code puts together, as `admonitions.{kind}`, stays on the list where every language has
    lost it.
    """
    told = {key for language in Language for key, _ in leaves(words_of(language).tree)}
    known = {key for key in (*told, *asked_words()) if not is_of_declarations(key) and may_be_asked(key)}
    groups = {group for key in (*told, *known) for group in _groups_of(key)}
    return known | {key for key in named_in_full() - groups if not is_of_declarations(key)}


@cache
def named_in_full() -> frozenset[str]:
    """The words that are asked for by their whole key, whether a language has them or not."""
    of_problems = {f"{key}{form}" for key in problem_keys() for form in _OF_A_PROBLEM}
    of_counts = {f"{key}{form}" for key in counted_keys() for form in _OF_A_COUNT}
    return frozenset({key for key in keys_in_text() - problem_keys() if "{" not in key} | of_problems | of_counts)


def may_be_asked(key: str) -> bool:
    """Whether something asks for a word, for a group that it is in, or for a key that is put together like its own."""
    if key.startswith("problems."):
        return _is_one_of(quoted_codes(), _without_form(key).removeprefix("problems."))
    group, *groups = (*_groups_of(key), key)
    return group in single_keys() or is_named(key) or any(map(is_named, groups))


def is_named(key: str) -> bool:
    """Whether the code names a key, or the problem or the count that it is a form of."""
    keys = keys_in_text() | keys_of_forms()
    return _is_one_of(keys, key) or _is_one_of(keys, _without_form(key))


def _groups_of(key: str) -> Iterator[str]:
    """`data.files.pages`: `data`, `data.files`."""
    return (key[:at] for at, sign in enumerate(key) if sign == ".")


def _without_form(key: str) -> str:
    return key.rpartition(".")[0] if key.endswith(_FORMS) else key


def _is_one_of(texts: frozenset[str], key: str) -> bool:
    """Whether a key is one of the texts, or what one can become: `stages.reading` of `stages.{name}`."""
    return key in texts or _patterns(texts).fullmatch(key) is not None


@cache
def _patterns(texts: frozenset[str]) -> re.Pattern[str]:
    """What the texts with a placeholder can become."""
    put_together = sorted(text for text in texts if "{" in text)
    return re.compile("|".join(re.sub(r"\\\{.*?\\\}", "[^.]+", re.escape(text)) for text in put_together) or "(?!)")
