"""The loop: build, show, say, wait for a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.preview.board import Board, BoardState
from generator.preview.builder import Builder
from generator.preview.folders import Folders, edition_of, number_of
from generator.preview.watch import Snapshot, State, changed_files
from generator.shells.outcome import MadePages, Outcome, Trouble
from generator.words import Words

INTERVAL = 0.15
"""Seconds between two looks at the files: at a thousand of them they take a twentieth of a processor."""
SETTLING = 0.05
"""Seconds in which nothing must change before a build: a tool that writes many files gets one."""
LISTED = 20
"""Problems that the terminal and the page list; `rial check` lists all."""
_NAMED = 3


@dataclass
class Preview:
    """Builds one state after the other, always the newest: what changes during a build is the next."""

    folders: Folders
    roots: set[Path]
    builder: Builder
    board: Board
    words: Words
    look: Callable[[Iterable[Path]], dict[Path, State]]
    pause: Callable[[float], None]
    clock: Callable[[], float]
    say: Callable[[str], None]
    _seen: Snapshot = field(default_factory=dict)

    def run(self) -> None:
        """Go on until something is raised."""
        self._seen = self.look(self.roots)
        self._build(())
        while True:
            self._build(self._change())

    def _build(self, changed: Sequence[Path]) -> None:
        began = self.clock()
        seen: list[float] = []

        def with_pages(pages: MadePages) -> None:
            self.board.show(self._unfinished(pages))
            seen.append(self.clock() - began)

        outcome = self.builder.build(changed, with_pages)
        names = {self.folders.shown(path) for path in changed}
        troubles = sorted(outcome.troubles, key=lambda t: t.place.split(":")[0] not in names)
        self.board.show(self._shown(outcome, tuple(troubles)))
        self._watch({Path(path) for path in outcome.watched})
        for trouble in troubles[:LISTED]:
            self.say(str(trouble))
        self.say(self._line(changed, len(troubles), self.clock() - began, *seen))

    def _shown(self, outcome: Outcome, troubles: tuple[Trouble, ...]) -> BoardState:
        base = outcome.base or self.board.shown.base
        site, shown = self.folders.last_good(), self.board.shown
        number = number_of(site)
        edition = shown.edition if number == shown.number else edition_of(site)  # its pages are those that are seen
        return BoardState(site, edition, base, troubles, number=number)

    def _unfinished(self, pages: MadePages) -> BoardState:
        folder = Path(pages.folder)
        return BoardState(folder, edition_of(folder), pages.base, number=number_of(folder), becomes=self.folders.site)

    def _watch(self, roots: set[Path]) -> None:
        """Watch these too, from now on: the configuration names them."""
        self._seen = {**self.look(roots - self.roots), **self._seen}
        self.roots |= roots

    def _change(self) -> tuple[Path, ...]:
        """Wait until a file has changed, and all files are at rest."""
        while True:
            now = self._at_rest()
            changed = changed_files(self._seen, now)
            site = self.board.shown.site
            if changed or (site is not None and not site.is_dir()):
                self._seen = now
                return changed or (self.folders.site,)
            self.pause(INTERVAL)

    def _at_rest(self) -> Snapshot:
        now = self.look(self.roots)
        if not changed_files(self._seen, now):
            return now
        for _ in range(20):
            self.pause(SETTLING)
            before, now = now, self.look(self.roots)
            if before == now:
                break
        return now

    def _line(self, changed: Sequence[Path], troubles: int, seconds: float, seen: float | None = None) -> str:
        """`content/programs/ar-seclo.es.md: 0,7 s; con el índice, 1,1 s`."""
        what, time = self._what(changed), self._time(seconds)
        if troubles:
            said = self.words.say("preview.stopped", what=what, found=self.words.count("problems", troubles), time=time)
            return f"{said}; {self.words['preview.kept']}" if self.board.shown.site else said
        if seen is not None:
            return self.words.say("preview.indexed", what=what, seen=self._time(seen), time=time)
        return self.words.say("preview.built", what=what, time=time)

    def _time(self, seconds: float) -> str:
        return f"{seconds:.1f}".replace(".", self.words["numbers.decimal"])

    def _what(self, changed: Sequence[Path]) -> str:
        if not changed:
            return str(self.words["preview.first"])
        named = ", ".join(self.folders.shown(path) for path in changed[:_NAMED])
        more = len(changed) - _NAMED
        return self.words.say("preview.and_more", named=named, n=more) if more > 0 else named
