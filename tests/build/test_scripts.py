"""A page runs the scripts that its own ones need, each after those; a script says in its head what it needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build.errors import ScriptError
from generator.build.files import is_part_of_a_file
from generator.build.scripts import ASSETS, Scripts
from generator.export.search import TOLD
from generator.model.language import Language
from generator.settings.look import Favicon
from generator.settings.reading import FEATURES
from tests.built import ROOT

THEME = ROOT / "theme"
FILES = {p.relative_to(THEME / ASSETS).with_suffix("").as_posix(): p for p in (THEME / ASSETS).rglob("*.js")}


ALONE = "// pages run it\n"


def theme_of(folder: Path, body: str = "", **heads: str) -> Path:
    (folder / ASSETS).mkdir()
    for name, needs in heads.items():
        alone = ALONE if needs.endswith("!") else ""
        head = f"// needs: {needs.rstrip('!')}\n" if needs.rstrip("!") else ""
        (folder / ASSETS / f"{name}.js").write_text(
            f'/* {name}. */\n{head}{alone}"use strict";\n{body}// needs: nothing', "utf-8"
        )
    return folder


def held(scripts: Scripts) -> dict[str, str]:
    """The scripts of each file: "cd" for `c` and then `d`."""
    return {file: "".join(re.findall(r"^/\* (\w+)\. \*/$", text, re.MULTILINE)) for file, text in scripts.texts.items()}


def test_what_the_same_scripts_need_is_one_file_named_by_its_last(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, a="b, d", b="c", c="", d="c", e="d"))
    assert held(scripts) == {"a": "ba", "d": "cd", "e": "e"}
    assert scripts(["a"], Language.ES) == ("d", "a")
    assert scripts(["e", "a"], Language.ES) == ("d", "e", "a")
    assert scripts([], Language.ES) == ()


def test_what_pages_run_without_those_that_need_it_is_a_file(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, a="b, c", b="d", c="d!", d=""))
    assert held(scripts) == {"a": "ba", "c": "dc"}
    assert scripts(["c"], Language.ES) == ("c",)


def test_what_is_said_below_the_head_is_no_word_about_the_script(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, ALONE, a="b", b=""))
    assert held(scripts) == {"a": "ba"}


def test_a_page_that_runs_a_part_of_a_file_runs_the_file_and_all_that_it_needs(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, a="b, c", b="", c="d", d="", e="d"))
    assert held(scripts) == {"a": "bca", "d": "d", "e": "e"}
    assert scripts(["b"], Language.ES) == ("d", "a")


def test_a_script_that_asks_where_it_stands_is_a_file(tmp_path: Path) -> None:
    scripts = Scripts.of(theme_of(tmp_path, "document.currentScript.src;\n", a="b", b=""))
    assert held(scripts) == {"a": "a", "b": "b"}
    assert scripts(["a"], Language.ES) == ("b", "a")


def test_a_script_without_its_last_semicolon_does_not_go_on_in_the_next(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, a="b", b="")
    (theme / ASSETS / "b.js").write_text("(() => {})()", "utf-8")
    assert Scripts.of(theme).texts["a"].startswith("(() => {})()\n;\n")


def test_files_that_would_need_one_another_are_refused(tmp_path: Path) -> None:
    """A script may ask where it stands only where it has to stand between no two of another file."""
    theme = theme_of(tmp_path, a="b", b="c", c="")
    (theme / ASSETS / "b.js").write_text('// needs: c\n"use strict";\ndocument.currentScript;\n', "utf-8")
    with pytest.raises(ScriptError) as why:
        Scripts.of(theme)
    assert why.value.kind == "circular"


def test_the_site_is_given_each_script_of_the_theme_once(scripts: Scripts) -> None:
    files = dict(scripts.files())
    given = "".join(files.values())
    assert all(given.count(file.read_text("utf-8")) == 1 for file in FILES.values())
    assert all(is_part_of_a_file(address) for address in files)


def test_a_page_asks_for_few_files_of_scripts(scripts: Scripts) -> None:
    asked = {entry: len(scripts([entry], Language.ES)) for entry in ("search/narrow", "search/panel", "forms/form")}
    assert asked == {"search/narrow": 6, "search/panel": 4, "forms/form": 4}


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


@pytest.fixture(scope="module")
def each() -> Scripts:
    return Scripts.each_of(THEME)


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
    files = scripts([entry], Language.ES)
    ran = [name for name, file in scripts.file_of.items() if file.format(language="es") in files]
    assert sorted(name.format(language="es") for name in ran) == sorted([*all, entry])
    assert files[-1] == entry


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
    assert set(scripts.ordered(entries())) - {TOLD} == scripts.texts.keys()
    assert scripts.file_of.keys() - {TOLD} == FILES.keys()


def test_what_pages_run_ends_a_file_so_they_run_no_more_than_they_need(scripts: Scripts) -> None:
    assert {entry: scripts.file_of[entry] for entry in entries()} == {entry: entry for entry in entries()}


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
    """What a script adds to `window.rial`: `facets`. Types are comments."""
    code = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    joined = (re.sub(r"\{.*?\}", "", names) for names in JOINS.findall(code))
    return {name.lstrip(".").partition(".")[0] for name in GIVES.findall(code)} | {
        name for names in joined for name in re.findall(r"\w+", names)
    }


def taken_by(text: str) -> set[str]:
    """What a script asks `window.rial` for."""
    found = set()
    for several, of, one in TAKES.findall(text):
        found |= {of[1:]} if of else {one} if one else set(re.findall(r"\w+", several))
    return found


def test_whatever_a_script_takes_one_that_it_needs_has_given(each: Scripts) -> None:
    given = {name: given_by(file.read_text("utf-8")) for name, file in FILES.items()} | {TOLD: {"told"}}
    assert {"load", "site"} <= given["load"]
    assert given["facets/postings"] == {"facets"}
    later = {"search/box": ["search/panel"]}  # what it loads itself
    for name, file in FILES.items():
        known = {what for needed in each.ordered([*later.get(name, []), name]) for what in given[needed]}
        assert taken_by(file.read_text("utf-8")) - known == set(), name


def test_the_box_names_its_scripts_from_where_it_stands(scripts: Scripts) -> None:
    assert list(scripts.beside("search/panel", Language.ES))[:2] == ["../load", "es"]
    assert list(scripts.beside("search/panel", Language.ES))[-1] == "panel"


def test_the_parts_of_facets_are_needed_by_name(each: Scripts) -> None:
    assert {"facets/address", "facets/filters", "facets/rows"} <= set(each.needs["facets/list"])
    assert {"facets/address", "facets/filters"} <= set(each.needs["search/narrow"])
