"""A field as a form asks it: how it is filled in, what templates choose by, and what its scripts are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MANY_FIELDS = 5
"""A group of more has smaller columns."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A field as a form asks it. `at` is the way to it, `sources.0.at.section`: the name of its control.

    `sort` is how it is filled in: `line`, `choice`, `flag`, `number`, `term`, `record`, `labels`, `group`, or the name
    of a shape. `of` says where its choices are, `terms/countries`. A list has an `item`, of which there may be several.
    """

    at: str
    name: str
    sort: str
    label: str = ""
    help: str = ""
    example: str = ""
    is_required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    of: str = ""
    is_open: bool = False
    is_searched: bool = False
    is_whole: bool = False
    """Whether its value is a number: also of a record that is called by one."""

    least: int | None = None
    is_below: bool = False
    fields: tuple[FormField, ...] = ()
    item: FormField | None = None

    @property
    def is_flag(self) -> bool:
        """A box to tick."""
        return self.sort == "flag"

    @property
    def is_number(self) -> bool:
        """A whole number."""
        return self.sort == "number"

    @property
    def is_day(self) -> bool:
        """A day, a month or a year."""
        return self.sort == "date"

    @property
    def is_span(self) -> bool:
        """Two days."""
        return self.sort in ("span", "period")

    @property
    def takes_dates(self) -> bool:
        """Whether days are written in it."""
        return self.is_day or self.is_span

    @property
    def has_several_controls(self) -> bool:
        """Whether its name is that of a group of controls, each of which has its own."""
        return self.is_span or self.sort in ("group", "labels", "choice")

    @property
    def layout(self) -> str:
        """The style of a group: what is said in each language side by side, many fields in smaller columns."""
        if self.sort == "labels":
            return "side-by-side"
        return "group group--small" if len(self.fields) > MANY_FIELDS else "group"

    @property
    def shows_example(self) -> bool:
        """Whether an example helps: where one writes, and neither chooses nor fills in several fields."""
        return bool(self.example) and not (self.of or self.choices or self.fields or self.item or self.is_flag)

    @property
    def told(self) -> dict[str, Any]:
        """What the scripts know of it, as plain values; what is empty is left out."""
        said = {
            "name": self.name,
            "sort": self.sort,
            "label": self.label,
            "example": self.example,
            "required": self.is_required,
            "choices": [value for value, _ in self.choices],
            "of": self.of,
            "open": self.is_open,
            "searched": self.is_searched,
            "whole": self.is_whole,
            "least": self.least,
            "below": self.is_below,
            "fields": [field.told for field in self.fields],
            "item": self.item.told if self.item else None,
        }
        return {key: value for key, value in said.items() if value or (value == 0 and value is not False)}
