"""A citation as CSL-JSON, the data of the Citation Style Language (https://citationstyles.org, schema 1.0)."""

from __future__ import annotations

import json
from typing import Any

from generator.views.citing.citation import Citation


def csl(citation: Citation) -> str:
    """A list of one item. What is not known is not there."""
    item: dict[str, Any] = {
        "id": citation.key,
        "type": citation.genre.csl,
        "title": citation.marked_title,
        "author": [{"literal": name} for name in citation.marked_authors],
        "issued": {"date-parts": _date_parts(citation.issued)} if citation.issued else None,
        "container-title": None if citation.is_work else citation.site,
        "number": None if citation.is_work else citation.number,
        "abstract": citation.summary,
        "note": " ".join(citation.notes),
        "language": ", ".join(citation.languages),
        "URL": citation.url,
    }
    return json.dumps([{k: v for k, v in item.items() if v}], ensure_ascii=False, separators=(",", ":")) + "\n"


def _date_parts(span: str) -> list[list[int]]:
    ends = list(dict.fromkeys(span.split("/")))
    return [[int(part) for part in end.split("-")] for end in ends]
