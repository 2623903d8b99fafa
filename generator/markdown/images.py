"""What is shown of an image in a body."""

from __future__ import annotations

from typing import NamedTuple


class ShownImage(NamedTuple):
    """An image on a page: its address from there, what is seen for who does not see it, its size, whose it is."""

    source: str
    alt: str
    width: int
    height: int
    credit: str
    credit_language: str = ""
    """Where it is another than that of the text."""
