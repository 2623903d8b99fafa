"""Every record of a kind as JSON, with the facts under the names of the model."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Records = Sequence[Mapping[str, Any]]


def json_of(records: Records) -> str:
    """The records in a list."""
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def json_lines_of(records: Records) -> str:
    """A record a line (JSON Lines), for programs that read them one by one."""
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)
