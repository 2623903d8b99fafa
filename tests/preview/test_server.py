"""The real server, asked over its socket."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from generator.model.language import Language
from generator.preview.address import ListeningAddress
from generator.preview.board import Board, BoardState
from generator.preview.folders import number_of
from generator.preview.server import Server
from generator.shells.outcome import Trouble
from generator.words import words_of
from tests.preview.conftest import HANGS

Ask = Callable[..., HTTPResponse]
TROUBLE = Trouble("content/calls/1.es.md:4:1", "<b>mal</b>")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "año #1" / "site"
    (folder / "es").mkdir(parents=True)
    page = "<!doctype html><html><head><title>{}</title></head><body class='x'><p>{}</p></body></html>"
    for name in ("index", "404", "es/index", "es/ñandú"):
        (folder / f"{name}.html").write_text(page.format(name, name), "utf-8")
    for name in ("a.wasm", "a.sqlite", "a.js", "a.json", "a.css"):
        (folder / name).write_bytes(b"\0\1")
    (tmp_path / "año #1" / "secret.html").write_text("secret", "utf-8")
    return folder


@pytest.fixture
def board(site: Path) -> Board:
    return Board(BoardState(site, "1"))


@pytest.fixture
def server(board: Board) -> Iterator[Server]:
    with Server(ListeningAddress("127.0.0.1", 0), board, words_of(Language.ES)) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        yield server
        board.close()
        server.shutdown()
        serving.join()


@pytest.fixture
def ask(server: Server) -> Iterator[Ask]:
    open_ones = []

    def ask(path: str, method: str = "GET") -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", server.address.port, timeout=HANGS)
        open_ones.append(connection)
        connection.request(method, path)
        return connection.getresponse()

    yield ask
    for connection in open_ones:
        connection.close()


def test_a_page_has_the_script_and_is_otherwise_as_published(ask: Ask, site: Path) -> None:
    answer = ask("/es/index.html?q=1")
    text = answer.read().decode()
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    begin, end = text.index("<link rel"), text.index("</head>")
    box, note = (
        '<div class="rial-preview" lang="es" aria-live="polite"></div>',
        '<p class="rial-preview-index" lang="es"',
    )
    before = text[:begin] + text[end:]
    assert before.count(box + note) == 1
    rest = before[: before.index(box)] + before[before.index("</p>", before.index(note)) + len("</p>") :]
    assert rest == (site / "es" / "index.html").read_text("utf-8")
    assert 'data-edition="1"' in text


def test_problems_stand_on_top_of_the_page_and_are_only_text(ask: Ask, board: Board) -> None:
    board.show(replace(board.shown, troubles=(TROUBLE,)))
    text = ask("/").read().decode()
    body = text[text.index("<body") :]
    assert "El sitio no se puede compilar: 1 problema" in body
    assert "<code>content/calls/1.es.md:4:1</code> &lt;b&gt;mal&lt;/b&gt;" in body
    assert body.index("&lt;b&gt;mal") < body.index("<p>index</p>")


def test_as_many_problems_as_one_can_read_are_listed_and_the_rest_is_counted(ask: Ask, board: Board) -> None:
    board.show(replace(board.shown, troubles=(TROUBLE,) * 25))
    text = ask("/").read().decode()
    assert text.count("<li>") == 20
    assert "Y 5 más: «rial check» los muestra todos." in text


@pytest.mark.parametrize(
    ("path", "type"),
    [
        ("/a.wasm", "application/wasm"),
        ("/a.sqlite", "application/octet-stream"),
        ("/a.js", "text/javascript; charset=utf-8"),
        ("/a.json", "application/json; charset=utf-8"),
        ("/a.css", "text/css; charset=utf-8"),
    ],
)
def test_a_file_is_as_published_with_its_type(ask: Ask, path: str, type: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.headers["Content-Type"], answer.read()) == (200, type, b"\0\1")


def test_a_name_with_accents_is_found(ask: Ask) -> None:
    assert "es/ñandú" in ask("/es/%C3%B1and%C3%BA.html").read().decode()


def test_head_has_the_length_and_no_body(ask: Ask) -> None:
    long = len(ask("/es/").read())
    answer = ask("/es/", "HEAD")
    assert (answer.status, answer.headers["Content-Length"], answer.read()) == (200, str(long), b"")


def test_what_is_not_there_is_answered_with_the_page_of_the_site(ask: Ask) -> None:
    answer = ask("/es/nothing.html")
    assert answer.status == 404
    assert "<title>404</title>" in answer.read().decode()


@pytest.mark.parametrize(
    "path", ["/../secret.html", "/%2e%2e/secret.html", "/es/..%2f..%2fsecret.html", "/..%5csecret.html", "/a%00.js"]
)
def test_nothing_outside_the_site_is_answered(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status == 404
    assert b"secret</" not in answer.read()


def test_a_link_out_of_the_site_is_not_followed(ask: Ask, site: Path) -> None:
    (site / "out.html").symlink_to(site.parent / "secret.html")
    assert ask("/out.html").status == 404


def test_a_site_below_the_root_is_served_there(ask: Ask, board: Board) -> None:
    board.show(replace(board.shown, base="/rial/"))
    root = ask("/")
    assert (root.status, root.headers["Location"]) == (302, "/rial/")
    assert "es/index" in ask("/rial/es/index.html").read().decode()
    assert ask("/es/index.html").status == 404


def test_without_a_site_every_page_lists_the_problems(ask: Ask, board: Board) -> None:
    board.show(BoardState(None, "", troubles=(TROUBLE,)))
    for path in ("/", "/es/index.html"):
        answer = ask(path)
        text = answer.read().decode()
        assert answer.status == 200
        assert "Todavía no hay sitio que mostrar" in text
        assert "content/calls/1.es.md:4:1" in text
    assert ask("/favicon.ico").status == 404


def test_a_site_that_vanished_is_no_error(ask: Ask, board: Board, tmp_path: Path) -> None:
    board.show(replace(board.shown, site=tmp_path / "gone"))
    assert ask("/").status == 404


def events(answer: HTTPResponse) -> Iterator[dict[str, Any]]:
    for line in answer:
        if line.startswith(b"data: "):
            yield json.loads(line[6:])


def test_the_stream_tells_what_is_shown_now_and_each_change(ask: Ask, board: Board) -> None:
    heard = events(ask("/.preview/events"))
    first = next(heard)
    assert (first["edition"], first["bar"]) == ("1", "")
    board.show(replace(board.shown, troubles=(TROUBLE,)))
    broken = next(heard)
    assert broken["edition"] == "1"
    assert "&lt;b&gt;mal" in broken["bar"]
    board.show(replace(board.shown, troubles=(), edition="2"))
    assert next(heard)["edition"] == "2"


def test_the_stream_and_the_page_agree_on_what_the_page_has(ask: Ask, board: Board) -> None:
    board.show(replace(board.shown, troubles=(TROUBLE,)))
    told = next(events(ask("/.preview/events")))
    text = ask("/").read().decode()
    assert f'data-edition="{told["edition"]}" data-bar="{told["digest"]}"' in text
    assert told["bar"] in text


def test_open_streams_hold_up_neither_pages_nor_the_end(ask: Ask, board: Board) -> None:
    streams = [events(ask("/.preview/events")) for _ in range(30)]
    assert [next(stream)["edition"] for stream in streams] == ["1"] * 30
    assert ask("/").status == 200
    board.close()
    assert [next(stream, None) for stream in streams] == [None] * 30


def test_a_browser_that_went_away_is_no_error(server: Server, ask: Ask, capfd: pytest.CaptureFixture[str]) -> None:
    connection = HTTPConnection("127.0.0.1", server.address.port)
    connection.request("GET", "/.preview/events")
    connection.close()
    assert ask("/").status == 200
    assert capfd.readouterr().err == ""


def unfinished(site: Path) -> BoardState:
    """The same site, whose index is still being made."""
    new = site.with_name(".site.new")
    shutil.copytree(site, new)
    (new / "es" / "index.html").write_text('<html lang="en"><head></head><body>new</body></html>', "utf-8")
    return BoardState(new, "2", number=number_of(new), becomes=site)


def finish(shown: BoardState) -> BoardState:
    assert shown.site
    assert shown.becomes
    shutil.rmtree(shown.becomes)
    for name in ("pagefind/engine.js", "data/programs.csv"):
        (shown.site / name).parent.mkdir()
        (shown.site / name).write_text(name, "utf-8")
    shown.site.rename(shown.becomes)
    return replace(shown, site=shown.becomes, becomes=None)


def test_without_an_index_pages_are_answered_and_say_so_in_the_language_of_their_reader(
    ask: Ask, board: Board, site: Path
) -> None:
    board.show(shown := unfinished(site))
    text = ask("/es/").read().decode()
    assert 'lang="en" role="status">The search index is being made' in text
    finish(shown)
    assert ask("/es/").read().decode() == text, "it has moved, and nobody has said so yet"
    board.show(replace(shown, site=site, becomes=None))
    assert 'role="status" hidden>' in ask("/es/").read().decode()


@pytest.mark.parametrize("address", ["pagefind/engine.js", "data/programs.csv"])
def test_what_is_made_last_is_waited_for(address: str, ask: Ask, board: Board, site: Path, server: Server) -> None:
    board.show(shown := unfinished(site))
    waiting = HTTPConnection("127.0.0.1", server.address.port, timeout=HANGS)
    waiting.request("GET", f"/{address}")
    heard = events(ask("/.preview/events"))
    assert next(heard)["indexed"] is False
    board.show(finish(shown))
    last = next(heard)
    assert (last["edition"], last["indexed"]) == ("2", True)
    assert waiting.getresponse().read() == address.encode()
    waiting.close()


def test_a_question_is_refused_where_the_index_failed(ask: Ask, board: Board, site: Path, server: Server) -> None:
    good = board.shown
    board.show(unfinished(site))
    waiting = HTTPConnection("127.0.0.1", server.address.port, timeout=HANGS)
    waiting.request("GET", "/facets/all/hashes-es.js")
    board.show(replace(good, troubles=(TROUBLE,)))
    assert waiting.getresponse().status == 404
    waiting.close()
