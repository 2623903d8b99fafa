"""Which edition of the site this is."""

from __future__ import annotations

from generator.views.localised import Localised
from generator.words import dates


def edition(here: Localised) -> str:
    """The edition by its date; by the version of the generator where no date is known."""
    if here.site.edition:
        return here.words.say("site.edition", date=dates.day(here.words, here.site.edition))
    return here.words.say("site.edition_version", version=here.site.version)
