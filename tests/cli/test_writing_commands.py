"""New records, translations, and what was reviewed."""

from __future__ import annotations

import pytest

from generator.catalogue.translation import Standing, translations_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kinds.workshops import Workshop
from generator.model.language import USUAL
from tests.cli.conftest import Rial
from tests.sites_support import SmallSite


@pytest.mark.parametrize("kind", list(Kind))
def test_an_untouched_record_has_one_problem_a_required_field_that_says_to_fill_it_in(
    rial: Rial, small: SmallSite, kind: Kind
) -> None:
    assert rial("new", kind, "zz-new").out == [f"Creado: content/{kind}/zz-new.es.md"]
    required = {"title", *(name for name, info in FACTS[kind].model_fields.items() if info.is_required())}
    required -= {"number"} if kind == Kind.WORKSHOPS or kind == Kind.CALLS else set()  # the next that is free
    found = [p for p in small.found() if p.path.endswith("zz-new.es.md")]
    assert {(p.code, p.field) for p in found} == {("fill-in", name) for name in required}
    assert all("escriba, por ejemplo, «" in line for line in small.problems() if "zz-new" in line)


def test_a_filled_record_is_clean_and_canonical(rial: Rial, small: SmallSite) -> None:
    rial("new", "programs", "uy-new")
    for old, new in (
        ("title:\n", "title: Ventanilla única\n"),
        ("summary:\n", "summary: Un solo lugar para los trámites del empleo.\n"),
        ("type:\n", "type: service\n"),
        ("country:\n", "country: AR\n"),
        ("sources:\n", "sources: [{document: report, at: {section: II}}]\n"),
    ):
        small.edit("programs/uy-new.es.md", f"\n{old}", f"\n{new}")
    assert [p for p in small.found() if "uy-new" in p.path] == []
    assert rial("fmt", "--check", "content/programs/uy-new.es.md").status == 0


def test_a_record_can_be_written_in_english_first(rial: Rial, small: SmallSite) -> None:
    made = ["content/programs/tt-new.en.md", "content/programs/tt-new.es.md"]
    assert rial("new", "programs", "tt-new", "--original", "en", "--translation").out == [f"Creado: {p}" for p in made]
    assert "country:" in small.read("programs/tt-new.en.md")
    assert "country:" not in small.read("programs/tt-new.es.md")


def test_a_new_record_is_in_the_languages_of_the_site_first_in_its_first(rial: Rial, small: SmallSite) -> None:
    small.edit("network.yml", "key: rial", "languages: [pt, es, en]\nkey: rial")
    made = [f"Creado: content/programs/br-new.{language}.md" for language in ("pt", "es", "en")]
    assert rial("new", "programs", "br-new", "--translation").out == made
    assert "country:" in small.read("programs/br-new.pt.md")


@pytest.mark.parametrize(
    "command", [("new", "programs", "x", "--original"), ("translate", "programs/ar-seclo", "--to")]
)
def test_a_language_that_the_site_does_not_have_is_refused(
    rial: Rial, small: SmallSite, command: tuple[str, ...]
) -> None:
    assert rial(*command, "pt") == (2, [], ["«pt» no es una opción; elija una de: es, en"])


def test_a_record_is_translated_into_each_language_that_it_lacks(rial: Rial, small: SmallSite) -> None:
    small.edit("network.yml", "key: rial", "languages: [es, en, pt]\nkey: rial")
    assert rial("translate", "programs/ar-seclo").status == 0
    assert "## " in small.read("programs/ar-seclo.pt.md")
    small.path("programs/ar-seclo.en.md").unlink()
    assert rial("translate", "programs/ar-seclo", "--to", "en").status == 0
    assert small.path("programs/ar-seclo.en.md").exists()


@pytest.mark.parametrize("text", ["---\ntitle:\nsummary:\n---\n", "---\n---\n", "", " \n\n"])
def test_an_empty_translation_counts_as_missing_and_is_a_notice(rial: Rial, small: SmallSite, text: str) -> None:
    small.write("programs/ar-seclo.en.md", text)
    assert small.found() == ()
    (standing,) = translations_of(small.record("programs/ar-seclo"), USUAL)
    assert standing.standing == Standing.MISSING
    said = rial("check", "content/programs")
    assert said.status == 0
    assert "«rial translate programs/ar-seclo»" in said.out[0]
    assert rial("check", "--format", "github", "content/programs").out[0].startswith("::notice file=")


