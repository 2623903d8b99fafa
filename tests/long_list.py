"""A site with a list that is longer than a page: 231 studies, some without a country, three without a translation."""

from __future__ import annotations

from tests.sites_support import SmallSite

STUDIES = 230
TOTAL = STUDIES + 1
"""The small site has one already."""

WORDS = ("Ñandú", "Ámbito", "«Nube»", "Zona", "Número", "Oficio", "ñoqui", "¿Igualdad?")
COUNTRIES = ("AR", "BB", "DO", "TT", "")
DATES = ("2001", "2003-05", "2011/2013", "2009-12-31", "2003")
THEMES = ("T5", "T6", "T5, E6", "E6", "")


def write_long_list(small: SmallSite) -> None:
    """Add the studies to a small site."""
    for n in range(STUDIES):
        small.write(f"studies/s{n:03}.es.md", _original(n))
        if n % 80:
            word = WORDS[(n + 3) % len(WORDS)]
            small.write(f"studies/s{n:03}.en.md", f"---\ntitle: '{word} {n:03}'\n---\n")


def _original(n: int) -> str:
    def pick(values: tuple[str, ...], step: int) -> str:
        return values[n * step // 3 % len(values)]

    lines = [
        f"title: '{WORDS[n % len(WORDS)]} {n:03}'",
        f"type: {pick(('study', 'audit', 'study'), 1)}",
        f"date: {pick(DATES, 2)}",
        *([f"country: {country}"] if (country := pick(COUNTRIES, 7)) else []),
        *([f"themes: [{themes}]"] if (themes := pick(THEMES, 4)) else []),
        *([f"populations: [{population}]"] if (population := pick(("youth", "women", ""), 5)) else []),
        *(["partners: [ilo, oas]"] if n % 9 == 0 else []),
        "sources: [{document: report}]",
    ]
    return "\n".join(["---", *lines, "---", ""])
