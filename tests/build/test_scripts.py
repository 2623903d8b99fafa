"""A page runs the scripts that its own ones need, each after those; a script says in its head what it needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build.errors import ScriptError
from generator.build.scripts import ASSETS, Scripts
from generator.export.search import TOLD
from generator.model.language import Language
from generator.settings.look import Favicon
from generator.settings.reading import FEATURES
from tests.built import ROOT

THEME = ROOT / "theme"
FILES = {p.relative_to(THEME / ASSETS).with_suffix("").as_posix(): p for p in (THEME / ASSETS).rglob("*.js")}


def theme_of(folder: Path, **heads: str) -> Path:
    (folder / ASSETS).mkdir()
    for name, needs in heads.items():
        head = f"// needs: {needs}\n" if needs else ""
        (folder / ASSETS / f"{name}.js").write_text(
            f'/* A script. */\n{head}"use strict";\n// needs: nothing\n', "utf-8"
        )
    return folder


def test_each_script_comes_once_after_those_that_it_needs(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, a="b, d", b="c", c="", d="c", e="d"))
    assert scripts(["a"], Language.ES) == ("c", "b", "d", "a")
    assert scripts(["e", "a"], Language.ES) == ("c", "d", "e", "b", "a")
    assert scripts([], Language.ES) == ()


def test_what_the_build_writes_for_a_language_is_named_with_it(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, a=TOLD))
    assert scripts(["a"], Language.PT) == ("search/pt", "a")


@pytest.mark.parametrize(
    ("heads", "kind", "file", "needed"),
    [
        ({"a": "b", "b": "lost"}, "missing", "theme/assets/b.js", "lost.js"),
        ({"a": "b", "b": "c", "c": "b"}, "circular", "theme/assets/b.js", "b.js → c.js → b.js"),
        ({"a": "a"}, "circular", "theme/assets/a.js", "a.js → a.js"),
    ],
)
def test_what_is_not_there_and_what_needs_itself_is_named(
    heads: dict[str, str], kind: str, file: str, needed: str, tmp_path: Path
) -> None:
    with pytest.raises(ScriptError) as why:
        Scripts.of(theme_of(tmp_path, **heads))
    assert (why.value.kind, why.value.file, why.value.needed) == (kind, file, needed)


@pytest.fixture(scope="module")
def scripts() -> Scripts:
    return Scripts.of(THEME)


LIST = ["load", "facets/postings", "facets/address", "facets/counts", "facets/filters"]
MEANING = ["names", "evidence", "meaning", "nearness", "ranking", "every"]
FINDING = ["packs", "transport", "engine", *MEANING, "entries", "answers", "hits", "asking"]
PANEL = ["load", *(f"search/{name}" for name in ("es", *FINDING))]


@pytest.mark.parametrize(
    ("entry", "all"),
    [
        ("facets/list", ["tables", *LIST, "facets/rows", "facets/takeaway"]),
        ("search/panel", PANEL),
        ("search/narrow", [*LIST, *PANEL[1:], "facets/takeaway", "search/search"]),
        ("copy", ["load"]),
        ("partners/order", ["partners/state"]),
        ("partners/choose", ["partners/state"]),
    ],
)
def test_the_pages_of_the_site_run_what_they_did_when_each_list_was_written_by_hand(
    entry: str, all: list[str], scripts: Scripts
) -> None:
    ordered = scripts([entry], Language.ES)
    assert sorted(ordered) == sorted([*all, entry])
    assert ordered[-1] == entry


def entries() -> set[str]:
    """The scripts that templates name, and those of features."""
    text = "\n".join(template.read_text("utf-8") for template in THEME.rglob("*.html"))
    named = (re.findall(r'"([\w/.]+)"', listed) for listed in re.findall(r"\b(?:run|scripts)\(\[(.*?)\]", text))
    tagged = re.findall(r"assets/([\w/.]+)\.js", text)
    beside = re.findall(r'\bscripts\.beside\("([\w/.]+)"', text)
    return {
        *(name for names in named for name in names),
        *tagged,
        *beside,
        *(f"features/{feature}" for feature in FEATURES),
    }


def test_every_script_of_the_theme_is_used(scripts: Scripts) -> None:
    assert set(scripts.ordered(entries())) - {TOLD} == FILES.keys()


def test_no_template_lists_scripts_by_hand() -> None:
    """But the one that runs before the first paint, and the box, which is told what its panel needs."""
    text = "\n".join(template.read_text("utf-8") for template in THEME.rglob("*.html"))
    assert sorted(re.findall(r"assets/([\w/.]+)\.js", text)) == ["search/box", "site"]


def test_every_file_of_the_assets_is_used() -> None:
    others = {p.relative_to(THEME).as_posix() for p in (THEME / ASSETS).rglob("*") if p.is_file() and p.suffix != ".js"}
    served = {Favicon().address, "assets/favicon-32.png", "assets/touch-icon.png", "assets/licences.txt"}
    assert {name for name in others if not name.startswith("assets/styles/")} == served


GIVES = re.compile(r"window\.rial((?:\.\w+)+) = ")
JOINS = re.compile(r"window\.rial = \{ \.\.\.window\.rial, (\w.*) \};")
TAKES = re.compile(r"const \{ ([^}]+) \} = window\.rial(\.\w+)?;|window\.rial\.(\w+)")


def given_by(text: str) -> set[str]:
    """What a script adds to `window.rial`: `facets`."""
    joined = (re.sub(r"\{.*?\}", "", names) for names in JOINS.findall(text))
    return {name.lstrip(".").partition(".")[0] for name in GIVES.findall(text)} | {
        name for names in joined for name in re.findall(r"\w+", names)
    }


def taken_by(text: str) -> set[str]:
    """What a script asks `window.rial` for."""
    found = set()
    for several, of, one in TAKES.findall(text):
        found |= {of[1:]} if of else {one} if one else set(re.findall(r"\w+", several))
    return found


def test_whatever_a_script_takes_one_that_it_needs_has_given(scripts: Scripts) -> None:
    given = {name: given_by(file.read_text("utf-8")) for name, file in FILES.items()} | {TOLD: {"told"}}
    assert {"load", "site"} <= given["load"]
    assert given["facets/postings"] == {"facets"}
    later = {"search/box": ["search/panel"]}  # what it loads itself
    for name, file in FILES.items():
        known = {what for needed in scripts.ordered([*later.get(name, []), name]) for what in given[needed]}
        assert taken_by(file.read_text("utf-8")) - known == set(), name


def test_the_box_names_its_scripts_from_where_it_stands(scripts: Scripts) -> None:
    assert list(scripts.beside("search/panel", Language.ES))[:2] == ["../load", "es"]
    assert list(scripts.beside("search/panel", Language.ES))[-1] == "panel"


def test_the_parts_of_facets_are_needed_by_name(scripts: Scripts) -> None:
    assert {"facets/address", "facets/filters", "facets/rows"} <= set(scripts.needs["facets/list"])
    assert {"facets/address", "facets/filters"} <= set(scripts.needs["search/narrow"])
