"""What readers send in, and what it asks of them: one declaration for links of pages and forms of a repository."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What someone wants who writes to whoever publishes the site."""

    CORRECT = "correct"
    ADD = "add"
    DOCUMENT = "document"
    RESULT = "result"


FILLED_IN = ("record", "page", "language", "edition")
"""What a page fills in."""

ASKED_FOR: dict[Purpose, tuple[str, ...]] = {
    Purpose.CORRECT: ("says", "source"),
    Purpose.ADD: ("missing", "source"),
    Purpose.DOCUMENT: ("document", "where"),
    Purpose.RESULT: ("outcome", "source"),
}
"""What only the reader knows, in the order in which it is asked."""


def form_name(purpose: Purpose, language: str) -> str:
    """The file of a form in `.github/ISSUE_TEMPLATE/`: `correct-es.yml`."""
    return f"{purpose}-{language}.yml"
