"""Records as hits of a search without words."""

from __future__ import annotations

import json
from itertools import chain

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.export import hits
from generator.export.hits import hit_files, hit_of
from generator.load.content import read_content
from generator.model.language import USUAL
from generator.views.localised import Localised
from generator.views.pages.record import record_view
from generator.views.parts.sentences import hit_title_of
from generator.views.site import Site
from tests.sites_support import SmallSite


def handed_over(address: str, text: str) -> list[dict[str, str]]:
    start = f'rial.arrived("{address.removesuffix(".js")}",'
    assert text.startswith(start)
    found: list[dict[str, str]] = json.loads(text.removeprefix(start).removesuffix(");\n"))
    return found


def test_each_record_is_at_its_number_with_what_it_says_of_itself(
    small: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "CHUNK", 2)
    catalogue = Catalogue(read_content(small.folder / "content"))
    for language in USUAL:
        here = Localised(catalogue, language, Site())
        files = dict(hit_files([hit_of(record_view(r, here)) for r in catalogue.records], language))
        assert list(files) == [f"facets/all/hits-{language}-{n}.js" for n in range(len(files))]
        chunks = [handed_over(address, text) for address, text in files.items()]
        assert {len(chunk) for chunk in chunks[:-1]} <= {2}
        found = list(chain(*chunks))
        assert [hit["title"] for hit in found] == [hit_title_of(r, here) for r in catalogue.records]
        assert [hit["address"] for hit in found] == [here.record_address(r) for r in catalogue.records]
        assert [hit.get("language", language) for hit in found] == [
            r.text(language).language for r in catalogue.records
        ]
        assert all(all(hit.values()) and hit["kind"] for hit in found)
