"""The JSON Schema of the data files (https://json-schema.org, 2020-12), from the same declarations as the records."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.catalogue.help import has_help, help_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.views.data.published import IN_EACH_LANGUAGE, OF_EVERY_KIND, VERSION
from generator.words import Words

_OF_FILES = {"url": "string", "media_type": "string", "size": "integer", "sha256": "string"}
_MEASURED = {"Attachment": _OF_FILES, "Image": {**_OF_FILES, "width": "integer", "height": "integer"}}
"""What the build adds to each file that a record carries, by the group that names it."""


def published_schema(languages: Sequence[Language], words: Words) -> str:
    """A schema for each data file below `$defs`: of `data/programs.json` it is `#/$defs/programs`."""
    defs: dict[str, Any] = {}
    for kind in Kind:
        record, parts = _record(kind, languages, words)
        defs |= parts
        defs[str(kind)] = {"type": "array", "items": record}
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": words["site.full_name"],
        "version": VERSION,
        "anyOf": [{"$ref": f"#/$defs/{kind}"} for kind in Kind],
        "$defs": defs,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _record(kind: Kind, languages: Sequence[Language], words: Words) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """The schema of a record, and those of the groups in it."""
    schema = json.loads(_declared(FACTS[kind]))
    parts: dict[str, Any] = schema.pop("$defs", {})
    for name, part in (*parts.items(), (FACTS[kind].__name__, schema)):
        _tell(part, name, words)
    for part in parts.keys() & _MEASURED.keys():
        parts[part]["properties"] |= {name: {"type": kind} for name, kind in _MEASURED[part].items()}
    common = {name: _common(name, kind, languages, words) for name in OF_EVERY_KIND}
    schema["properties"] = common | schema["properties"]
    schema["required"] = [*OF_EVERY_KIND, *schema.get("required", ())]
    return schema, parts


@cache
def _declared(model: type[BaseModel]) -> str:
    """The schema of a model, as text: it takes long to make, and whoever reads it changes it."""
    return json.dumps(model.model_json_schema(mode="serialization"))


def _common(name: str, kind: Kind, languages: Sequence[Language], words: Words) -> dict[str, Any]:
    said = {"title": words[f"data.members.{name}"], "description": words[f"data.told.{name}"]}
    if name in IN_EACH_LANGUAGE:
        text: dict[str, Any] = {"type": ["string", "null"]} if name != "url" else {"type": "string"}
        each = {language.value: text for language in languages}
        return {**said, "type": "object", "properties": each, "required": list(each), "additionalProperties": False}
    if name == "kind":
        return {**said, "const": str(kind)}
    return {**said, "type": "string"}


def _tell(part: dict[str, Any], group: str, words: Words) -> None:
    """Give each member its label and its help; one that is null is left out of what is published."""
    needed = set(part.get("required", ()))
    for name, member in part.get("properties", {}).items():
        if label := words.find(f"fields.{name}"):
            member["title"] = label
        if has_help(group, name, words):
            member["description"] = help_of(group, name, words)
        if "default" in member:
            needed.discard(name)
            del member["default"]
    if "required" in part:
        part["required"] = [name for name in part["required"] if name in needed]
