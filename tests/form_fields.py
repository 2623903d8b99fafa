"""The fields of a form, with those within them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.views.parts.form_field import FormField


def all_fields(fields: Sequence[FormField]) -> Iterator[FormField]:
    """Fields with those within them."""
    for field in fields:
        yield field
        yield from all_fields(field.fields)
        if field.item:
            yield from all_fields((field.item,))
