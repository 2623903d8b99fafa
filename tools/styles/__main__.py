"""Writes the templates of references in generator/words/styles/: make styles.

The processor of CSL is asked for each shape that a reference can have, in each style and language, and what it says
becomes a template. It takes two minutes of a processor. A test asks whether what it read is what the lock names.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from generator.words.styles import FOLDER, MADE_WITH
from tools.styles.learning import Learning
from tools.styles.processor import FILES, LOCALES, Processor, made_with


def main() -> int:
    """Write a file a language, and what they were made with."""
    for language in LOCALES:
        with Processor() as processor:  # each its own: it keeps all that it was asked
            told = {style: Learning(processor, style, language).told() for style in FILES}
        (FOLDER / f"{language}.json").write_text(text_of(told), "utf-8")
    (FOLDER / MADE_WITH).write_text(json.dumps(made_with(), indent=1) + "\n", "utf-8")
    return 0


def text_of(told: dict[str, dict[str, Any]]) -> str:
    """The templates of each style, a line a template, so that a change can be read."""
    return f"{{{','.join(f'{_in_line(style)}: {{{_style(parts)}' for style, parts in told.items())}\n}}\n"


def _style(parts: dict[str, Any]) -> str:
    others = ",".join(f"\n {_in_line(name)}: {_in_line(part)}" for name, part in parts.items() if name != "shapes")
    shapes = ",".join(f"\n  {_in_line(shape)}: {_in_line(text)}" for shape, text in parts["shapes"].items())
    return f'{others},\n "shapes": {{{shapes}\n }}}}'


def _in_line(part: object) -> str:
    return json.dumps(part, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
