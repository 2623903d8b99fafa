"""Data files for the pages' scripts: each hands over one value, see `theme/assets/load.js`."""

from __future__ import annotations

import json
from typing import Any


def packed(name: str, value: Any) -> str:
    """A script that hands over `value` (JSON) under `name`: its address from the site's root, without `.js`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"rial.arrived({json.dumps(name)},{text});\n"


def unpacked(text: str) -> Any:
    """The value that such a script hands over. Raises ValueError where it is none."""
    return json.loads(text[text.index(",") + 1 : -len(");\n")])
