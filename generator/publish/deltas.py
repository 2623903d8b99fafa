"""From an edition's ZIP to that of another: what is new in it, and where all else stands in the old one.

A delta is a line that says what it is, one that says of which ZIPs, and an LZMA stream: the runs of every file of the
new ZIP (`matching.NewRun`), then the bytes that are new. The sums in a copy follow from its files, and a ZIP from the
files in it: neither is sent. What comes of it has to have the sum of the new ZIP, or nothing does.
"""

from __future__ import annotations

import json
import lzma
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import PurePosixPath

from generator.publish.archive import pack
from generator.publish.errors import DeltaError
from generator.publish.matching import Earlier, NewRun
from generator.publish.members import Members, members_of
from generator.publish.sums import SUMS, sum_of, sums_of

MAGIC = b"RIAL delta 1\n"

NAMES = ""
"""The name under which the names of all files stand, a line each: they too are told by runs."""

_LEAST_KEPT, _MOST_KEPT = 1 << 12, 1 << 24
"""So many bytes before a place may be named again; whoever unpacks it needs as much memory."""


@dataclass(frozen=True, slots=True)
class Head:
    """Of which ZIPs a delta is, and how much there is in it."""

    old: str
    """The SHA-256 of the ZIP from which one comes."""
    new: str
    """That of the one to which one comes."""
    name: str
    """What the new one is called: `rial-2026-11-29.zip`."""
    bytes: int
    """How long it is."""
    unpacked: int
    """How long all files in it are together."""
    runs: int
    """How many bytes tell the runs."""
    literal: int
    """How many bytes are new."""
    zlib: str
    """By which version its files were packed: another one may come to other bytes."""


def delta(old: bytes, new: bytes, name: str) -> bytes:
    """What leads from a ZIP to another, which is called `name`. Raises PublishError.

    A ZIP that was not packed here cannot be made again: DeltaError.
    """
    before, after = members_of(old), members_of(new)
    if _packed(after) != new or after.get(SUMS, b"") not in (b"", sums_without(after)):
        raise DeltaError("packed_otherwise")
    told, literal = bytearray(), bytearray()
    earlier = EarlierFiles(before)
    for file, data in {NAMES: names_in(after), **after}.items():
        if file == SUMS:
            continue
        for number in _numbers(earlier.runs(file, data), earlier.start(file), literal):
            told += _varint(number)
    head = Head(
        old=sum_of(old),
        new=sum_of(new),
        name=name,
        bytes=len(new),
        unpacked=sum(map(len, after.values())),
        runs=len(told),
        literal=len(literal),
        zlib=zlib.ZLIB_RUNTIME_VERSION,
    )
    line = json.dumps(asdict(head), separators=(",", ":")).encode()
    return MAGIC + line + b"\n" + _compressed(bytes(told + literal))


class EarlierFiles:
    """The files of an old ZIP, those of a folder one after the other: a page is like the others beside it."""

    def __init__(self, files: Members) -> None:
        self._files = {NAMES: names_in(files), **files}
        self._starts: dict[str, int] = {}
        self._folders: dict[str, list[str]] = {}
        sizes: dict[str, int] = {}
        for name, data in self._files.items():
            folder = _folder(name)
            self._folders.setdefault(folder, []).append(name)
            self._starts[name] = sizes.get(folder, 0)
            sizes[folder] = self._starts[name] + len(data)
        self._earlier: tuple[str, Earlier] | None = None
        self._text: tuple[str, bytes] | None = None

    def start(self, name: str) -> int:
        """Where a file begins in its folder; a new one is looked for from the first."""
        return self._starts.get(name, 0)

    def text(self, name: str) -> bytes:
        """The files of the folder that a file stands in."""
        folder = _folder(name)
        if self._text is None or self._text[0] != folder:
            self._text = folder, b"".join(self._files[n] for n in self._folders.get(folder, []))
        return self._text[1]

    def runs(self, name: str, data: bytes) -> Iterable[NewRun]:
        """The runs that make up a file."""
        if data and self._files.get(name) == data:
            return [NewRun(b"", self.start(name), len(data))]
        folder = _folder(name)
        if self._earlier is None or self._earlier[0] != folder:
            self._earlier = folder, Earlier(self.text(name))
        return self._earlier[1].runs(data, self.start(name))


def names_in(files: Members) -> bytes:
    """The names of files, a line each."""
    return "".join(f"{name}\n" for name in files).encode()


def sums_without(files: Mapping[str, bytes]) -> bytes:
    """What the sums of a copy's files have to be."""
    return sums_of({name: data for name, data in files.items() if name != SUMS}).encode()


def _packed(files: Members) -> bytes:
    to = BytesIO()
    pack(files.items(), to)
    return to.getvalue()


def _compressed(data: bytes) -> bytes:
    """Told of small data, LZMA begins at once; otherwise it first prepares for large ones."""
    size = max(_LEAST_KEPT, min(_MOST_KEPT, len(data)))
    return lzma.compress(
        data, filters=[{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": size}]
    )


def _folder(name: str) -> str:
    """The folder of a file; the names are in one that no file can be in."""
    return str(PurePosixPath(name).parent) if name else "/"


def _numbers(runs: Iterable[NewRun], expected: int, literal: bytearray) -> Iterator[int]:
    """How many runs there are, and of each how much is new, how far its place is from where one would look, and how
    much is copied; what is new goes to `literal`."""
    all_ = list(runs)
    yield len(all_)
    for run in all_:
        literal += run.new
        away = run.start - expected if run.length else 0
        yield from (len(run.new), 2 * away if away >= 0 else -2 * away - 1, run.length)
        expected += away + run.length


def _varint(number: int) -> bytes:
    """A number, seven bits a byte, the lowest first."""
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])
