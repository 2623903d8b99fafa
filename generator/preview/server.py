"""Answers browsers: the site as it stands, and a stream of what is new."""

from __future__ import annotations

import socket
import socketserver
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, ClassVar

from generator.preview.address import ListeningAddress
from generator.preview.board import Board, BoardState
from generator.preview.files import file_at, path_within, type_of
from generator.preview.pages import AT, event_of, framed, problem_page
from generator.publish.index_files import is_of_index
from generator.words import Words

_FOLDER = Path(__file__).parent
_HTML = "text/html; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"
_PATIENCE = 120.0
"""Seconds that a question waits for the index, and a download until it is made."""
_HEARTBEAT = 10.0
"""Seconds after which a silent stream says that it is there, and so finds out that nobody listens any more."""


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """A thread for each connection; none of them delays the end. Raises OSError where the address cannot be used."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"  # there it would let two programs serve the same port
    request_queue_size = 64

    def __init__(self, address: ListeningAddress, board: Board, words: Words) -> None:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        self.address_family, _, _, _, place = found[0]
        self.board = board
        self.words = words
        super().__init__(place, Answers)  # type: ignore[arg-type]  # an IPv6 place has four parts
        self.address = ListeningAddress(address.host, self.server_address[1])

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.address}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes on does not wait for what it asked, which is no error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class Answers(BaseHTTPRequestHandler):
    """The answers to one browser."""

    protocol_version = "HTTP/1.1"
    server_version = "rial"
    timeout = 60
    server: Server
    own: ClassVar[dict[str, str]] = {f"{AT}preview.js": "preview.js", f"{AT}preview.css": "preview.css"}

    def do_GET(self) -> None:
        """A page, a file, or the stream."""
        path = self.path.split("?")[0]
        if path == f"{AT}events":
            self._stream()
        elif path in self.own:
            file = _FOLDER / self.own[path]
            self._answer(HTTPStatus.OK, type_of(file), file.read_bytes())
        else:
            self._site(self.server.board.shown)

    def do_HEAD(self) -> None:
        """As GET, without the body."""
        self.do_GET()

    def log_message(self, *_: Any) -> None:
        """The terminal is for what changed."""

    def _site(self, shown: BoardState) -> None:
        """A file of the site; its own page where there is none; the troubles where there is no site."""
        path = path_within(shown.base, self.path)
        if path is None and self.path.split("?")[0] in ("/", shown.base.rstrip("/")):
            self._redirect(shown.base)
            return
        folder = shown.folder
        file = file_at(folder, path) if folder and path is not None else None
        if path and shown.becomes and (is_of_index(path) or file is None):
            if finished := self.server.board.finished(_PATIENCE):
                self._site(finished)
            else:
                self._answer(HTTPStatus.SERVICE_UNAVAILABLE, _TEXT, b"503\n")
            return
        lost = file_at(folder, "404.html") if folder and file is None else None
        found = file or lost
        data = _read(found) if found else None
        if folder != shown.folder:  # a finished site has just taken its place: what was read may be of the one before
            self._site(shown)
        elif found and data is not None:
            self._file(HTTPStatus.OK if file else HTTPStatus.NOT_FOUND, type_of(found), data, shown)
        elif shown.site is None and _is_page(self.path):
            self._answer(HTTPStatus.OK, _HTML, problem_page(shown, self.server.words))
        else:
            self._answer(HTTPStatus.NOT_FOUND, _TEXT, b"404\n")

    def _file(self, status: HTTPStatus, type: str, data: bytes, shown: BoardState) -> None:
        if type == _HTML:
            data = framed(data, shown, self.server.words)
        self._answer(status, type, data)

    def _answer(self, status: HTTPStatus, type: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def _stream(self) -> None:
        """Server-sent events, until the browser or the preview ends."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command != "HEAD":
            self._tell(self.wfile.write)

    def _tell(self, write: Callable[[bytes], object]) -> None:
        board = self.server.board
        write(b"retry: 1000\n\n")
        seen = None
        while not board.closed:
            new = board.other_than(seen, _HEARTBEAT)
            write(f"data: {event_of(new, self.server.words)}\n\n".encode() if new else b":\n\n")
            seen = new or seen


def _read(file: Path) -> bytes | None:
    """None where a new site has just taken the place of the one that it is in."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def _is_page(target: str) -> bool:
    name = target.split("?")[0].rsplit("/")[-1]
    return "." not in name or name.endswith(".html")
