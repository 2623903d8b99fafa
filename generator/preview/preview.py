"""The loop: build, show, say, wait for a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.preview.board import Board, BoardState
from generator.preview.builder import Builder
from generator.preview.watch import Snapshot, State, changed_files
from generator.shells.outcome import Outcome, Trouble
from generator.words import Words

INTERVAL = 0.25
"""Seconds between two looks at the files."""
SETTLING = 0.05
"""Seconds in which nothing must change before a build: a tool that writes many files gets one."""
LISTED = 20
"""Problems that the terminal and the page list; `rial check` lists all."""
_NAMED = 3


@dataclass(frozen=True)
class Folders:
    """Where the parts of a project are."""

    root: Path
    site: Path
    """The preview's own: the site that `rial build` made is left as it is."""
    published: Path
    """What `rial build` made; shown while the preview has nothing of its own."""

    def last_good(self) -> Path | None:
        """The newest site there is without a build."""
        return next((site for site in (self.site, self.published) if (site / "index.html").is_file()), None)

    def shown(self, path: Path) -> str:
        """A path as people know it: from the project's folder."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


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
        outcome = self.builder.build(changed)
        names = {self.folders.shown(path) for path in changed}
        troubles = sorted(outcome.troubles, key=lambda t: t.place.split(":")[0] not in names)
        self.board.show(self._shown(outcome, tuple(troubles)))
        self._watch({Path(path) for path in outcome.watched})
        for trouble in troubles[:LISTED]:
            self.say(str(trouble))
        self.say(self._line(changed, len(troubles), self.clock() - began))

    def _shown(self, outcome: Outcome, troubles: tuple[Trouble, ...]) -> BoardState:
        base = outcome.base or self.board.shown.base
        site = self.folders.last_good()
        return BoardState(site, edition_of(site), base, troubles)

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

    def _line(self, changed: Sequence[Path], troubles: int, seconds: float) -> str:
        """`content/programs/ar-seclo.es.md: 3,1 s`."""
        what = self._what(changed)
        time = f"{seconds:.1f}".replace(".", self.words["numbers.decimal"])
        if troubles:
            said = self.words.say("preview.stopped", what=what, found=self.words.count("problems", troubles), time=time)
            return f"{said}; {self.words['preview.kept']}" if self.board.shown.site else said
        return self.words.say("preview.built", what=what, time=time)

    def _what(self, changed: Sequence[Path]) -> str:
        if not changed:
            return str(self.words["preview.first"])
        named = ", ".join(self.folders.shown(path) for path in changed[:_NAMED])
        more = len(changed) - _NAMED
        return self.words.say("preview.and_more", named=named, n=more) if more > 0 else named


def edition_of(site: Path | None) -> str:
    """Which state of the site stands there: each build puts another folder in the place."""
    if site is None:
        return ""
    try:
        found = site.stat()
    except OSError:
        return ""
    return f"{found.st_ino:x}-{found.st_mtime_ns:x}"
