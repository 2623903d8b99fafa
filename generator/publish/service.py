"""Pagefind as a service: it is handed one page after the other, in our order, and no more of each than it indexes.

Its command line numbers pages in the order in which a file system lists them, so two machines could give two indexes
of one site. Messages are JSON in Base64 with a comma behind each, as `pagefind/src/service/` of version 1.5.2 has them.
"""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import zip_longest
from typing import IO, Any

from pagefind_bin import get_executable  # type: ignore[import-untyped]

from generator.publish.errors import PublishError
from generator.publish.index_files import ENTRY, Files, entry_of

_CONFIG = {"keep_index_url": True}
_NO_PAGE = ("", "")
_OPENING = re.compile(r"<html[^>]*>")
_MARK = "data-pagefind-body"
_BODY = re.compile(rf"<(\w+)\b[^>]*\s{_MARK}\b.*</\1>", re.DOTALL)


def index_pages(*languages: Iterable[tuple[str, str]]) -> Files:
    """The index of the pages (address and what is searched of it) of one language or several. Raises PublishError.

    Each language is indexed by a process of its own, at the same time; the index is that of a single process, byte for
    byte. We are handed the files: the service answers that it has written them while some are still empty.
    """
    try:
        with ExitStack() as running:
            services = [running.enter_context(_service()) for _ in languages]
            indexes = [answer["index_id"] for answer in _asked(services, type="NewIndex", config=_CONFIG)]
            for pages in zip_longest(*languages, fillvalue=_NO_PAGE):
                _add(zip(services, indexes, pages, strict=True))
            for service, index in zip(services, indexes, strict=True):
                service.catch_up()
                service.send(type="GetFiles", index_id=index)
            return _joined([_files(service.answer()) for service in services])
    except OSError as why:
        raise PublishError(f"pagefind: {why}") from why


def _add(pages: Iterable[tuple[_Service, int, tuple[str, str]]]) -> None:
    """Let each service take a page, all of them at the same time; what searches nothing is no page.

    While a service takes one, the next is already there for it: else it would wait while we read that one.
    """
    added = [(service, index, *page) for service, index, page in pages if page[1]]
    for service, index, address, searched in added:
        service.send(type="AddFile", index_id=index, file_path=address, file_contents=searched)
    for service, *_ in added:
        service.catch_up(but=1)


def _asked(services: Iterable[_Service], **payload: object) -> list[dict[str, Any]]:
    return [service.ask(**payload) for service in services]


def _files(answer: Mapping[str, Any]) -> Files:
    return {file["path"]: b64decode(file["content"]) for file in answer["files"]}


def _joined(parts: Sequence[Files]) -> Files:
    """The files of all languages; the entry of the index names all of them, in their order."""
    entries = [entry_of(part) for part in parts]
    languages = {tag: about for entry in entries for tag, about in entry["languages"].items()}
    entry = entries[0] | {"languages": dict(sorted(languages.items()))}
    files = {path: data for part in parts for path, data in part.items()}
    return files | {ENTRY: json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()}


@contextmanager
def _service() -> Iterator[_Service]:
    """A process of its own, which is gone when it is no longer asked."""
    with subprocess.Popen(
        [get_executable(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield _Service(process.stdin, process.stdout)
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
        self._to, self._from, self._rest, self._asked, self._answered = to, from_, b"", 0, 0

    def ask(self, **payload: object) -> dict[str, Any]:
        """The answer. Raises PublishError where the service refuses, or is gone."""
        self.send(**payload)
        return self.answer()

    def send(self, **payload: object) -> None:
        """Ask, and do not wait for the answer."""
        self._asked += 1
        message = json.dumps({"message_id": self._asked, "payload": payload})
        self._to.write(b64encode(message.encode()) + b",")
        self._to.flush()

    def catch_up(self, but: int = 0) -> None:
        """Hear the answers that are still to come, but for those to the last questions. Raises as `answer`."""
        while self._asked - self._answered > but:
            self.answer()

    def answer(self) -> dict[str, Any]:
        """The next answer: they come as was asked. Raises PublishError where the service refuses, or is gone."""
        answer: dict[str, Any] = json.loads(b64decode(self._next()))["payload"]
        self._answered += 1
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
