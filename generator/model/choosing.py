"""Something that a kind declares by the value of a field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ByValue(Generic[T]):
    """One thing or another, by the value of a field: `ByValue("type", {"study": REPORT}, otherwise=PAGE)`."""

    field: str
    values: Mapping[str, T]
    otherwise: T

    def of(self, facts: object) -> T:
        """What is declared for the value that these facts have."""
        return self.values.get(getattr(facts, self.field), self.otherwise)
