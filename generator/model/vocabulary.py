"""The vocabularies, and of which every term has a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ACRONYMS = "acronyms"
"""What short names stand for; its terms have no page."""

YEARS = "years"
"""The years in which something happened, as if they were a vocabulary."""


@dataclass(frozen=True, slots=True)
class Paged:
    """How the pages of a vocabulary are made.

    `alphabetical`: its terms stand in the order of their labels, not in that of its file. `whole`: it is short and the
    source's own, so that all its terms are shown: that nothing carries one says something. `header`: the header of
    every page leads to it. `neighbours`: the page of a term leads to the others. `narrower`: another vocabulary's terms
    are below its own. `judged`: the note of a term is what the sources judge of it, and its page opens with that.
    """

    alphabetical: bool = False
    whole: bool = False
    header: bool = False
    neighbours: bool = True
    narrower: bool = False
    judged: bool = False


VOCABULARIES: Mapping[str, Paged] = {
    "countries": Paged(alphabetical=True, header=True, neighbours=False),
    "areas": Paged(header=True, narrower=True),
    "themes": Paged(),
    "topics": Paged(alphabetical=True),
    "populations": Paged(alphabetical=True, header=True),
    "components": Paged(whole=True, judged=True),
    "organizations": Paged(alphabetical=True, neighbours=False),
    "document-classes": Paged(whole=True),
    YEARS: Paged(alphabetical=True),
}
"""In the order of their pages. Cities have none."""
