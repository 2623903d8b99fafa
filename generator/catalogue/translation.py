"""How each translation stands to its original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.markdown.digest import state_of
from generator.model.language import Language
from generator.model.record import AnyRecord, Text


class Standing(StrEnum):
    """Where a translation stands: by content, never by date."""

    COMPLETE = "complete"
    OUTDATED = "outdated"
    UNCHECKED = "unchecked"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Translation:
    """A record in a language that is not its original's."""

    record: AnyRecord
    language: Language
    standing: Standing
    changed: tuple[str, ...] = ()
    """What changed in the original since: `title`, `summary`, `body.2` (the section, counted from 0)."""

    @property
    def original(self) -> Text:
        """The text that it translates."""
        return self.record.texts[self.record.original]


def translations_of(record: AnyRecord, languages: Sequence[Language]) -> Iterator[Translation]:
    """The standing of each of the site's languages that a record should have besides its original's."""
    for language in languages:
        if language != record.original:
            yield translation_of(record, language)


def translation_of(record: AnyRecord, language: Language) -> Translation:
    """The standing of one translation."""
    text = record.texts.get(language)
    if text is None:
        return Translation(record, language, Standing.MISSING)
    if text.follows is None:
        return Translation(record, language, Standing.UNCHECKED)
    changed = _changed(record, language)
    return Translation(record, language, Standing.OUTDATED if changed else Standing.COMPLETE, changed)


def _changed(record: AnyRecord, language: Language) -> tuple[str, ...]:
    now = state_of(record.texts[record.original])
    then = record.texts[language].follows
    assert then is not None
    changed = [name for name in ("title", "summary") if getattr(now, name) != getattr(then, name)]
    if len(now.body) != len(then.body):
        return (*changed, "body")
    return (
        *changed,
        *(f"body.{n}" for n, pair in enumerate(zip(now.body, then.body, strict=True)) if len({*pair}) > 1),
    )
