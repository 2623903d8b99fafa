"""What is read of records is told, also by what was kept for later, and by whoever asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.memory import Memory
from generator.catalogue.reads import (
    QUESTIONS,
    Bundle,
    bundled,
    remembered,
    state_of_answer,
    state_of_part,
    that_tell,
    what_is_read,
)
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.plan import plan_of
from generator.views.site import Site
from tests.built import ROOT
from tests.sites_support import SmallSite

SECLO = "programs/ar-seclo"


@pytest.fixture
def catalogue(small: SmallSite) -> Catalogue:
    return Catalogue(that_tell(small.content()))


def test_a_record_tells_which_part_of_it_is_read(catalogue: Catalogue) -> None:
    record = catalogue.by_name[SECLO]
    with what_is_read() as reads:
        assert (record.name, record.kind, record.id, record.original) == (SECLO, Kind.PROGRAMS, "ar-seclo", Language.ES)
        assert record == catalogue.by_name[SECLO]
    assert reads == set()
    with what_is_read() as reads:
        assert record.facts.country == "AR"
    assert reads == {("facts", SECLO)}
    with what_is_read() as reads:
        assert record.text(Language.EN).title
    assert reads == {("texts", SECLO)}
    with what_is_read() as reads:
        assert record.text(Language.ES).has_body
    assert reads == {("texts", SECLO), ("bodies", SECLO, "es")}


@dataclass(frozen=True)
class Shelf(Memory):
    catalogue: Catalogue

    @remembered
    def country(self) -> str:
        """The country of the programme."""
        return self.catalogue.by_name[SECLO].facts.country

    def title(self) -> str:
        return self.once("title", lambda: self.catalogue.by_name[SECLO].text(Language.ES).title)


def test_who_is_handed_what_was_kept_has_read_what_was_read_for_it(catalogue: Catalogue) -> None:
    shelf = Shelf(catalogue)
    for _ in range(2):
        with what_is_read() as reads:
            assert shelf.country == "AR"
        assert reads == {("facts", SECLO)}
        with what_is_read() as reads:
            assert shelf.title()
        assert reads == {("texts", SECLO)}


def test_much_that_was_read_is_handed_on_as_one() -> None:
    few = {("facts", f"programs/{n}") for n in range(3)}
    many = {("facts", f"programs/{n}") for n in range(100)}
    assert bundled(few) == few
    (bundle,) = bundled(many)
    assert isinstance(bundle, Bundle)
    assert bundle.reads == many


def test_who_asks_a_question_depends_on_the_answer_alone(catalogue: Catalogue) -> None:
    with what_is_read() as reads:
        assert [r.name for r in catalogue.records_with("themes", "T6")]
    assert reads == {("records_with", "themes", "T6")}
    with what_is_read() as reads:
        assert catalogue.by_kind[Kind.CALLS]
        assert catalogue.has(Kind.PROGRAMS)
    assert reads == {("of_kind", "calls")}


CHANGES = {
    "a fact": ("type: service", "type: programme", "facts"),
    "a title": ("title: Servicio", "title: El servicio", "texts"),
    "a summary": ("summary: Concilia", "summary: Siempre concilia", "texts"),
    "a body": ("El trabajador pide", "La trabajadora pide", "bodies es"),
}


@pytest.mark.parametrize(("old", "new", "part"), CHANGES.values(), ids=CHANGES)
def test_a_change_shows_in_the_part_that_it_is_in(old: str, new: str, part: str, small: SmallSite) -> None:
    def states() -> dict[str, str]:
        record = small.record(SECLO)
        parts = {part: state_of_part(part, record, {}) for part in ("facts", "texts")}
        return parts | {f"bodies {to}": state_of_part("bodies", record, {}, to) for to in Language}

    before = states()
    small.edit("programs/ar-seclo.es.md", old, new)
    assert [name for name, state in states().items() if state != before[name]] == [part]


def test_the_answer_to_a_question_is_another_when_it_names_other_records(small: SmallSite) -> None:
    asked = ("records_with", "themes", "T6")
    before = state_of_answer(asked, Catalogue(small.content()))
    small.edit("programs/ar-seclo.es.md", "summary: Concilia", "summary: Siempre concilia")
    assert state_of_answer(asked, Catalogue(small.content())) == before
    small.edit("programs/ar-seclo.es.md", "themes: [T6]", "themes: [T5]")
    assert state_of_answer(asked, Catalogue(small.content())) != before


def test_what_an_answer_holds_can_be_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(QUESTIONS, "thing", lambda _: object())
    with pytest.raises(TypeError, match="object"):
        state_of_answer(("thing",), None)


def test_every_question_that_pages_ask_can_be_asked_again(catalogue: Catalogue) -> None:
    asked = set()
    for page in plan_of(catalogue, Site()):
        with what_is_read() as reads:
            assert page.view.frame.address == page.address
        asked |= {read for read in reads if not isinstance(read, Bundle) and read[0] in QUESTIONS}
    assert {read[0] for read in asked} == QUESTIONS.keys()
    for read in asked:
        assert state_of_answer(read, catalogue)


def test_the_page_of_a_record_does_not_depend_on_the_order_of_lists(catalogue: Catalogue) -> None:
    """Else a title that comes first in its list would have all pages made anew."""
    page = next(page for page in plan_of(catalogue, Site()) if page.address == "es/programas/ar-seclo.html")
    with what_is_read() as reads:
        assert page.view
    assert {read[0] for read in reads if not isinstance(read, Bundle)}.isdisjoint({"place_of", "of_kind", "listed"})


PURE = {
    "catalogue/catalogue.py": 5,  # asked by questions alone, whose answers say what is read
    "catalogue/memory.py": 1,
    "catalogue/narrowed.py": 1,  # the whole catalogue; a small copy is made anew each time
    "catalogue/synonyms.py": 4,  # of vocabularies and registers
    "views/localised.py": 3,  # of words and vocabularies
}


def test_nothing_else_keeps_what_it_does_not_tell() -> None:
    """`cached_property` and `cache` forget what was read: here is what may use them."""
    found = {}
    for folder in ("catalogue", "views", "export"):
        for file in sorted((ROOT / "generator" / folder).rglob("*.py")):
            if count := len(re.findall(r"^\s*@cached_property", file.read_text("utf-8"), re.MULTILINE)):
                found[file.relative_to(ROOT / "generator").as_posix()] = count
    assert found == PURE
