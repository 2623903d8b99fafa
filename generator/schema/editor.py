"""JSON Schemas of the front matter, for editors that know them (https://json-schema.org, 2020-12)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.catalogue.help import has_help, help_of
from generator.model.files import OTHER_FILES
from generator.model.kinds import FACTS
from generator.model.language import DEFAULT
from generator.model.text import TextFields
from generator.words import words_of


def schemas() -> Iterator[tuple[str, str]]:
    """File name and text of each schema: the original of each kind, then every other file of the content."""
    for kind, model in FACTS.items():
        schema = _told(model)
        texts = _told(TextFields)
        schema["properties"] = texts["properties"] | schema["properties"]
        schema["required"] = [*texts["required"], *schema["required"]]
        yield f"{kind}.json", _text(schema, str(kind))
    for name, file in OTHER_FILES.items():
        yield f"{name}.json", _text(_told(file), name)


def _text(schema: dict[str, Any], title: str) -> str:
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _told(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a model, with what its fields and those of its groups are called and say."""
    schema = model.model_json_schema()
    _tell(schema, model.__name__)
    for group, part in schema.get("$defs", {}).items():
        _tell(part, group)
    return schema


def _tell(part: dict[str, Any], group: str) -> None:
    """Give each field its label and its help, where the words have them: the days of a period have none."""
    words = words_of(DEFAULT)
    for name, member in part.get("properties", {}).items():
        if label := words.find(f"fields.{name}"):
            member["title"] = label
        if has_help(group, name, words):
            member["description"] = help_of(group, name, words)
