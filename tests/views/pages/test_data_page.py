"""The page of the data files."""

from __future__ import annotations

import json

from generator.export.data import data_of
from generator.model.kind import Kind
from generator.views.localised import Localised
from generator.views.pages.data import OF_EVERY_KIND, data_view
from generator.views.pages.lists import list_views
from generator.views.plan import plan_of


def test_every_kind_has_its_file_with_its_records_and_size(english: Localised) -> None:
    view = data_view(english, lambda _: 1500)
    assert [f.file.address for f in view.files] == [f"data/{kind}.json" for kind in Kind]
    programs = view.files[0]
    n = len(english.catalogue.by_kind[Kind.PROGRAMS])
    assert (programs.count, programs.size) == (english.words.count("programs", n), "1.5\u00a0kB")


def test_every_member_of_a_record_is_named_with_a_label(spanish: Localised, english: Localised) -> None:
    for here in (spanish, english):
        for kind, file in zip(Kind, data_view(here, lambda _: 0).files, strict=True):
            named = dict(file.members)
            assert all(named.values())
            for record in json.loads(data_of(kind, (spanish, english), here.catalogue)):
                assert record.keys() <= named.keys() | set(OF_EVERY_KIND)


def test_each_list_leads_to_its_own_file_and_each_page_to_all(english: Localised) -> None:
    for kind in Kind:
        assert {view.data.address for view in list_views(kind, english)} == {f"data/{kind}.json"}
    pages = plan_of(english.catalogue, english.site)
    data = {"es/datos.html", "en/data.html"}
    assert data <= {p.address for p in pages}
    assert all(data & {link.address for link in p.view.frame.foot} for p in pages)
