"""When a record last changed, and by what a change is known."""

from __future__ import annotations

from datetime import date
from uuid import NAMESPACE_URL, uuid5

from generator.model.record import AnyRecord
from generator.views.localised import Localised


def last_change_of(record: AnyRecord, here: Localised) -> date | None:
    """The day on which its facts, or its text as the readers of a language see it, last changed; None if not known."""
    texts = {record.texts[record.original].origin.path, record.text(here.language).origin.path}
    days = [day for path in texts if (day := here.site.changed.get(path))]
    return max(days, default=None)


def lasting_id(name: str, here: Localised) -> str:
    """An id that is the same wherever the site is, and for ever."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{here.key}:{name}:{here.language}')}"
