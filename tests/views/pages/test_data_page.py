"""The page of the data files."""

from __future__ import annotations

from generator.export.datasets import CATALOGUE, PACKAGE, groups_of
from generator.model.kind import Kind
from generator.views.data.published import OF_EVERY_KIND, published_of
from generator.views.localised import Localised
from generator.views.pages.data import data_view
from generator.views.pages.lists import list_views
from generator.views.plan import plan_of


def test_every_kind_has_its_files_with_its_records_and_sizes(english: Localised) -> None:
    view = data_view(english, lambda _: 1500)
    assert [f.files[0].file.address for f in view.kinds] == [f"data/{kind}.en.csv" for kind in Kind]
    programs = view.kinds[0]
    n = len(english.catalogue.by_kind[Kind.PROGRAMS])
    assert programs.count == english.words.count("programs", n)
    assert [(of.format, of.size) for of in programs.files] == [
        (format, "1.5\u00a0kB") for format in ("CSV", "Excel", "JSON", "JSON Lines")
    ]


def test_every_file_that_is_made_is_on_the_page(spanish: Localised, english: Localised) -> None:
    made = {address for group in groups_of((spanish, english)) for address in group.addresses}
    views = [data_view(here, lambda _: 0) for here in (spanish, english)]
    shown = {d.file.address for view in views for of in view.kinds for d in of.files}
    shown |= {of.file.file.address for view in views for of in view.whole}
    assert shown == made | {PACKAGE, CATALOGUE}


def test_every_member_of_a_record_is_in_the_dictionary_with_what_it_says(
    spanish: Localised, english: Localised
) -> None:
    for here in (spanish, english):
        for kind, of in zip(Kind, data_view(here, lambda _: 0).kinds, strict=True):
            named = {member.name for member in of.members}
            assert all(member.label and member.told and member.type for member in of.members)
            for record in published_of(kind, here):
                known = named | set(OF_EVERY_KIND) | {name.partition(".")[0] for name in named}
                assert record.keys() <= known


def test_each_list_leads_to_its_own_files_and_each_page_to_all(english: Localised) -> None:
    for kind in Kind:
        assert {view.data.address for view in list_views(kind, english)} == {f"en/data.html#{kind}"}
    pages = plan_of(english.catalogue, english.site)
    data = {"es/datos.html", "en/data.html"}
    assert data <= {p.address for p in pages}
    assert all(data & {link.address for link in p.view.frame.foot} for p in pages)
