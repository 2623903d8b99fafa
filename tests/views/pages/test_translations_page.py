"""The page of the state of translations."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.translations import translations_view
from generator.views.site import Site
from tests.sites_support import SmallSite

SITE = Site(repository="https://github.com/o/r/", edit_uri="edit/main/content/")


def test_it_counts_each_kind_and_names_what_wants_work_part_by_part(tmp_path: Path) -> None:
    small = SmallSite.in_folder(tmp_path)
    small.edit("workshops/2007-port-of-spain.es.md", "title: Taller", "title: Seminario")
    view = translations_view(Localised(Catalogue(small.content()), Language.ES, SITE))
    counts = {count.kind.label: count.numbers for count in view.counts}
    assert counts["Talleres"] == (1, 1, 0, 0)
    assert counts["Convocatorias"] == (0, 0, 1, 0)
    assert sum(map(sum, counts.values())) == 12
    rows = {row.record.label: row for _, rows in view.wanting for row in rows}
    changed = next(row for label, row in rows.items() if label.startswith("Seminario"))
    assert (changed.language, changed.standing) == ("English", "desactualizadas")
    assert changed.changed == ("Título", "«Qué se acordó»")
    assert changed.edit == "https://github.com/o/r/edit/main/content/workshops/2007-port-of-spain.en.md"
    assert view.all_complete is None


def test_where_all_are_up_to_date_it_says_so(tmp_path: Path) -> None:
    small = SmallSite.in_folder(tmp_path)
    content = small.content()
    complete = tuple(r for r in content.records if r.kind == "programs")
    view = translations_view(Localised(Catalogue(content._replace(records=complete)), Language.EN, SITE))
    assert view.all_complete == "1 translation, up to date with its original."
    assert view.wanting == ()
