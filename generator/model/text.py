"""What a writer writes in one language, and how a translation follows its original."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from generator.model.field import OwnWords, Part, as_typed
from generator.model.shape import Sample, Shape

Digest = Annotated[
    str, BeforeValidator(as_typed), StringConstraints(pattern=r"^[0-9a-f]{8}$"), Shape("digest", "3eb4870b")
]
"""The first 8 hex digits of the SHA-256 of a normalised text."""


class Follows(Part):
    """The state of the original that a translation was made from: a digest for each part of its text."""

    title: Digest
    summary: Digest | None = None
    body: tuple[Digest, ...] = ()


class TextFields(Part):
    """The front matter that is translated."""

    title: Annotated[OwnWords, Sample("Ventanilla única de empleo", words=True)]
    summary: Annotated[OwnWords, Sample("Un solo lugar para los trámites de empleo.", words=True)] | None = None


class TranslationFields(TextFields):
    """The front matter of a translation's file."""

    follows: Follows | None = None