@pytest.mark.parametrize("text", ["---\ntitle:\nsummary:\n---\n", ""])
def test_an_empty_translation_without_an_original_is_a_problem(small: SmallSite, text: str) -> None:
    small.write("programs/ar-lost.en.md", text)
    assert [p.path for p in small.found()][:1] == ["content/programs/ar-lost.en.md"]


def test_an_empty_original_is_an_empty_file(small: SmallSite) -> None:
    small.write("programs/ar-new.es.md", "")
    assert [p.code for p in small.found() if "ar-new" in p.path] == ["blank-file"]


def test_a_translation_is_made_from_its_original_and_reviewed(rial: Rial, small: SmallSite) -> None:
    small.path("programs/ar-seclo.en.md").unlink()
    said = rial("translate", "programs/ar-seclo")
    assert said.out[0] == "Cambiado: content/programs/ar-seclo.en.md"
    text = small.read("programs/ar-seclo.en.md")
    assert "# Servicio de Conciliación Laboral Obligatoria (SECLO)\ntitle:\n" in text
    assert text.endswith("---\n\n## Cómo funciona\n")
    small.write(
        "programs/ar-seclo.en.md",
        "---\ntitle: Conciliation\nsummary: It conciliates.\n---\n\n## How it works\n\nWell.\n",
    )
    assert rial("reviewed", "content/programs/ar-seclo.en.md").out[-1] == "1 traducción marcada como revisada."
    (standing,) = translations_of(small.record("programs/ar-seclo"), USUAL)
    assert standing.standing == Standing.COMPLETE
    assert rial("translate", "programs/ar-seclo").status == 2


def test_only_translations_are_reviewed_and_else_nothing_is_written(rial: Rial, small: SmallSite) -> None:
    before = small.read("calls/1.en.md")
    said = rial("reviewed", "content/calls/1.en.md", "content/calls/1.es.md")
    assert (said.status, said.errors) == (
        2,
        ["content/calls/1.es.md es el original; se marca como revisada su traducción."],
    )
    assert small.read("calls/1.en.md") == before


def test_nothing_is_asked_of_the_translation_of_an_original_with_problems(rial: Rial, small: SmallSite) -> None:
    small.edit("calls/1.es.md", "number: 1", "number: uno")
    assert not [line for line in rial("check").out if "rial reviewed content/calls" in line]


def test_the_outdated_parts_are_named_where_they_stand(rial: Rial, small: SmallSite) -> None:
    small.edit("programs/ar-seclo.es.md", "title: Servicio", "title: Gran Servicio")
    line = next(line for line in rial("check", "--language", "en").out if "ar-seclo" in line)
    assert line.startswith(
        "content/programs/ar-seclo.en.md:2:8: note: title: it changed in content/programs/ar-seclo.es.md"
    )


def test_status_counts_files_with_problems(rial: Rial, small: SmallSite) -> None:
    small.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    assert rial("status").out[-1].split(maxsplit=1) == ["1", "archivos con problemas (rial check)"]


def test_a_new_record_has_the_numbers_of_its_id_and_a_workshop_the_next_that_is_free(
    rial: Rial, small: SmallSite
) -> None:
    taken = [r.facts.number for r in small.content().records if isinstance(r.facts, Workshop)]
    for kind, id in (("activities", "1-9"), ("calls", "2"), ("workshops", "2016-lima")):
        rial("new", kind, id)
    assert "\ncall: 1\n" in small.read("activities/1-9.es.md")
    assert "\nnumber: 9\n" in small.read("activities/1-9.es.md")
    assert "\nnumber: 2\n" in small.read("calls/2.es.md")
    assert f"\nnumber: {max(taken) + 1}\n" in small.read("workshops/2016-lima.es.md")


def test_who_retires_an_institution_is_told_only_of_places_that_become_problems(rial: Rial, small: SmallSite) -> None:
    told = rial("retire", "institutions/ministry-ar", "--because", "Repetida").out
    named = [line for line in told if line.startswith("Todavía la nombra ")]
    assert not any("vocabularies" in line for line in named)
    assert len(named) == len(small.problems())
