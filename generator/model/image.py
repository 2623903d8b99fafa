"""Images that a record carries, which its texts show."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.model.attachment import IMAGE_TYPES, is_safe_name
from generator.model.field import Labels, Part
from generator.model.shape import Sample, Shape

MOST_OF_AN_IMAGE = 400_000
"""Bytes: a page with one loads in a few seconds on a slow line."""

LONGEST_SIDE = 2400
"""Pixels: twice the width of a page, for dense screens."""

_NAME = re.compile(rf"[a-z0-9]+([._-][a-z0-9]+)*\.({'|'.join(IMAGE_TYPES)})")


def _image_name(value: object) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value) or not is_safe_name(value):
        raise PydanticCustomError("image-name", "not a name of an image that can be published")
    return value


ImageName = Annotated[str, BeforeValidator(_image_name), Shape("image", "oficina.jpg")]


class Image(Part):
    """An image in `content/attachments/<id of the record>/`, shown as `![](../attachments/<id>/<file>)`."""

    file: ImageName
    alt: Annotated[
        Labels, Sample({"es": "Tres personas en una mesa", "en": "Three people at a table"}, usual=True, words=True)
    ]
    credit: Annotated[Labels, Sample({"es": "Ministerio de Salud", "en": "Ministry of Health"}, usual=True, words=True)]
