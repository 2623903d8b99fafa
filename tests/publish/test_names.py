"""Names that every system can hold."""

from __future__ import annotations

import pytest

from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.publish.names import NamesError, check_names, planned_names
from generator.words import words_of
from generator.words.reasons import reason


def test_the_names_of_the_site_can_be_used_everywhere() -> None:
    check_names(["index.html", "es/talleres/2007-port-of-spain.html", "pagefind/packs/es-index-1.js", "LEEME.txt"])


@pytest.mark.parametrize(
    "name",
    [
        "es/año.html",
        "es/a:b.html",
        "es/que?.html",
        "es/a\\b.html",
        "es/con.html",
        "es/AUX/a.html",
        "es/lpt1",
        "es/punto.",
        "es/espacio /a.html",
        f"es/{'a' * 81}",
    ],
)
def test_a_name_that_some_system_refuses_is_an_error(name: str) -> None:
    with pytest.raises(PublishError, match=r"^File names .*: 1\n"):
        check_names(["index.html", name])


def test_a_name_of_83_characters_is_not_too_long() -> None:
    check_names([f"es/{'a' * 75}.html"])


def test_names_that_differ_only_in_case_are_an_error_that_names_both() -> None:
    with pytest.raises(PublishError) as why:
        check_names(["es/CON-1.html", "es/con-1.html"])
    assert "es/con-1.html" in str(why.value)
    assert "es/CON-1.html" in str(why.value)


def test_a_name_that_is_there_twice_is_an_error() -> None:
    with pytest.raises(PublishError, match=r"es/a\.html': it is there twice"):
        check_names(["es/a.html", "es/a.html"])


def test_folders_of_what_is_planned_are_names_as_well() -> None:
    assert sorted(planned_names(["es/a/b.html", "es/a/c.html", "d.html"])) == [
        *("d.html", "es", "es/a", "es/a/b.html", "es/a/c.html"),
    ]


@pytest.mark.parametrize("names", [["es/Temas/a.html", "es/temas/b.html"], ["es/temas", "es/temas/a.html"]])
def test_folders_may_not_take_the_place_of_one_another_or_of_a_file(names: list[str]) -> None:
    with pytest.raises(PublishError, match=r"emas"):
        check_names(planned_names(names))


def test_what_is_wrong_with_a_name_is_told_in_the_language_of_the_writer() -> None:
    with pytest.raises(NamesError) as why:
        check_names(["es/año.html", "es/a.html", "es/A.html", "es/con", "es/b", "es/b", f"es/{'a' * 81}"])
    assert [name.why for name in why.value.refused] == ["same", "long", "signs", "twice", "windows"]
    said = {language: reason(why.value, words_of(language)).splitlines() for language in Language}
    assert {len(lines) for lines in said.values()} == {6}
    assert len({lines[n] for lines in said.values() for n in range(6)}) == 6 * len(said)
    assert said[Language.ES][:2] == [
        "Nombres de archivo que no sirven en todos los sistemas: 5",
        "'es/a.html': es el mismo que es/A.html donde no se distinguen mayúsculas de minúsculas",
    ]


def test_of_many_names_the_first_twenty_are_shown() -> None:
    with pytest.raises(PublishError) as why:
        check_names(f"ñ{n:02}" for n in range(30))
    assert len(str(why.value).splitlines()) == 21
