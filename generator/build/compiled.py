"""Templates as Python compiles them, kept as Python keeps its own modules: `theme/__pycache__/record.html.*.pyc`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.build import template_code


class Compiled(BytecodeCache):
    """Kept beside the templates, or where Python keeps what it compiled; nowhere, if it is told not to."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file of a template; empty for one that is in no file."""
        with suppress(NotImplementedError):  # a Python that keeps nothing
            return cache_from_source(f"{filename}.py") if filename else ""
        return ""

    def get_source_checksum(self, source: str) -> str:
        """Of the text, and of what else decides what it is compiled to."""
        return f"{_COMPILER} {sha256(source.encode()).hexdigest()}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what was compiled of the same text; whatever else is there is compiled anew."""
        with suppress(OSError, EOFError, ValueError, TypeError), Path(bucket.key).open("rb") as file:
            bucket.load_bytecode(file)
            if bucket.code and self.get_cache_key("", bucket.code.co_filename) != bucket.key:
                bucket.code = _in_file(
                    bucket.code, str(Path(bucket.key).parents[1] / Path(bucket.code.co_filename).name)
                )

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write all of it, or nothing: other builds may read it, and a folder may be closed to us."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        to = Path(bucket.key)
        unfinished = to.with_name(f"{to.name}.{os.getpid()}.tmp")
        with suppress(OSError):
            to.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(bucket.bytecode_to_string())
            unfinished.replace(to)


def _in_file(code: CodeType, file: str) -> CodeType:
    """The same code in the file where it is now: a folder that was copied is no other one's when something fails."""
    inner = tuple(_in_file(part, file) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.replace(co_filename=file, co_consts=inner)


_COMPILER = f"jinja2 {version('jinja2')}, autoescape, trim_blocks, unindented, code {template_code.CODE_VERSION}"
"""By what, and with which of the options of `set_up`."""


def load_all(env: Environment) -> None:
    """Have every template ready. Raises what is wrong with one."""
    for name in env.list_templates(extensions=["html"]):
        env.get_template(name)
