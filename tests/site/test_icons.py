"""Icons help eyes, and say nothing that the words beside them do not."""

from __future__ import annotations

import re

import pytest

from generator.settings.icons import DRAWN, drawing
from tests.built import Built, text_of

SHAPE = re.compile(r' d="([^"]+)"')


def shape(name: str) -> str:
    """The line that an icon draws."""
    found = SHAPE.search(drawing(DRAWN[name]))
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("es/index.html", {"search", "alternate", "download"}),
        ("en/search.html", {"search", "alternate"}),
        ("es/programas/ar-seclo.html", {"search", "alternate"}),
        ("es/cooperacion/6-6.html", {"search", "alternate", "gives", "receives"}),
        ("en/countries/ec.html", {"search", "alternate", "gives", "receives"}),
    ],
)
def test_a_page_has_the_icons_that_help_on_it(site: Built, address: str, names: set[str]) -> None:
    drawn = set(SHAPE.findall(site.pages[address].text))
    assert {name for name in DRAWN if shape(name) in drawn} == names


def test_every_icon_is_for_eyes_alone_and_stands_beside_words(site: Built) -> None:
    for address in ("es/index.html", "es/cooperacion/6-6.html", "en/countries/ec.html"):
        page = site.pages[address]
        beside = {child: parent for parent in page.tree.iter() for child in parent if child.get("class") == "icon"}
        assert beside
        for icon, parent in beside.items():
            assert icon.get("aria-hidden") == "true"
            assert text_of(parent) or parent.tag == "p", address  # the name of the ZIP comes by script
