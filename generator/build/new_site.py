"""The folder of the new site: what is written there, and what the last site hands over because it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.build.past import Past
from generator.export.raster import png_of
from generator.publish.names import NamesError, RefusedName


@dataclass(frozen=True)
class NewSite:
    """Where the files of a build go until it is published."""

    folder: Path
    past: Past

    def write(self, address: str, text: str) -> None:
        """Write a file. Raises NamesError where it would take the place of another."""
        file = self.folder / address
        if not self._handed_over(address, data := text.encode(), file):
            try:
                _write(file, data)
            except FileExistsError:
                raise _taken(address) from None

    def write_bytes(self, address: str, data: bytes) -> None:
        """The same, of what is no text and may be looked for meanwhile: the whole file is there at once."""
        file = self.folder / address
        if not self._handed_over(address, data, file):
            if file.exists():
                raise _taken(address)
            unfinished = file.with_name(f".{file.name}.part")
            _write(unfinished, data)
            unfinished.replace(file)

    def keep(self, address: str) -> None:
        """Take a file of the last site as it is."""
        self.past.hand_over(address, f"{self.folder}/{address}")

    def pixels(self, address: str, drawing: str) -> bytes:
        """A drawing as PNG: that of the last site, where it was made of the same drawing."""
        kept = self.past.beside(address, f"{drawing}\n".encode(), ".png")
        return png_of(drawing) if kept is None else kept

    def _handed_over(self, address: str, data: bytes, to: Path) -> bool:
        """Whether the file of the last site was the same, and is in the new one now."""
        if not self.past.has(address, data):
            return False
        if to.exists():
            raise _taken(address)
        self.past.hand_over(address, str(to))
        return True


def _write(file: Path, data: bytes) -> None:
    """Write a new file, and make its folder if it is the first there.

    Raises FileExistsError, also for one of another case, where case does not count.
    """
    try:
        to = file.open("xb")
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        to = file.open("xb")
    with to:
        to.write(data)


def _taken(address: str) -> NamesError:
    return NamesError([RefusedName(address, "there")])
