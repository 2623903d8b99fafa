"""What the tables of a kind read of its records: an edit of anything else leaves their files as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.reads import Bundle, Read, that_tell, what_is_read
from generator.export.takeaway import takeaway_files
from generator.export.xlsx import xlsx_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.data.tables import data_table
from generator.views.data.workbook import workbook_of
from generator.views.localised import Localised
from generator.views.site import Site
from tests.real import real_content


def bodies_read(make: Callable[[Localised], object]) -> set[str]:
    """The languages of the bodies that are read for something made of programmes in Spanish."""
    here = Localised.of(Catalogue(that_tell(real_content())), Language.ES, Site())
    with what_is_read() as reads:
        make(here)
    return {language for name, *about in singles(reads) if name == "bodies" for language in about[1:]}


def singles(reads: set[Read]) -> set[tuple[str, ...]]:
    """Reads, those in bundles too."""
    inside = (singles({*read.reads}) if isinstance(read, Bundle) else {read} for read in reads)
    return set().union(*inside)


@pytest.mark.parametrize(
    "make",
    [
        lambda here: xlsx_of(workbook_of(Kind.PROGRAMS, here)),
        lambda here: takeaway_files(Kind.PROGRAMS, (here,)),
    ],
)
def test_what_shows_no_bodies_reads_none(make: Callable[[Localised], object]) -> None:
    assert bodies_read(make) == set()


def test_a_table_with_bodies_reads_those_of_its_language() -> None:
    assert bodies_read(lambda here: data_table(Kind.PROGRAMS, here)) == {"es"}
