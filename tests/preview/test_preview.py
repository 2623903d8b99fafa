"""The loop, with files, builder and clock that the test moves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from generator.model.language import Language
from generator.preview.board import Board, BoardState
from generator.preview.folders import Folders, edition_of
from generator.preview.preview import LISTED, Preview
from generator.preview.watch import State
from generator.shells.outcome import MadePages, Outcome, Trouble
from generator.words import words_of


class Done(Exception):  # noqa: N818
    """The test has come to the end of its script."""


class World:
    """A disk, a builder and a clock; `while_waiting` and `while_building` are what happens, in order."""

    def __init__(self, root: Path, language: Language = Language.ES) -> None:
        self.root = root
        self.files: dict[Path, State] = {}
        self.outcomes: list[Outcome] = []
        self.while_building: list[Callable[[], None]] = []
        self.while_indexing: list[Callable[[], None]] = []
        self.while_waiting: list[Callable[[], None]] = []
        self.builds: list[tuple[str, ...]] = []
        self.said: list[str] = []
        self.now = 0.0
        self.time_of_a_build = 3.06
        folders = Folders(root, root / ".preview" / "site", root / "site")
        self.board = Board(BoardState(None, "", waiting=True))
        self.preview = Preview(
            folders,
            {root / "content"},
            self,
            self.board,
            words_of(language),
            self.look,
            self.pause,
            lambda: self.now,
            self.said.append,
        )

    def look(self, roots: Iterable[Path]) -> dict[Path, State]:
        below = tuple(roots)
        return {file: state for file, state in self.files.items() if any(file.is_relative_to(r) for r in below)}

    def pause(self, seconds: float) -> None:
        if not self.while_waiting:
            raise Done
        self.while_waiting.pop(0)()

    def build(self, changed: Sequence[Path], with_pages: Callable[[MadePages], None]) -> Outcome:
        self.builds.append(tuple(p.relative_to(self.root).as_posix() for p in changed))
        if self.while_building:
            self.while_building.pop(0)()
        self.now += self.time_of_a_build
        if self.while_indexing:
            self._index(with_pages)
        outcome = self.outcomes.pop(0) if self.outcomes else Outcome(base="/")
        if outcome.built:
            site = self.root / ".preview" / "site"
            site.mkdir(parents=True, exist_ok=True)
            (site / "index.html").write_text("<html>", "utf-8")
        return outcome

    def _index(self, with_pages: Callable[[MadePages], None]) -> None:
        new = self.root / ".preview" / ".site.new"
        new.mkdir(parents=True)
        (new / "index.html").write_text("<html>", "utf-8")
        with_pages(MadePages(str(new), "/"))
        self.while_indexing.pop(0)()
        self.now += 1
        if not self.outcomes or self.outcomes[0].built:
            shutil.rmtree(self.site, ignore_errors=True)
            new.rename(self.site)
        else:
            shutil.rmtree(new)

    @property
    def site(self) -> Path:
        return self.root / ".preview" / "site"

    def close(self) -> None: ...

    def write(self, name: str) -> None:
        self.files[self.root / name] = (len(self.files), len(self.builds), id(object()))

    def run(self) -> None:
        with pytest.raises(Done):
            self.preview.run()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def nothing() -> None: ...


BROKEN = Outcome((Trouble("content/calls/1.es.md:4:1", "mal; escríbalo bien"),), "/")


def test_what_changed_is_built_and_said_with_its_time(world: World) -> None:
    world.while_waiting = [nothing, lambda: world.write("content/programs/ar-seclo.es.md"), nothing]
    world.run()
    assert world.builds == [(), ("content/programs/ar-seclo.es.md",)]
    assert world.said == ["Primera compilación: 3,1 s", "content/programs/ar-seclo.es.md: 3,1 s"]


def test_the_line_is_in_the_language_of_the_writer(tmp_path: Path) -> None:
    world = World(tmp_path, Language.EN)
    world.run()
    assert world.said == ["First build: 3.1 s"]


def test_edits_during_a_build_are_one_build_after_it(world: World) -> None:
    def edits() -> None:
        for name in ("content/a.md", "content/b.md"):
            world.write(name)

    world.while_building = [edits]
    world.while_waiting = [nothing]
    world.run()
    assert world.builds == [(), ("content/a.md", "content/b.md")]


def test_a_build_waits_until_all_files_are_written(world: World) -> None:
    names = [f"content/{n}.md" for n in range(5)]
    world.while_waiting = [(lambda name=name: world.write(name)) for name in names] + [nothing]  # type: ignore[misc]
    world.run()
    assert world.builds == [(), tuple(names)]
    assert world.said[-1] == "content/0.md, content/1.md, content/2.md y 2 más: 3,1 s"


def test_a_change_that_is_undone_is_no_build(world: World) -> None:
    world.write("content/a.md")
    state = world.files[world.root / "content/a.md"]
    world.while_waiting = [
        lambda: world.write("content/a.md"),
        lambda: world.files.update({world.root / "content/a.md": state}),
        nothing,
    ]
    world.run()
    assert world.builds == [()]


def test_problems_are_said_and_shown_over_the_last_good_site_until_they_are_mended(world: World) -> None:
    world.outcomes = [Outcome(base="/"), BROKEN]
    seen: list[BoardState] = []

    def edit() -> None:
        seen.append(world.board.shown)
        world.write("content/calls/1.es.md")

    world.while_waiting = [edit, nothing, edit, nothing]
    world.run()
    seen.append(world.board.shown)
    good, broken, mended = seen
    assert broken.troubles == BROKEN.troubles
    assert broken.site == good.site == world.root / ".preview" / "site"
    assert mended.troubles == ()
    assert world.said[1:3] == [
        "content/calls/1.es.md:4:1: mal; escríbalo bien",
        "content/calls/1.es.md: 1 problema, 3,1 s; sigue a la vista el último sitio bueno",
    ]


def test_without_a_site_of_its_own_the_published_one_is_shown(world: World) -> None:
    (world.root / "site").mkdir()
    (world.root / "site" / "index.html").write_text("<html>", "utf-8")
    world.outcomes = [BROKEN]
    world.run()
    assert world.board.shown.site == world.root / "site"


def test_without_any_site_there_are_only_the_problems(world: World) -> None:
    world.outcomes = [BROKEN]
    world.run()
    assert world.board.shown == BoardState(None, "", "/", BROKEN.troubles)
    assert world.said[-1] == "Primera compilación: 1 problema, 3,1 s"


def test_problems_of_what_was_just_changed_come_first_and_the_terminal_lists_as_many_as_one_can_read(
    world: World,
) -> None:
    others = tuple(Trouble(f"content/a/{n}.es.md:1:1", "mal") for n in range(30))
    mine = Trouble("content/z.es.md:1:1", "mal")
    world.outcomes = [Outcome(base="/"), Outcome((*others, mine), "/")]
    world.while_waiting = [lambda: world.write("content/z.es.md"), nothing]
    world.run()
    assert world.board.shown.troubles[0] == mine
    assert world.said[1] == "content/z.es.md:1:1: mal"
    assert len(world.said) == 1 + LISTED + 1


def test_a_deleted_site_is_built_again(world: World) -> None:
    def delete() -> None:
        site = world.root / ".preview" / "site"
        (site / "index.html").unlink()
        site.rmdir()

    world.while_waiting = [delete]
    world.run()
    assert world.builds == [(), (".preview/site",)]


def test_a_deleted_site_that_cannot_be_built_is_tried_once(world: World) -> None:
    def delete() -> None:
        site = world.root / ".preview" / "site"
        (site / "index.html").unlink()
        site.rmdir()

    world.outcomes = [Outcome(base="/"), BROKEN]
    world.while_waiting = [delete, nothing]
    world.run()
    assert len(world.builds) == 2
    assert world.board.shown.site is None


def test_what_the_configuration_names_is_watched_too(world: World) -> None:
    world.outcomes = [Outcome(base="/", watched=(str(world.root / "texts"),))]
    world.write("texts/old.md")
    world.while_waiting = [lambda: world.write("texts/new.md"), nothing]
    world.run()
    assert world.builds == [(), ("texts/new.md",)]


def test_a_configuration_that_cannot_be_read_leaves_the_site_where_it_was(world: World) -> None:
    world.outcomes = [Outcome(base="/rial/"), Outcome((Trouble("mkdocs.yml:2:1", "mal"),))]
    world.while_waiting = [lambda: world.write("content/a.md"), nothing]
    world.run()
    assert world.board.shown.base == "/rial/"


def test_pages_are_shown_before_there_is_an_index_and_the_finished_site_is_the_same_edition(world: World) -> None:
    seen: list[BoardState] = []
    world.while_indexing = [lambda: seen.append(world.board.shown)]
    world.run()
    (pages,), finished = seen, world.board.shown
    assert (pages.site, pages.becomes) == (world.root / ".preview" / ".site.new", world.site)
    assert (finished.site, finished.becomes) == (world.site, None)
    assert pages.edition == finished.edition != "", "an open page is not loaded again for the index"
    assert pages.folder == finished.folder == world.site, "whoever still reads the first state finds the folder"
    assert world.said == ["Primera compilación: 3,1 s; con el índice, 4,1 s"]


def test_what_changes_while_the_index_is_made_is_built_after_it(world: World) -> None:
    seen: list[BoardState] = []
    world.while_indexing = [lambda: world.write("content/a.md"), lambda: seen.append(world.board.shown)]
    world.while_waiting = [nothing, nothing]
    world.run()
    assert world.builds == [(), ("content/a.md",)]
    assert seen[0].becomes == world.site
    assert world.board.shown.edition == seen[0].edition


def test_a_build_that_finds_nothing_to_do_leaves_open_pages_as_they_are(world: World) -> None:
    editions: list[str] = []

    def edit() -> None:
        editions.append(world.board.shown.edition)
        world.write("content/a.md")

    world.while_indexing = [nothing]
    world.while_waiting = [edit, nothing]
    world.run()
    assert len(world.builds) == 2
    assert editions == [world.board.shown.edition]


def test_where_the_index_fails_the_last_good_site_is_shown_with_the_reason(world: World) -> None:
    seen: list[BoardState] = []
    world.outcomes = [Outcome(base="/"), BROKEN]
    world.while_waiting = [lambda: world.write("content/a.md"), nothing]
    world.while_building = [nothing, lambda: world.while_indexing.append(lambda: seen.append(world.board.shown))]
    world.run()
    (pages,), failed = seen, world.board.shown
    assert pages.troubles == ()
    assert failed.troubles == BROKEN.troubles
    assert (failed.site, failed.edition) == (world.site, edition_of(world.site))
    assert failed.edition != pages.edition, "an open page goes back"
    assert world.said[-1] == "content/a.md: 1 problema, 4,1 s; sigue a la vista el último sitio bueno"
