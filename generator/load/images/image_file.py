"""An image among the attachments of a record, by the ending of its name.

    image_in("foto.jpg", data).width

Nothing is decoded into a picture: the readers walk the parts of the file, and refuse what is not whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.load.images import jpeg, png, webp
from generator.load.images.raster import ImageError, Raster
from generator.model.attachment import IMAGE_TYPES
from generator.model.image import LONGEST_SIDE, MOST_OF_AN_IMAGE

_READERS: dict[str, tuple[bytes, Callable[[bytes], Raster]]] = {
    **dict.fromkeys(("jpg", "jpeg"), (jpeg.JPEG_SIGNATURE, jpeg.jpeg_in)),
    "png": (png.PNG_SIGNATURE, partial(png.png_in, most_pixels=LONGEST_SIDE**2)),
    "webp": (webp.WEBP_SIGNATURE, webp.webp_in),
}


def is_image(name: str) -> bool:
    """Whether a name ends as that of an image."""
    return name.rpartition(".")[2] in IMAGE_TYPES


def image_in(name: str, data: bytes) -> Raster:
    """What an image is. Raises ImageError."""
    signature, read = _READERS[name.rpartition(".")[2]]
    if len(data) > MOST_OF_AN_IMAGE:
        raise ImageError("large", f"{len(data) // 1000} kB")
    if not data.startswith(signature):
        raise ImageError("differs")
    try:
        found = read(data)
    except IndexError:
        raise ImageError("broken", "cut") from None
    if max(found.width, found.height) > LONGEST_SIDE:
        raise ImageError("large", f"{found.width} × {found.height}")
    return found
