"""The parts of a PDF that run something, or carry another file: ISO 32000-2, 12.6.4.

Nothing is read as a whole. What a file says of itself is not believed: names may be spelt `/J#61vaScript`, and a
comment can pretend to be a stream, so what seems to be one is passed over only where no object begins in it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_RUNS = re.compile(
    rb"/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|FileAttachment|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])"
)
_ADDRESS = re.compile(rb"/URI\s*(?:\((?P<text>(?:\\.|[^\\)]){0,44})|<(?P<digits>[0-9A-Fa-f\s]{0,88}))", re.DOTALL)
_SHARE = re.compile(rb"/F\s*\(\\{2,4}[\w.]")
"""A file on another machine, at which Windows would show who is asking."""

_RUNNING = re.compile(rb"\s*(?:javascript|vbscript|data|file):", re.IGNORECASE)
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_OCTAL = re.compile(rb"\\([0-7]{1,3})|\\\r?\n|\\(.)", re.DOTALL)
_BEGINNING = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
_OBJECT = re.compile(rb"\d\s+\d{1,5}\s+obj\b")
_OBJECTS = b"/ObjStm"
_PACKED = re.compile(rb"/Filter\s*(?:/FlateDecode|\[\s*/FlateDecode\s*\])")
_UNPACKED = 20_000_000


def runs_in_pdf(data: bytes) -> Iterator[str]:
    """What in it runs or carries: `/Launch`; a stream of objects that cannot be looked into is named too."""
    yield from _found(_without_streams(data))
    left = _UNPACKED
    for header, start in _streams_of_objects(data):
        part = _unpacked(header, data, start, left)
        left -= len(part)
        if not part or left <= 0:
            yield _OBJECTS.decode()
            return
        yield from _found(part)


def _found(data: bytes) -> Iterator[str]:
    yield from (found[0].decode() for found in _RUNS.finditer(_named(data)))
    yield from _addresses(data)


def _named(data: bytes) -> bytes:
    """With the signs of names as they are meant."""
    return _HEX.sub(lambda m: bytes([int(m[1], 16)]), data)


def _without_streams(data: bytes) -> bytes:
    """What stands outside streams, in which any signs may stand by chance, and in what only seems to be one."""
    kept, at, end = [], 0, 0
    while beginning := _BEGINNING.search(data, at):
        if end < beginning.end() and (end := data.find(b"endstream", beginning.end())) < 0:
            break
        kept.append(data[at : beginning.end()])
        at = beginning.end() if _OBJECT.search(data, beginning.end(), end) else end
    return b"".join([*kept, data[at:]])


def _addresses(data: bytes) -> Iterator[str]:
    for found in _ADDRESS.finditer(data):
        if found["digits"] is not None:
            digits = re.sub(rb"\s", b"", found["digits"])
            address = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
        else:
            address = _OCTAL.sub(_meant, found["text"])
        if _RUNNING.match(address):
            yield "/URI"
    if _SHARE.search(data):
        yield "/F"


def _meant(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8) & 255]) if escape[1] else escape[2] or b""


def _streams_of_objects(data: bytes) -> Iterator[tuple[bytes, int]]:
    """What is said of each stream that holds objects, since the one before it, and where it begins."""
    before = 0
    for stream in _BEGINNING.finditer(data):
        last = data.find(b"endstream", before, stream.start())
        header = _named(data[max(before, last) : stream.start()])
        before = stream.end()
        if _OBJECTS in header:
            yield header, stream.end()


def _unpacked(header: bytes, data: bytes, start: int, most: int) -> bytes:
    """What is in a stream; nothing where it is packed in another way than all programs use."""
    if b"/Filter" not in header:
        return data[start : data.find(b"endstream", start)]
    if not _PACKED.search(header) or b"/DecodeParms" in header:
        return b""
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], most)
    except zlib.error:
        return b""
