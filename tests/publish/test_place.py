"""A new site takes the place of the old one all at once, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish import folders
from generator.publish.errors import BusyError, ForeignError
from generator.publish.folders import OutputPlace
from tests.built import tree_of

OLD = {"index.html": b"old", folders.OF_OURS: b"old"}
"""A site as the last build left it."""


def lay(site: Path) -> None:
    for name in OLD:
        write(site, name, "old")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[OutputPlace]:
    place = OutputPlace(tmp_path / "site")
    yield place
    place.close()


def write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def names(folder: Path) -> set[str]:
    """What is in a folder besides locks."""
    return {p.name for p in folder.iterdir() if not p.name.endswith(".lock")}


def test_the_first_site_is_put_where_there_was_none(place: OutputPlace) -> None:
    write(place.new, "index.html", "first")
    place.publish()
    assert tree_of(place.site) == {"index.html": b"first"}


def test_the_new_site_replaces_the_old_one_whole(place: OutputPlace) -> None:
    lay(place.site)
    write(place.site, "es/gone.html", "old")
    write(place.new, "index.html", "new")
    place.publish()
    assert tree_of(place.site) == {"index.html": b"new"}


def test_nothing_is_left_of_a_build_that_is_ended_while_it_clears_up(
    place: OutputPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place.new, "es/index.html", "unfinished")
    clear, times = folders.shutil.rmtree, iter([KeyboardInterrupt])

    def ended(path: Path, **options: bool) -> None:
        for sign in times:
            raise sign
        clear(path, **options)

    monkeypatch.setattr(folders.shutil, "rmtree", ended)
    with pytest.raises(KeyboardInterrupt):
        place.close()
    assert names(place.site.parent) == set()


def test_nothing_of_the_old_site_is_left_beside_the_new_one(place: OutputPlace) -> None:
    lay(place.site)
    write(place.new, "index.html", "new")
    place.publish()
    place.close()
    assert names(place.site.parent) == {"site"}


def test_where_folders_cannot_be_exchanged_in_one_step_the_result_is_the_same(
    place: OutputPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "_exchange", lambda one, other: False)
    lay(place.site)
    write(place.new, "index.html", "new")
    place.publish()
    place.close()
    assert tree_of(place.site) == {"index.html": b"new"}
    assert names(place.site.parent) == {"site"}


def test_here_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    write(tmp_path / "one", "a", "1")
    write(tmp_path / "other", "b", "2")
    assert folders._exchange(tmp_path / "one", tmp_path / "other")
    assert tree_of(tmp_path) == {"one/b": b"2", "other/a": b"1"}


def test_what_was_not_published_is_thrown_away(place: OutputPlace) -> None:
    lay(place.site)
    write(place.new, "index.html", "half")
    place.close()
    assert tree_of(place.site) == OLD
    assert names(place.site.parent) == {"site"}


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    write(tmp_path / ".site.new", "es/half.html", "left by a build that was killed")
    place = OutputPlace(tmp_path / "site")
    assert not place.new.exists()
    place.close()


def test_one_build_at_a_time_holds_a_place(place: OutputPlace) -> None:
    write(place.new, "index.html", "being made")
    with pytest.raises(BusyError) as why:
        OutputPlace(place.site)
    assert str(why.value) == str(place.site)
    assert tree_of(place.new) == {"index.html": b"being made"}


def test_another_place_can_be_built_at_the_same_time(place: OutputPlace, tmp_path: Path) -> None:
    other = OutputPlace(tmp_path / "other")
    assert other.new != place.new
    other.close()


def test_a_place_that_was_left_can_be_taken_again(tmp_path: Path) -> None:
    OutputPlace(tmp_path / "site").close()
    OutputPlace(tmp_path / "site").close()


def test_the_folder_above_the_site_is_made_where_it_is_missing(tmp_path: Path) -> None:
    place = OutputPlace(tmp_path / "far" / "down" / "site")
    write(place.new, "index.html", "first")
    place.publish()
    place.close()
    assert tree_of(tmp_path / "far" / "down" / "site") == {"index.html": b"first"}


@pytest.mark.parametrize("name", ["notes.txt", "index.html", "base.html", ".bashrc", "sub/photo.jpg"])
def test_a_folder_with_something_else_is_not_written_over(tmp_path: Path, name: str) -> None:
    write(tmp_path / "theme", name, "mine")
    with pytest.raises(ForeignError, match="theme"):
        OutputPlace(tmp_path / "theme")
    assert tree_of(tmp_path / "theme") == {name: b"mine"}
    assert names(tmp_path) == {"theme"}


def test_a_file_is_not_written_over(tmp_path: Path) -> None:
    write(tmp_path, "site", "mine")
    with pytest.raises(ForeignError):
        OutputPlace(tmp_path / "site")
    assert tree_of(tmp_path) == {"site": b"mine"}


def test_an_empty_folder_and_one_with_leftovers_of_systems_are_taken(tmp_path: Path) -> None:
    write(tmp_path / "site", ".DS_Store", "")
    place = OutputPlace(tmp_path / "site")
    write(place.new, "index.html", "new")
    place.publish()
    place.close()
    assert tree_of(tmp_path / "site") == {"index.html": b"new"}


def test_of_a_link_what_it_leads_to_is_exchanged(tmp_path: Path) -> None:
    lay(tmp_path / "far" / "www")
    (tmp_path / "site").symlink_to(tmp_path / "far" / "www")
    place = OutputPlace(tmp_path / "site")
    write(place.new, "index.html", "new")
    place.publish()
    place.close()
    assert (tmp_path / "site").is_symlink()
    assert tree_of(tmp_path / "far" / "www") == {"index.html": b"new"}
