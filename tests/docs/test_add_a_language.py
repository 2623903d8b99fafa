"""The recipe “Add a language” makes a site of one language more; what is left out of it is a problem that names it."""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built import Built, by_one_worker, rial_apart, text_of
from tests.docs.guide import Block, commands_in
from tests.docs.house import copied, followed, recipe
from tests.sites_support import SMALL

RECIPE = recipe("Add a language")
FRENCH_FILE = "generator/words/fr.yml"


def project_in(folder: Path, without: Callable[[Block], bool] = lambda block: False) -> Path:
    """The small site in which the recipe was followed as far as `rial`, but for the blocks that are left out."""
    copied(folder, SMALL)
    for block in (block for block in RECIPE if not without(block)):
        if block.language == "console" and block.text.startswith("$ cp "):
            _, old, new = shlex.split(block.text.removeprefix("$ "))
            shutil.copyfile(folder / old, folder / new)
        else:
            followed((block,), folder)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    with by_one_worker(tmp_path_factory, "add-a-language") as folder:
        project = folder / "project"
        if not project.exists():
            project_in(project)
            for command, _ in (c for b in RECIPE if b.language == "console" for c in commands_in(b)):
                if command.startswith("rial "):
                    done = rial_apart(*shlex.split(command)[1:], cwd=project)
                    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return Built(project / "site")


def test_each_page_leads_to_the_other_languages_and_there_are_as_many_in_each(site: Built) -> None:
    counts = {language: len(list(site.in_language(language))) for language in ("es", "en", "fr")}
    assert len(set(counts.values())) == 1
    for page in site.in_language("fr"):
        assert [text_of(a) for a in page.links if a.get("class") == "switch"] == ["Español", "English"], page.address


def test_a_page_that_is_not_translated_says_so_in_the_new_language(site: Built) -> None:
    page = site.pages["fr/programmes/ar-seclo.html"]
    assert (page.one("html").get("lang"), page.one("h1").get("lang")) == ("fr", "es")
    assert "Cette fiche n’est pas encore traduite en français." in text_of(page.one("main"))
    assert "Accueil" in text_of(page.one("main"))


def test_dates_are_those_of_the_new_language(site: Built) -> None:
    assert "du 28 février au 1er mars 2010" in text_of(next(site.pages["fr/workshops/2010-bridgetown.html"].all("dl")))


def test_quotations_have_the_marks_of_the_new_language(site: Built) -> None:
    css = (site.folder / "assets/site.css").read_text("utf-8")
    assert ':lang(es) > q,\n:lang(fr) > q {\n  quotes: "«" "»";\n}\n' in css


def test_search_asks_the_new_language_first_and_says_so(site: Built) -> None:
    told = json.loads((site.folder / "assets/search/fr.js").read_text("utf-8").removeprefix("rial.told=").rstrip(";\n"))
    assert told["languages"] == ["fr", "es", "en"]
    assert told["words"]["in_language"] == {"es": "en espagnol", "en": "en anglais", "fr": "en français"}
    assert {"quelle", "qué", "what"} <= set(told["small"])


def test_a_translation_has_its_file_and_editors_and_writers_their_reference(site: Built) -> None:
    project = site.folder.parent
    assert (project / "content/programs/ar-seclo.fr.md").read_text("utf-8").count("## ") == 1
    assert (project / "docs/champs.md").is_file()
    assert '"fr"' in (project / "docs/schemas/vocabulary.json").read_text("utf-8")


def test_messages_are_in_the_new_language_by_option_and_by_locale(site: Built) -> None:
    for options, environment in ((("--language", "fr"), {}), ((), {"LANG": "fr_HT.UTF-8"})):
        done = rial_apart("check", *options, cwd=site.folder.parent, **environment)
        assert "sans problème" in done.stdout.splitlines()[-1], done.stdout + done.stderr


def problems(folder: Path) -> list[str]:
    done = rial_apart("check", "--language", "en", cwd=folder)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1, done.stdout + done.stderr
    return [line for line in done.stdout.splitlines()[:-1] if ": note: " not in line]


def test_a_file_of_words_without_its_entry_is_named(tmp_path: Path) -> None:
    found = problems(
        project_in(tmp_path / "p", lambda b: b.path in ("generator/model/language.py", "content/network.yml"))
    )
    assert found == [
        "generator/model/language.py:1:1: fr: there are words in “fr”, but it is no language; "
        'write in Language: FR = "fr", with its name in itself and in English'
    ]


def test_an_entry_without_its_file_of_words_is_named(tmp_path: Path) -> None:
    found = problems(project_in(tmp_path / "p", lambda b: FRENCH_FILE in b.path or FRENCH_FILE in b.text))
    assert found == [
        f"{FRENCH_FILE}:1:1: file: there are no words in this language; "
        "copy generator/words/en.yml to this name and translate its values"
    ]


def test_a_record_in_a_language_that_the_site_does_not_have_is_named(tmp_path: Path) -> None:
    project = project_in(tmp_path / "p", lambda block: block.path == "content/network.yml")
    (project / "content/programs/ar-seclo.fr.md").write_text("---\ntitle: Conciliation\n---\n", "utf-8")
    assert (
        "ar-seclo.fr.md:1:1: file: the file is in a language (fr) that this site does not have" in problems(project)[0]
    )
