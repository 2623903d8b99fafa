"""How much a content may hold, before anything of it is read or rendered."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le

from generator.model.field import Part
from generator.model.shape import Sample


class Limits(Part):
    """Limits that a network may set otherwise, each within bounds in which the check and the build stay quick.

    `section` is in letters of a section's text; `text` in bytes of a file of records or data; `attachment` in bytes of
    a file that a document carries; `folder` counts the files in one folder, `records` those of the site.
    """

    section: Annotated[int, Ge(1_000), Le(200_000), Sample(50_000)] = 100_000
    text: Annotated[int, Ge(10_000), Le(2_000_000), Sample(200_000)] = 400_000
    attachment: Annotated[int, Ge(100_000), Le(100_000_000), Sample(5_000_000)] = 20_000_000
    folder: Annotated[int, Ge(100), Le(100_000), Sample(2_000)] = 50_000
    records: Annotated[int, Ge(100), Le(100_000), Sample(5_000)] = 50_000
