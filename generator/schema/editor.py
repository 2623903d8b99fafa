"""JSON Schemas of the front matter, for editors that know them (https://json-schema.org, 2020-12)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.model.facts import FACTS
from generator.model.language import DEFAULT
from generator.model.term import Scheme
from generator.model.text import TextFields, TranslationFields
from generator.words import words_of


def schemas() -> Iterator[tuple[str, str]]:
    """File name and text of each schema: the original of each kind, the translation of any, a vocabulary."""
    for kind, model in FACTS.items():
        schema = model.model_json_schema()
        texts = TextFields.model_json_schema()
        schema["properties"] = texts["properties"] | schema["properties"]
        schema["required"] = [*texts["required"], *schema["required"]]
        yield f"{kind}.json", _text(schema, str(kind))
    yield "translation.json", _text(TranslationFields.model_json_schema(), "translation")
    yield "vocabulary.json", _text(Scheme.model_json_schema(), "vocabulary")


def _text(schema: dict[str, Any], title: str) -> str:
    for part in (schema, *schema.get("$defs", {}).values()):
        _label(part.get("properties", {}))
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _label(properties: dict[str, Any]) -> None:
    """Give each field its label where the words have one: those of a record have, and so have most of its parts."""
    words = words_of(DEFAULT)
    for name, member in properties.items():
        label = words.find(f"fields.{name}")
        if label:
            member["title"] = label
