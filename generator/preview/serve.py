"""Serves until it is interrupted."""

from __future__ import annotations

import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType
from typing import TextIO

from generator.model.language import Language
from generator.preview.address import AddressError, ListeningAddress, refused
from generator.preview.board import Board, BoardState
from generator.preview.builder import ProcessBuilder
from generator.preview.folders import Folders, edition_of, number_of
from generator.preview.preview import Preview
from generator.preview.server import Server
from generator.preview.watch import look
from generator.words import Words, words_of

_PACKAGE = Path(__file__).parents[1]


def serve(config_file: Path, address: str, language: Language, out: TextIO) -> int:
    """Serve the site of a configuration, built anew whenever something changes; 2 when it cannot be served."""
    words = _words(language)
    config = config_file.absolute()
    if not config.is_file():
        print(words.say("report.no_such_path", path=config_file), file=sys.stderr)
        return 2
    root = config.parent
    folders = Folders(root, root / ".preview" / "site", root / "site")
    site = folders.last_good()
    board = Board(BoardState(site, edition_of(site), waiting=site is None, number=number_of(site)))
    try:
        server = _bound(address, board, words)
    except AddressError as why:
        print(why, file=sys.stderr)
        return 2
    builder = ProcessBuilder(config, folders.site, language, words)
    roots = {config, root / "content", root / "theme", _PACKAGE}

    def say(line: str) -> None:
        print(line, file=out, flush=True)

    preview = Preview(folders, roots, builder, board, words, look, time.sleep, time.monotonic, say)
    _serve(server, preview)
    return 0


def _serve(server: Server, preview: Preview) -> None:
    """Serve in a thread and build in this one, until Ctrl-C or a signal to end."""
    try:
        signal.signal(signal.SIGTERM, _interrupted)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        preview.say(preview.words.say("preview.at", url=server.url))
        preview.run()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses twice means the same
        preview.say("")
    finally:
        server.board.close()
        server.server_close()
        preview.builder.close()


def _interrupted(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _bound(text: str, board: Board, words: Words) -> Server:
    """The server, before anything is built. Raises AddressError."""
    address = ListeningAddress.of(text, words)
    try:
        return Server(address, board, words)
    except OSError as why:
        raise refused(address, why, words) from why


def _words(language: Language) -> Words:
    """The words to speak with; those of another language where these cannot be read. Raises when none can."""
    for known in (language, *Language):
        try:
            return words_of(known)
        except Exception:  # the first build says what is wrong with them
            continue
    return words_of(language)
