"""The forms in use, as the glossary shows them."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.record import record_view
from generator.views.site import Site
from tests.sites_support import SmallSite


def test_the_glossary_shows_the_form_of_each_language_and_what_is_avoided(small: SmallSite) -> None:
    small.write(
        "registers/terms.yml",
        "labels: {es: Formas, en: Forms}\nentries:\n  - id: belize\n    use: {es: Belice, en: Belize}\n"
        "    avoid: {es: [Belize]}\n    why: {es: La forma usual., en: The usual form.}\n",
    )
    small.edit("pages/rial.es.md", "order: 1\n", "order: 1\nshows: glossary\n")
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    shown = record_view(here.catalogue.by_name["pages/rial"], here).shown
    assert shown is not None
    (form,) = shown.forms
    assert (form.use, form.avoid, form.why) == ("Belice", ("Belize",), "La forma usual.")
    assert form.others == (("Belize", Language.EN, "en inglés"),)
