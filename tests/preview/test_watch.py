from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.preview.watch import changed_files, look


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "año #1" / "content"
    (folder / "programs").mkdir(parents=True)
    (folder / "programs" / "ar-seclo.es.md").write_text("one", "utf-8")
    return folder


def test_what_is_new_gone_or_different_is_a_change(content: Path) -> None:
    kept, gone = content / "kept.md", content / "gone.md"
    for file in (kept, gone):
        file.write_text("text", "utf-8")
    before = look([content])
    gone.unlink()
    (content / "new.md").write_text("text", "utf-8")
    (content / "programs" / "ar-seclo.es.md").write_text("longer", "utf-8")
    changed = changed_files(before, look([content]))
    assert changed == (gone, content / "new.md", content / "programs" / "ar-seclo.es.md")


def test_a_file_of_the_same_size_and_time_that_took_the_place_of_another_is_a_change(content: Path) -> None:
    file = content / "programs" / "ar-seclo.es.md"
    before = look([content])
    state = file.stat()
    other = content / "other"
    other.write_text("two", "utf-8")
    os.utime(other, ns=(state.st_atime_ns, state.st_mtime_ns))
    other.replace(file)
    assert changed_files(before, look([content])) == (file,)


def test_a_renamed_file_is_two_changes(content: Path) -> None:
    before = look([content])
    old = content / "programs" / "ar-seclo.es.md"
    new = old.rename(old.with_name("ar-seclo.en.md"))
    assert changed_files(before, look([content])) == (new, old)


@pytest.mark.parametrize(
    "name",
    ["4913", ".ar-seclo.es.md.swp", "ar-seclo.es.md~", "#ar-seclo.es.md#", ".#ar-seclo.es.md", "x.tmp", "a.pyc"],
)
def test_files_of_editors_are_no_change(content: Path, name: str) -> None:
    before = look([content])
    (content / "programs" / name).write_text("text", "utf-8")
    assert changed_files(before, look([content])) == ()


def test_what_is_missing_is_no_error(tmp_path: Path) -> None:
    assert look([tmp_path / "nowhere"]) == {}


def test_a_file_can_be_watched_by_itself(tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: RIAL", "utf-8")
    before = look([settings])
    settings.unlink()
    assert changed_files(before, look([settings])) == (settings,)
