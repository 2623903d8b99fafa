"""The copy to take along: the ZIP in a site, what stands on top of it, and what the pages are told of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from generator.export.copy import Published, SmallZips, inside, published
from generator.publish.archive import write_archive
from generator.views.localised import Localised
from generator.views.pages.every_language import ROOT
from generator.views.parts.frames import COPY, start_of_copy


def archive_in(site: Path, places: Sequence[Localised]) -> Path:
    """Where the ZIP of a site stands: `copy/rial-2026-11-29.zip`; without a day the version is in its name."""
    here = places[0]
    return site / COPY / f"{here.key}-{here.site.edition or here.site.version}.zip"


def write_copy(site: Path, places: Sequence[Localised], small: SmallZips = MappingProxyType({})) -> None:
    """Pack a site into its ZIP, and tell its pages name, size and sum, also of small copies."""
    to = archive_in(site, places)
    start = {start_of_copy(places[0]): (site / ROOT).read_text("utf-8")}
    sum_ = write_archive(site, to, notes(places), start | inside(places))
    for name, text in published(Published(to.name, to.stat().st_size, sum_), places, small).items():
        (site / name).unlink(missing_ok=True)  # the same file may stand in the last site
        (site / name).write_text(text, "utf-8", newline="")


def notes(places: Sequence[Localised]) -> dict[str, str]:
    """What stands on top of the copy: in each language, how to open it and which edition it is."""
    return {here.words["offline_copy.file"]: _note(here) for here in places}


def _note(here: Localised) -> str:
    said = here.words.say(
        "offline_copy.text",
        site=here.words["citation.site"],
        open=start_of_copy(here),
        edition=here.site.edition_in(here.words),
        url=here.site.url or here.words["offline_copy.no_url"],
        languages=here.words.in_languages(here.catalogue.languages),
    )
    return said + "\n"
