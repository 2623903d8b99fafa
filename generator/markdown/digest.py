"""Digests of parts of an original, kept in its translations: a part that changed has another digest."""

from __future__ import annotations

import hashlib
import unicodedata

from generator.model.record import Text
from generator.model.text import Follows


def digest(text: str) -> str:
    """The first 8 hex digits of the SHA-256 of `text`, white space and normalisation form aside."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def state_of(text: Text) -> Follows:
    """What a translation of `text` as it stands now has to say in `follows`."""
    parts = [f"{'#' * s.level} {s.heading}\n{s.markdown}" for s in text.sections]
    body = tuple(digest(p) for p in parts) if text.has_body else ()
    return Follows(title=digest(text.title), summary=digest(text.summary) if text.summary else None, body=body)


def follows_line(follows: Follows) -> str:
    """The line of front matter that says `follows`."""
    members = [f"title: '{follows.title}'"]
    if follows.summary:
        members.append(f"summary: '{follows.summary}'")
    if follows.body:
        members.append("body: [" + ", ".join(f"'{d}'" for d in follows.body) + "]")
    return "follows: {" + ", ".join(members) + "}"
