"""The stylesheet is one file of several parts, and tells the dark colours once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build.styles import STYLES, stylesheet
from generator.settings.files import bare_in
from tests.built import ROOT

RULE = re.compile(r"([^{};]+)\{([^{}]+)\}")
"""A selector and what it declares."""


def theme_of(folder: Path, **parts: str) -> Path:
    (folder / STYLES).mkdir(parents=True)
    for name, text in parts.items():
        (folder / STYLES / f"{name.replace('_', '-')}.css").write_text(text, "utf-8")
    return folder


def test_the_parts_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, **{"2_b": "b {}\n", "1_a": "a {}\n"})
    assert stylesheet(theme, {}) == "a {}\n\nb {}\n"


def test_the_dark_colours_hold_by_the_devices_choice_and_by_the_readers(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, **{"2_dark": ":root {\n  --paper: #101b21;\n}\n"})
    assert stylesheet(theme, {}) == (
        "@media screen and (prefers-color-scheme: dark) {\n"
        '  :root:not([data-scheme="light"]) {\n    --paper: #101b21;\n  }\n}\n\n'
        '@media screen {\n  :root[data-scheme="dark"] {\n    --paper: #101b21;\n  }\n}\n'
    )


def test_quotations_have_the_marks_of_the_words_of_each_language() -> None:
    plain = stylesheet(ROOT / "theme", {"en": "“”‘’", "pt": "“”‘’"})
    rule = 'q {\n  quotes: "“" "”";\n}\n'
    assert plain == stylesheet(ROOT / "theme", {})
    assert plain.count(rule) == 1
    said = stylesheet(ROOT / "theme", {"es": "«»“”", "en": "“”‘’", "fr": "«»“”", "de": "„“‚‘", "xx": '"\\  '})
    assert said == plain.replace(
        rule,
        f'{rule}\n:lang(es) > q,\n:lang(fr) > q {{\n  quotes: "«" "»";\n}}\n'
        '\n:lang(de) > q {\n  quotes: "„" "“";\n}\n'
        '\n:lang(xx) > q {\n  quotes: "\\"" "\\\\";\n}\n',
    )


def test_a_theme_without_parts_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        stylesheet(tmp_path, {})


def test_each_colour_of_the_theme_is_written_in_one_place_of_each_scheme() -> None:
    light, dark = ((ROOT / "theme" / STYLES / name).read_text("utf-8") for name in ("1-tokens.css", "2-dark.css"))
    colours = re.findall(r"(?m)^  (--[a-z]+): #", dark)
    assert colours
    assert re.findall(r"(?m)^  (--[a-z]+): #", light) == colours


def test_what_a_page_says_of_itself_without_its_files_is_all_said_again_by_the_stylesheet() -> None:
    """Else it would be seen in the page with its files as well: what is in a layer gives way to what is not."""
    bare = bare_in(ROOT / "theme")
    assert bare
    rules = RULE.findall(re.sub(r"/\*.*?\*/", "", stylesheet(ROOT / "theme", {}), flags=re.DOTALL))
    for selector, said in RULE.findall(bare.css.removeprefix("@layer{")):
        again = {name for s, other in rules if selector in "".join(s.split()).split(",") for name in names_in(other)}
        assert names_in(said) <= again, selector


def names_in(declarations: str) -> set[str]:
    return {line.partition(":")[0].strip() for line in declarations.split(";") if ":" in line}
