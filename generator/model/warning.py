"""What a record can say that it means, though it seldom is."""

from __future__ import annotations

from typing import Literal

Confirmed = Literal[
    "another-language",
    "bare-address",
    "before-its-call",
    "body-without-original",
    "count-not-as-printed",
    "country-not-as-printed",
    "dates-not-as-printed",
    "does-not-add-up",
    "empty-section",
    "far-year",
    "file-in-another-language",
    "id-differs",
    "known-otherwise",
    "language-of-file-differs",
    "later-than-its-sources",
    "link-to-another-language",
    "long-span",
    "long-summary",
    "long-title",
    "modality-not-as-printed",
    "more-than-received",
    "no-accents",
    "no-place",
    "repeated-heading",
    "same-activity",
    "same-text",
    "short-summary",
    "starts-on-saturday",
    "starts-on-sunday",
    "summary-is-title",
    "swapped-countries",
    "text-in-quotes",
    "title-in-capitals",
    "title-off-topic",
    "unfinished",
    "unknown-printed-name",
    "untranslated",
    "usually-there",
    "year-differs",
    "year-of-id-differs",
]
"""The codes of warnings about records. One that a record names in `confirmed` is not said of it again."""
