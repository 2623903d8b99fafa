"""Pagefind's engine as a script that any page can load, also one that was opened by double-click.

The engine is a module, and on `file:` browsers refuse modules. Its text becomes the body of a function, whose
parameters take the place of what it would ask of the browser: `fetch`, `Worker`, `document` (of which it asks only
the language) and its own address. Nothing else of it is changed; see docs/decisions.md.
"""

from __future__ import annotations

import re

from generator.publish.errors import PublishError

ENGINE = "pagefind/engine"
"""The name under which the engine is loaded: its address without `.js`."""

_EXPORTS = "createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search"
_SHAPE = {r"\bimport\.meta\.url\b": 4, r"\bfetch\(": 2, r"\bnew Worker\(": 1, r"\bimport\b": 5, r"\bexport\b": 1}
"""How often the pinned version has each (one `import` is in a message). Another count has to be looked into first."""

_EXPORT = re.compile(r"export\s*\{([\w,]*)\}\s*;?\s*$")
_PARAMETERS = "fetch, Worker, document, address"

NOTICE = """/*!
The core of Pagefind, https://pagefind.app, as the body of a function. Its licence:

Copyright 2022 CloudCannon

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/
"""


def wrapped(module: str) -> str:
    """The module `pagefind.js` as a data script that hands over a function. Raises PublishError."""
    for pattern, count in _SHAPE.items():
        found = len(re.findall(pattern, module))
        if found != count:
            raise _other_shape(f"{found} × {pattern}, not {count}")
    end = _EXPORT.search(module)
    if end is None or end[1] != _EXPORTS:
        raise _other_shape("other exports")
    body = re.sub(r"\bimport\.meta\.url\b", "address", module[: end.start()])
    given = f"return {{{_EXPORTS}}};"
    return f'{NOTICE}rial.arrived("{ENGINE}", function ({_PARAMETERS}) {{\n"use strict";\n{body}\n{given}\n}});\n'


def _other_shape(what: str) -> PublishError:
    return PublishError(
        f"pagefind.js is not as it was in the version that generator/publish/engine.py wraps ({what}). "
        "Read what changed, try search over http and from file:, then adapt that module."
    )
