"""The keys of words as they stand in the text of code, templates and scripts: `report.built`, `stages.{name}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import generator
from generator.catalogue.needed_words import asked_words
from generator.model.language import Language
from generator.words import words_of
from generator.words.dates import LONG, SHORT

CODE_FOLDER = Path(generator.__file__).parent
THEME_FOLDER = CODE_FOLDER.parent / "theme"

PUT_TOGETHER = frozenset({"in_language", "quotes"})
"""What scripts are handed besides words, made of some of them."""

_FORMS, _KIT, _EXPLORER = "assets/forms", "assets/kit", "assets/explorer"
_IN_SCRIPTS = (
    ("assets/search", r"\bwords\.(\w+)", "answers.{}"),
    ("assets/facets", r"\bwords\.(\w+)", "list_page.{}"),
    (_EXPLORER, r"\bwords\.(\w+)", "list_page.{}"),
    (_FORMS, r"\bwords\.(\w+)", "form.said.{}"),
    (_FORMS, r"\bwords\.(\w+)\[", "form.said.{}.{{one}}"),
    (_KIT, r"\bsentences\.(\w+)", "kit.said.{}"),
    (_KIT, r'\bcode: "(\w+)"', "kit.said.{}"),
    (_EXPLORER, r"\bsaid\.(\w+)", "pictures.chosen.{}"),
    (_EXPLORER, r"\bphrases\.(\w+)", "pictures.chosen.{{picture}}.{}"),
)
"""Where scripts say which words, how, and under which key these are."""

_CALL = r'(?:\bwords\[|\.say\(|\bwords\.find\()\s*"([a-z]\w*(?:\.[\w-]+)+)"'
_PROBLEM = r'\bproblem(?:_at)?\(\s*"([\w.-]+)"(?:\s+if\s[^,]*?\selse\s+"([\w.-]+)")?'
_NO_KEYS = (".html", ".css", ".js", ".")


@cache
def keys_in_text() -> frozenset[str]:
    """Every key that is written out, with its placeholders where the code puts it together."""
    groups = "|".join(sorted({key.partition(".")[0] for key in (*words_of(Language.ES).tree, *asked_words())}))
    code = _texts(".py")
    written = re.findall(rf"""["']((?:{groups})\.[^"'\s]+)["']""", code)
    put_first = re.findall(r'f"(\{\w+\}\.[\w.]+)"', code)  # `{form}.months`
    templates = _texts(".html")
    shown = {key.removesuffix(".format") for key in re.findall(r"\bwords\.([\w.]+)", templates)}
    shown |= {f"{group}.{{{name}}}" for group, name in re.findall(r"\bwords\.([\w.]+)\[([\w.]+)\]", templates)}
    found = (*written, *put_first, *re.findall(_CALL, code), *shown, *_in_scripts())
    return frozenset(key for key in found if not key.endswith(_NO_KEYS))


@cache
def keys_of_forms() -> frozenset[str]:
    """Those that the scripts of forms may ask for: any text in them may be the code of a fault."""
    return frozenset(f"form.said.{name}" for name in re.findall(r'"([\w-]+)"', _scripts(_FORMS)))


@cache
def problem_keys() -> frozenset[str]:
    """The problems that are raised by their code as it is: `problems.no-city`, `house.missing-word`."""
    codes = {code for pair in re.findall(_PROBLEM, _texts(".py")) for code in pair if code}
    return frozenset(code if "." in code else f"problems.{code}" for code in codes)


@cache
def counted_keys() -> frozenset[str]:
    """What is counted by its name as it is: `counts.records`."""
    return frozenset(f"counts.{name}" for name in re.findall(r'\.count\(\s*"([\w-]+)",', _texts(".py")))


@cache
def single_keys() -> frozenset[str]:
    """Those without a group, and groups that are taken whole: `language`, `list`."""
    taken = re.findall(r'(?:\b(?:words|self)\[|\.say\()"(\w+)"', _texts(".py"))
    return frozenset((*taken, LONG, SHORT)) - {"answers"}  # of which the scripts say what they take


@cache
def quoted_codes() -> frozenset[str]:
    """What looks in the code like the code of a problem, among which are those of all: `tab`, `{when}-periods`."""
    return frozenset(re.findall(r'"([a-z0-9-]+|\{[^}"]+\}-[a-z]{3,})"', _texts(".py")))


def _in_scripts() -> Iterator[str]:
    for folder, at, key in _IN_SCRIPTS:
        yield from (key.format(name) for name in re.findall(at, _scripts(folder)) if name not in PUT_TOGETHER)


def _scripts(folder: str) -> str:
    return "\n".join(_read(THEME_FOLDER / folder, ".js"))


@cache
def _texts(ending: str) -> str:
    return "\n".join((*_read(CODE_FOLDER, ending), *_read(THEME_FOLDER, ending)))


def _read(folder: Path, ending: str) -> Iterator[str]:
    """The files of a folder but this one, where keys are no more than spoken of."""
    there = (file for file in sorted(folder.rglob(f"*{ending}")) if file != Path(__file__))
    return (file.read_text("utf-8") for file in there)
