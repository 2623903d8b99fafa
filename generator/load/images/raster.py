"""What the readers of each format find in an image, without ever making a picture of it."""

from __future__ import annotations

from typing import NamedTuple


class ImageError(Exception):
    """A file is no image that can be published; it is `broken`, `animated`, `large` or `differs`, and what of it."""

    def __init__(self, reason: str, about: str = "") -> None:
        """For a reason."""
        super().__init__(reason)
        self.about = about


class Raster(NamedTuple):
    """An image that is whole: width and height as they are seen, and what tells more than what is seen."""

    width: int
    height: int
    clean: bytes
    """The file without that; the parts that hold what is seen are the same bytes."""

    besides: tuple[str, ...]
    """What was left out of it: `EXIF (GPS)`, `XMP`."""


def parted(kept: list[bytes], width: int, height: int, besides: list[str]) -> Raster:
    """An image of the parts that are kept."""
    return Raster(width, height, b"".join(kept), tuple(dict.fromkeys(besides)))
