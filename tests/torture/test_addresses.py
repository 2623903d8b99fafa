"""Addresses that somebody hands out: whatever stands behind `?` and `#`, the page stands, and nothing of it runs."""

from __future__ import annotations

import random
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.torture.test_corpus import LISTENING
from tests.torture.test_trees import OF_FUZZ

PAGES = ("es/buscar.html", "es/programas/index.html", "es/encuentre-un-socio/index.html")
KEYS = (
    "q",
    "kind",
    "clase",
    "pais",
    "country",
    "themes",
    "theme",
    "page",
    "pagina",
    "sort",
    "__proto__",
    "constructor",
)
PIECES = (
    *(
        "<svg onload=hit()>",
        '"><img src=x onerror=hit()>',
        "javascript:hit()",
        "\\",
        "%",
        "%ff",
        "%00",
        "%u0041",
        "\u202e",
    ),
    *(
        "'",
        '"',
        "&",
        "=",
        "#",
        "?",
        "(",
        "[",
        "*",
        "..",
        "__proto__",
        "toString",
        "-1",
        "1e999",
        "NaN",
        "\ud83d",
        "ñ",
        "T6",
        "AR",
    ),
)
TRIES = 300 if settings().max_examples > OF_FUZZ else 6


def address(chance: random.Random) -> str:
    """A page with keys and values that nobody means; some spelled as addresses spell them, some not."""

    def text() -> str:
        said = "".join(chance.choices(PIECES, k=chance.randrange(4)))
        return said if chance.random() < 0.3 else quote(said, errors="surrogatepass")

    asked = "&".join(f"{chance.choice([*KEYS, text()])}={text()}" for _ in range(chance.randrange(1, 5)))
    return f"{chance.choice(PAGES)}?{asked}#{text()}"


@pytest.mark.browser
def test_no_address_runs_anything_or_breaks_its_page(real_site: Path, browser: Browser) -> None:
    chance, broken = random.Random(17), []
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(LISTENING)
    page = context.new_page()
    page.on("pageerror", lambda error: broken.append(str(error)))
    for n in range(TRIES):
        asked = address(chance)
        page.goto(f"{real_site.as_uri()}/{asked}".encode("utf-8", "replace").decode(), wait_until="load")
        assert (page.evaluate("window.run"), broken) == ([], []), (n, asked)
    context.close()
