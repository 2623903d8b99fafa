"""Writes the ZIM file of a copy, the one that $COPY names, and reads it back: `make zim-test`.

In the environment of libzim alone, which is no part of `make check`: nothing is skipped where it is missing.
"""

from __future__ import annotations

import os
import random
import struct
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from tools.zim.copies import files_of
from tools.zim.entries import MAIN, Entry, entries_of
from tools.zim.metadata import Told, told_of
from tools.zim.writing import ICON_SIZE, write_zim

FIRST = 10
LEAST = 0.9
"""The part of the pages that are among the first when their own titles are asked for; titles are not all different."""


class ReadingBack(unittest.TestCase):
    """What a reader of ZIM files finds."""

    files: dict[str, bytes]
    entries: tuple[Entry, ...]
    told: Told
    folder: TemporaryDirectory[str]

    @classmethod
    def setUpClass(cls) -> None:
        """Write it once."""
        cls.files = files_of(Path(os.environ["COPY"]))
        cls.told, cls.entries = told_of(cls.files), tuple(entries_of(cls.files))
        cls.folder = TemporaryDirectory()
        cls.enterClassContext(cls.folder)
        cls.file = cls.written("all", cls.entries, cls.told)
        cls.archive = Archive(cls.file)

    @classmethod
    def written(cls, name: str, entries: tuple[Entry, ...], told: Told) -> Path:
        """Such a file."""
        to = Path(cls.folder.name) / f"{name}.zim"
        write_zim(entries, told, cls.files[told.icon], to)
        return to

    def test_it_is_whole_and_begins_with_the_page_that_lets_choose_a_language(self) -> None:
        """By its own sum."""
        assert self.archive.has_checksum
        assert self.archive.check()
        assert self.archive.main_entry.get_item().path == MAIN

    def test_it_has_the_files_of_the_copy_to_the_byte_and_no_other(self) -> None:
        """With their types and titles."""
        assert self.archive.entry_count == len(self.entries)
        for entry in self.entries:
            item = self.archive.get_entry_by_path(entry.path).get_item()
            assert bytes(item.content) == self.files[entry.path], entry.path
            assert (item.mimetype, item.title) == (entry.mime, entry.title or entry.path)

    def test_it_says_of_itself_what_the_copy_says(self) -> None:
        """And shows the icon."""
        said = {name: self.archive.get_metadata(name).decode() for name in self.told.metadata}
        assert said == self.told.metadata
        icon = bytes(self.archive.get_illustration_item(ICON_SIZE).content)
        assert struct.unpack(">II", icon[16:24]) == (ICON_SIZE, ICON_SIZE)

    def test_pages_are_found_by_their_titles_in_each_language(self) -> None:
        """In the search, and those alone that it is to lead to."""
        found = {entry.path: entry for entry in self.entries if entry.is_found}
        searcher = Searcher(self.archive)
        for language in {entry.page.language for entry in found.values() if entry.page}:
            of_it = [e for e in found.values() if e.page and e.page.language == language]
            asked = random.Random(1).sample(of_it, min(200, len(of_it)))
            answers = [asks(searcher, entry.title.partition(" · ")[0], FIRST) for entry in asked]
            first = sum(entry.path in answer for entry, answer in zip(asked, answers, strict=True))
            print(f"{language}: {first} of {len(asked)} pages are among the first {FIRST} by their titles")
            assert first >= LEAST * len(asked), language
            assert {path for answer in answers for path in answer} <= found.keys()

    def test_a_word_is_found_in_each_language_however_it_is_written(self) -> None:
        """With and without accents, in both numbers; what nobody wrote is not found."""
        searcher = Searcher(self.archive)
        for prefix, words in (
            ("es/", ("conciliación", "conciliacion", "Conciliaciones", "inspecciones", "inspección")),
            ("en/", ("conciliation", "conciliations", "inspections", "inspection", "studies", "study")),
        ):
            for word in words:
                assert any(p.startswith(prefix) for p in asks(searcher, word, 10)), word
        assert asks(searcher, "xyzzyq", 10) == []

    def test_a_title_is_suggested_while_it_is_typed(self) -> None:
        """In each language."""
        suggestions = SuggestionSearcher(self.archive).suggest("SECL")
        paths = set(suggestions.getResults(0, 10))
        assert {"es/programas/ar-seclo.html", "en/programs/ar-seclo.html"} <= paths

    def test_the_same_copy_gives_the_same_bytes_and_other_endings_others(self) -> None:
        """Of a part of it, to be quick."""
        some = tuple(entry for entry in self.entries if entry.path == MAIN or "/ar-" in entry.path)
        one, two = (self.written(name, some, self.told).read_bytes() for name in ("one", "two"))
        assert one == two
        english = self.written("english", some, told_of(self.files, "en"))
        assert Archive(english).check()
        assert english.read_bytes() != one


def asks(searcher: Searcher, text: str, most: int) -> list[str]:
    """The first pages that answer."""
    return list(searcher.search(Query().set_query(text)).getResults(0, most))


if __name__ == "__main__":
    unittest.main()
