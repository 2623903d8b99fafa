"""Makes the documents of the site, and keeps them beside it: `.site.made/` for `site/`.

A file is called by the digest of all that it depends on, so one that is there is the one that would be made. What it
shows is not even looked up where nothing has changed that was read for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.build.past import MadeFile
from generator.catalogue.reads import bundled, have_read, what_is_read
from generator.export.made import Maker, maker_of
from generator.export.pdf.fonts import UnsettableError
from generator.model.attachment import File
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.publish.errors import PublishError
from generator.views.localised import Localised


@dataclass
class Making:
    """The folder of the documents that were made; what is asked for is made there, where it is not there yet."""

    folder: Path
    kept: Callable[[], Mapping[str, MadeFile]] = dict
    """Those of the last build that would be made just so again, by record and language: `library/rial-data.es`."""

    made: dict[str, MadeFile] = field(default_factory=dict)
    """Those that were asked for."""

    def __call__(self, record: AnyRecord, here: Localised) -> Mapping[Language, File]:
        """The file of a document in each language of the site; none of a document that the site does not make."""
        return here.catalogue.once(("made", record.name), partial(self._files, record, here))

    def path(self, file: File) -> Path:
        """Where a file is."""
        return self.folder / file.path

    def clear(self, kept: Iterable[File]) -> None:
        """Leave nothing but these files."""
        names = {file.path for file in kept}
        for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            if path.name not in names:
                path.unlink(missing_ok=True)

    def _files(self, record: AnyRecord, here: Localised) -> Mapping[Language, File]:
        if maker_of(record) is None:
            return {}
        return {there.language: self._file(record, there) for there in here.everywhere}

    def _file(self, record: AnyRecord, here: Localised) -> File:
        name = f"{record.name}.{here.language}"
        made = self.kept().get(name)
        if made is None or not self.path(made.file).is_file():
            with what_is_read() as reads:
                file = self._made(record, here)
            made = MadeFile(file, bundled(reads))
        self.made[name] = made
        have_read(made.reads)
        return made.file

    def _made(self, record: AnyRecord, here: Localised) -> File:
        maker = maker_of(record)
        assert maker
        shown = maker.shows(record, here)
        path = self.folder / f"{maker.digest(shown)}.{maker.ending}"
        if not path.is_file():
            _write(path, _written(maker, shown, f"{record.name}.{here.language}"))
        data = path.read_bytes()
        name = f"{record.id}.{here.language}.{maker.ending}"
        return File(path.name, record.id, name, len(data), sha256(data).hexdigest())


def _written(maker: Maker, shown: object, name: str) -> bytes:
    try:
        return maker.write(shown)
    except UnsettableError as why:
        raise PublishError(f"{name}: {why}") from why


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing: another build may read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)
