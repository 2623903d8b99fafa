"""Keys of words are found in the text of code, templates and scripts, however they stand there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.schema import named_keys
from generator.schema.named_keys import counted_keys, keys_in_text, keys_of_forms, problem_keys, single_keys

CODE = """
words["report.built"]
words.say("motto.of_a_new_group", n=1)
words.say(
    "news.happened." f"{happened}"
)
KEYS = {LONG: "dates.day", NAME: "data.html"}
words[f"stages.{name}"], words[f"{form}.months"], words["language"], self["list"]["and"]
words.count("records", 3), text.count("a")
yield record.problem("no-city", ("country",))
yield origin.problem_at(
    "too-old" if year < 1900 else "too-new", spot
)
yield origin.problem("house.left-over", at)
"""
TEMPLATE = """
{{ words.search.placeholder }} {{ words.home.records.format(n=view.n) }} {{ words.form[end] }}
"""
SCRIPTS = {
    "assets/search/panel.js": "say(words.understood); words.in_language[lang];",
    "assets/facets/filters.js": "words.clear",
    "assets/forms/said.js": 'words.absent; words.pasted_of[one]; problem("bad-date");',
    "assets/kit/kit.js": "sentences.missing;",
}
CACHED = (keys_in_text, keys_of_forms, problem_keys, counted_keys, single_keys, named_keys._texts)


@pytest.fixture(autouse=True)
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package and a theme of a few files."""
    files = {"package/a.py": CODE, "theme/a.html": TEMPLATE} | {f"theme/{name}": s for name, s in SCRIPTS.items()}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(named_keys, "CODE_FOLDER", tmp_path / "package")
        patch.setattr(named_keys, "THEME_FOLDER", tmp_path / "theme")
        forget()
        yield
    forget()


def forget() -> None:
    for function in CACHED:
        function.cache_clear()


def test_keys_are_found_in_code_in_templates_and_in_scripts() -> None:
    in_code = {"report.built", "motto.of_a_new_group", "dates.day", "stages.{name}", "{form}.months"}
    in_templates = {"search.placeholder", "home.records", "form", "form.{end}"}
    in_scripts = {"form.said.absent", "form.said.pasted_of", "form.said.pasted_of.{one}", "kit.said.missing"}
    in_scripts |= {"answers.understood", "list_page.clear"}
    assert keys_in_text() == in_code | in_templates | in_scripts | {"house.left-over"}


def test_any_text_in_the_scripts_of_forms_may_be_the_code_of_a_fault() -> None:
    assert keys_of_forms() == {"form.said.bad-date"}


def test_what_is_counted_and_what_has_no_group_is_found() -> None:
    assert counted_keys() == {"counts.records"}
    assert {"language", "list", "dates", "short_dates"} == single_keys()


def test_a_problem_is_found_on_whatever_line_its_code_stands() -> None:
    assert problem_keys() == {"problems.no-city", "problems.too-old", "problems.too-new", "house.left-over"}
