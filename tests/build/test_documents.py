"""The documents that the site makes: kept beside it, made again only where something has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.build.documents import Making
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.reads import Bundle, Read, that_tell
from generator.model.kinds.library import Document
from generator.model.language import USUAL, Language
from generator.publish.errors import PublishError
from generator.views.citing.holdings import holding_of
from generator.views.localised import Localised
from generator.views.site import Site
from tests.documents import document, here, making, sums_in_process
from tests.real import real_catalogue
from tests.sites_support import SmallSite

MADE = """---
title: Datos de la red
summary: Lo que este sitio reúne, en un libro de cálculo.
document_class: report
languages: [es, en]
availability: attached
made: workbook
sources:
  - document: report
---
"""


def files(small: SmallSite, making: Making) -> list[Path]:
    assert small.problems() == []
    there = Localised.of(Catalogue(that_tell(small.content())), Language.ES, Site(made=making))
    made = making(there.catalogue.by_name["library/data"], there)
    assert set(made) == set(USUAL)
    return [making.path(file) for file in made.values()]


def test_what_has_not_changed_is_not_made_again(small: SmallSite, tmp_path: Path) -> None:
    small.write("library/data.es.md", MADE)
    making = Making(tmp_path / "made")
    first = files(small, making)
    times = [file.stat().st_mtime_ns for file in first]
    assert files(small, making) == first
    assert [file.stat().st_mtime_ns for file in first] == times
    small.edit("library/data.es.md", "Datos de la red", "Otros datos")
    assert not set(files(small, making)) & set(first)


def test_what_is_shown_is_not_looked_up_again_where_nothing_that_was_read_has_changed(
    small: SmallSite, tmp_path: Path
) -> None:
    small.write("library/data.es.md", MADE)
    first = Making(tmp_path / "made")
    before = files(small, first)
    assert set(first.made) == {"library/data.es", "library/data.en"}
    assert ("facts", "activities/1-1") in {read for made in first.made.values() for read in all_of(made.reads)}
    kept = Making(first.folder, lambda: first.made)
    small.edit("library/data.es.md", "made: workbook", "made: dossier")  # who has it kept is not asked what it shows
    assert files(small, kept) == before
    assert kept.made == first.made
    before[0].unlink()
    assert files(small, Making(first.folder, lambda: first.made))[0].suffix == ".pdf"


def all_of(reads: Iterable[Read]) -> Iterator[Read]:
    for read in reads:
        yield from all_of(read.reads) if isinstance(read, Bundle) else [read]


def test_what_was_made_of_other_content_is_left_no_longer(small: SmallSite, tmp_path: Path) -> None:
    small.write("library/data.es.md", MADE)
    making = Making(tmp_path / "made")
    there = Localised.of(Catalogue(small.content()), Language.ES, Site(made=making))
    making.folder.mkdir()
    (making.folder / "old.xlsx").write_bytes(b"old")
    kept = making(there.catalogue.by_name["library/data"], there).values()
    making.clear(kept)
    assert sorted(p.name for p in making.folder.iterdir()) == sorted(file.path for file in kept)


def test_the_page_says_type_size_language_edition_and_sum_of_each_file() -> None:
    for record in (r for r in here(Language.ES).catalogue.of(Document) if r.facts.made):
        shown = holding_of(record, here(Language.ES))
        assert shown is not None
        assert len(shown.downloads) == len(USUAL)
        for download, file in zip(shown.downloads, making()(record, here(Language.ES)).values(), strict=True):
            data = making().path(file).read_bytes()
            assert (download.size, download.sha256) == (len(data), sha256(data).hexdigest())
            assert download.about.endswith("Edición del 29 de noviembre de 2026")
            assert download.name.startswith(record.id)
        assert (shown.absent, shown.wanted) == (None, None)


def test_where_no_documents_are_made_the_page_says_when_they_are() -> None:
    there = Localised.of(real_catalogue(), Language.EN, Site())
    shown = holding_of(there.catalogue.by_name["library/rial-dossier"], there)
    assert shown is not None
    assert (shown.downloads, shown.wanted) == ((), None)
    assert shown.absent == "The site makes the files of this document when it is built to be published."


def test_a_letter_that_cannot_be_printed_stops_the_build_with_its_words(small: SmallSite, tmp_path: Path) -> None:
    small.write("library/data.es.md", MADE.replace("workbook", "dossier"))
    small.edit("programs/ar-seclo.es.md", "El trabajador pide", "El trabajador Ωρα pide")
    with pytest.raises(PublishError, match=r"library/data\.es: “Ω” \(U\+03A9"):
        files(small, Making(tmp_path / "made"))
    assert not list((tmp_path / "made").glob("*.pdf"))


def test_a_document_that_the_site_does_not_make_has_no_such_file() -> None:
    assert making()(document("rial-report-2006-2015"), here(Language.ES)) == {}


def test_the_bytes_are_the_same_in_processes_with_other_hash_seeds_and_clocks(tmp_path: Path) -> None:
    first, second = (sums_in_process(tmp_path / seed, seed) for seed in ("1", "2"))
    assert first == second
    assert first.count("\n") == len(USUAL) * sum(bool(r.facts.made) for r in here(Language.ES).catalogue.of(Document))
