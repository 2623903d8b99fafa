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
        if file := self._written_anew(address, data := text.encode()):
            file.write_bytes(data)

    def write_bytes(self, address: str, data: bytes) -> None:
        """The same, of what is no text and may be looked for meanwhile: the whole file is there at once."""
        if file := self._written_anew(address, data):
            unfinished = file.with_name(f".{file.name}.part")
            unfinished.write_bytes(data)
            unfinished.replace(file)

    def keep(self, address: str) -> None:
        """Take a file of the last site as it is."""
        self.past.hand_over(address, self.folder / address)

    def pixels(self, address: str, drawing: str) -> bytes:
        """A drawing as PNG: that of the last site, where it was made of the same drawing."""
        kept = self.past.beside(address, f"{drawing}\n".encode(), ".png")
        return png_of(drawing) if kept is None else kept

    def _written_anew(self, address: str, data: bytes) -> Path | None:
        """Where a file has to be written; None where that of the last site is the same, and was handed over."""
        file = self.folder / address
        if file.exists():  # also one of another case, where case does not count
            raise NamesError([RefusedName(address, "there")])
        if self.past.has(address, data):
            self.past.hand_over(address, file)
            return None
        file.parent.mkdir(parents=True, exist_ok=True)
        return file
