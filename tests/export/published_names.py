"""The published names in a schema of the data, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.kind import Kind


def names_of(schema: Mapping[str, Any]) -> Iterator[str]:
    """Every published name with the types of its values: `programs.country: string`."""
    for kind in Kind:
        for name, member in schema["$defs"][str(kind)]["items"]["properties"].items():
            yield from _names(f"{kind}.{name}", member, schema)


def _names(way: str, member: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    if "$ref" in member:
        member = schema["$defs"][member["$ref"].rpartition("/")[2]]
    if several := member.get("anyOf"):
        for one in several:
            yield from _names(way, one, schema)
    elif member.get("type") == "object" and "properties" in member:
        for name, inner in member["properties"].items():
            yield from _names(f"{way}.{name}", inner, schema)
    elif "items" in member:
        yield from _names(f"{way}[]", member["items"], schema)
    elif member.get("type") != "null":
        yield f"{way}: {_type(member)}"


def _type(member: Mapping[str, Any]) -> str:
    if values := member.get("enum") or ([member["const"]] if "const" in member else []):
        return " | ".join(map(str, values))
    type = member.get("type", "any")
    return type if isinstance(type, str) else " | ".join(type)
