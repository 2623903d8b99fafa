"""What the views know of the site as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from generator.catalogue.editions import Edition
from generator.model.attachment import File
from generator.model.language import Language
from generator.model.publisher import Publisher
from generator.model.record import AnyRecord, Text
from generator.words import Words, dates

if TYPE_CHECKING:
    from generator.views.localised import Localised


def _nothing(record: AnyRecord, here: Localised) -> Mapping[Language, File]:
    """No document is made."""
    return {}


@dataclass(frozen=True, slots=True)
class Site:
    """The site's own address, its edition, and when each file of the content last changed."""

    url: str = ""
    """Absolute, with a slash at the end; empty where it is not known."""

    repository: str = ""
    """Where changes are proposed: absolute, with a slash at the end; empty where it is not known."""

    edit_uri: str = ""
    """From the repository to the place where its content folder is edited, with a slash at the end."""

    name: str = ""
    """What the site is called where the content does not say it; empty for a name that fits any."""

    description: str = ""
    """What it is, where the content does not say it."""

    publisher: Publisher = field(default_factory=Publisher)
    edition: date | None = None
    version: str = ""
    before: Edition | None = field(default=None, repr=False)
    """The edition before, against which it says what is new; None where none is known."""

    changed: Mapping[str, date] = field(default_factory=dict)
    """The day of the last change of each file, by its path as problems say it."""

    changes_tell: bool = True
    """Whether these days tell something: all alike, they are only that of the one commit that brought everything."""

    made: Callable[[AnyRecord, Localised], Mapping[Language, File]] = field(default=_nothing, repr=False, compare=False)
    """Makes the files of a document that the site makes itself."""

    @property
    def is_harvested(self) -> bool:
        """Whether harvesters can ask for the records: there is a gateway that answers them, and all that it wants."""
        return bool(self.url and self.edition and self.publisher.email and self.publisher.gateway)

    @property
    def said(self) -> Mapping[str, Any]:
        """What the configuration says of the site, under the keys of the words."""
        told = {"name": self.name, "description": self.description}
        return {"site": {key: text for key, text in told.items() if text}}

    def changed_on(self, text: Text) -> date | None:
        """The day on which a text last changed, where the history is known and tells something."""
        return self.changed.get(text.origin.path) if self.changes_tell else None

    def edition_in(self, words: Words) -> str:
        """The edition by its date; by the version of the generator where no date is known."""
        if self.edition:
            return words.say("site.edition", date=self.edition_alone(words))
        return words.say("site.edition_version", version=self.version)

    def edition_alone(self, words: Words) -> str:
        """The same behind a label that says “edition” already: `21 November 2026`."""
        return dates.day(words, self.edition) if self.edition else self.version
