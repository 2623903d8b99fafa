"""Pagefind as a service: it is handed one page after the other, in our order, and no more of each than it indexes.

Its command line numbers pages in the order in which a file system lists them, so two machines could give two indexes
of one site. Messages are JSON in Base64 with a comma behind each, as `pagefind/src/service/` of version 1.5.2 has them.
"""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Any

from pagefind_bin import get_executable  # type: ignore[import-untyped]

from generator.publish.errors import PublishError
from generator.publish.index_files import Files

_OPENING = re.compile(r"<html[^>]*>")
_MARK = "data-pagefind-body"
_BODY = re.compile(rf"<(\w+)\b[^>]*\s{_MARK}\b.*</\1>", re.DOTALL)


def index_pages(pages: Iterable[tuple[str, str]]) -> Files:
    """The index of pages (address and what is searched of it). Raises PublishError.

    We are handed the files: the service answers that it has written them while some are still empty.
    """
    with subprocess.Popen(
        [get_executable(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin
        assert process.stdout
        ask = _Service(process.stdin, process.stdout).ask
        try:
            index = ask(type="NewIndex", config={"keep_index_url": True})["index_id"]
            for address, searched in pages:
                if searched:
                    ask(type="AddFile", index_id=index, file_path=address, file_contents=searched)
            files = ask(type="GetFiles", index_id=index)["files"]
            return {file["path"]: b64decode(file["content"]) for file in files}
        except OSError as why:
            raise PublishError(f"pagefind: {why}") from why
        finally:
            process.kill()
            with suppress(OSError):  # what it was still to be told goes nowhere
                process.stdin.close()


def searched_part(address: str, html: str) -> str:
    """A page without what stands around the body that is searched; empty where none is marked. Raises PublishError."""
    if _MARK not in html:
        return ""
    opening, body = _OPENING.search(html), _BODY.search(html)
    if opening is None or body is None:
        raise PublishError(f"pagefind: {address}: what is marked with {_MARK} cannot be found")
    return f"{opening[0]}{body[0]}</html>"


class _Service:
    """Asks one thing after the other of a process."""

    def __init__(self, to: IO[bytes], from_: IO[bytes]) -> None:
        self._to, self._from, self._rest, self._asked = to, from_, b"", 0

    def ask(self, **payload: object) -> dict[str, Any]:
        """The answer. Raises PublishError where the service refuses, or is gone."""
        self._asked += 1
        message = json.dumps({"message_id": self._asked, "payload": payload})
        self._to.write(b64encode(message.encode()) + b",")
        self._to.flush()
        answer: dict[str, Any] = json.loads(b64decode(self._next()))["payload"]
        if answer["type"] == "Error":
            raise PublishError(f"pagefind: {answer['message']}")
        return answer

    def _next(self) -> bytes:
        parts = [self._rest]
        while b"," not in parts[-1]:  # only in what is new: the last answer holds the whole index
            more = self._from.read1(1 << 20)  # type: ignore[attr-defined]
            if not more:
                raise PublishError("pagefind: the service ended before it answered")
            parts.append(more)
        parts[-1], _, self._rest = parts[-1].partition(b",")
        return b"".join(parts)
