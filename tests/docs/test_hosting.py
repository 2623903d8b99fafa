"""What `docs/hosting.md` gives for servers, tried with those: its very text, but for address, port and folder."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from generator.publish.compression import compress
from tests.browsing import Open
from tests.built import ROOT
from tests.search.asking import ask

TEXT = (ROOT / "docs" / "hosting.md").read_text("utf-8")
IN_CI = bool(os.environ.get("CI"))


def block(language: str) -> str:
    """The configuration of a server, as the page gives it."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    return found


def replaced(text: str, **others: str) -> str:
    """What differs from host to host; each stands in the text once."""
    for old, new in others.items():
        old = {"address": "example.org", "root": "/srv/www", "listen": "listen 80;"}[old]
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def nginx(folder: Path, port: int) -> list[str]:
    """In one process, which is not to look outside its folder."""
    server = replaced(block("nginx"), listen=f"listen 127.0.0.1:{port};", root=str(folder / "www"))
    temporary = "".join(f"{n}_temp_path {folder}/{n};\n" for n in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{server}}}\n",
        "utf-8",
    )
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def caddy(folder: Path, port: int) -> list[str]:
    """Without certificates, and without the address at which it takes orders."""
    site = replaced(block("caddyfile"), address=f"http://127.0.0.1:{port}", root=str(folder / "www"))
    (folder / "Caddyfile").write_text(f"{{\n    admin off\n    auto_https off\n}}\n{site}", "utf-8")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


SERVERS: dict[str, Callable[[Path, int], list[str]]] = {"nginx": nginx, "caddy": caddy}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server at work."""

    name: str
    port: int

    def get(self, path: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return Answer(answer.status, told, body)


def test_every_ending_of_the_site_is_known_to_the_configurations(real_site: Path) -> None:
    endings = {p.suffix for p in real_site.rglob("*") if p.is_file()} - {".zip", ".sha256", ".br", ".gz"}
    typed = {
        f".{ending}"
        for line in re.findall(r"^ {8}\w+/\S+ ([\w ]+);$", block("nginx"), re.MULTILINE)
        for ending in line.split()
    }
    assert endings <= typed


@pytest.fixture(scope="module")
def www(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some of the real site below a path, and what is compressed beside it."""
    site = tmp_path_factory.mktemp("hosted") / "www" / "rial"
    names = ["index.html", "404.html", "es/index.html", "r/ar-seclo.html", "assets/site.css", "assets/site.js"]
    names += ["data/calls.json", "data/calls.jsonl", "data/calls.es.csv", "data/vocabularies.ttl", "data/dcat.jsonld"]
    names += ["copy/copy.txt", "assets/favicon.svg"]
    names += ["pagefind/packs/es.js"]
    for name in names:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(real_site / name, site / name)
    chunk = next(iter(sorted((real_site / "pagefind/packs").glob("es-index-*.js"))))
    shutil.copyfile(chunk, site / "pagefind/packs" / chunk.name)
    compress(site)
    shutil.copyfile(real_site / "data/all.sqlite", site / "data/all.sqlite")  # not compressed: that takes a second
    (site.parent / "whole").symlink_to(real_site)
    return site


@contextmanager
def at_work(name: str, www: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = www.parents[1]
    process = subprocess.Popen(
        SERVERS[name](folder, port), stderr=subprocess.PIPE, env=os.environ | {"HOME": str(folder)}
    )
    try:
        while process.poll() is None:
            with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
                break
        assert process.poll() is None, process.stderr and process.stderr.read().decode()
        yield Server(name, port)
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, www: Path) -> Iterator[Server]:
    """Each in turn; where it is not installed nothing is tried, but in CI that is an error."""
    if not shutil.which(request.param):
        assert not IN_CI, f"{request.param} is missing: tools/servers installs it"
        pytest.skip(f"{request.param} is not installed")
    with at_work(request.param, www) as server:
        yield server


HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'none'",
    "cache-control": "no-cache",
}
KEPT = "max-age=604800, immutable"
"""What the chunks of the search index come with: they are named by what is in them."""

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".sqlite": "application/vnd.sqlite3",
}


def test_every_file_comes_with_its_type_and_the_headers(server: Server, www: Path) -> None:
    seen = set()
    for file in sorted(p for p in www.rglob("*") if p.is_file() and p.suffix not in (".br", ".gz")):
        answer = server.get(f"/rial/{file.relative_to(www).as_posix()}")
        assert (answer.status, answer.body) == (200, file.read_bytes()), file
        caching = {"cache-control": KEPT} if "-index-" in file.name else {}
        assert (HEADERS | caching).items() <= answer.headers.items(), file
        if file.suffix in TYPES:
            assert answer.headers["content-type"].lower() == TYPES[file.suffix], file
            seen.add(file.suffix)
    assert seen == TYPES.keys()
    script = server.get("/rial/assets/site.js").headers["content-type"]
    assert script in ("text/javascript; charset=utf-8", "application/javascript; charset=utf-8")


def test_what_is_compressed_is_served_as_it_stands_beside_the_file(server: Server, www: Path) -> None:
    ways = {"gzip": gzip.decompress, "br": brotli.decompress} if server.name == "caddy" else {"gzip": gzip.decompress}
    for way, plain in ways.items():
        answer = server.get("/rial/es/index.html", Accept_Encoding=way)
        assert answer.headers["content-encoding"] == way
        assert plain(answer.body) == (www / "es/index.html").read_bytes()
        beside = (www / f"es/index.html.{'gz' if way == 'gzip' else 'br'}").read_bytes()
        assert answer.body == beside
        assert answer.headers["content-type"] == TYPES[".html"]


def test_what_is_not_there_is_404_with_the_site_s_own_page(server: Server, www: Path) -> None:
    for path in ("/rial/nothing.html", "/rial/es/nothing/else", "/rial/pagefind/packs/es-index-0123456789.js"):
        answer = server.get(path)
        assert (answer.status, answer.body) == (404, (www / "404.html").read_bytes())
        assert answer.headers["content-type"] == TYPES[".html"]
        assert HEADERS.items() <= answer.headers.items()


def test_a_browser_asks_again_and_is_told_that_nothing_has_changed(server: Server) -> None:
    first = server.get("/rial/es/index.html")
    again = server.get("/rial/es/index.html", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_addresses_are_answered_without_html_and_folders_by_their_index(server: Server, www: Path) -> None:
    assert server.get("/rial/r/ar-seclo").body == (www / "r/ar-seclo.html").read_bytes()
    assert server.get("/rial/").body == (www / "index.html").read_bytes()
    assert server.get("/rial/es/").body == (www / "es/index.html").read_bytes()
    leads = server.get("/rial/es")
    assert (leads.status // 100, leads.headers["location"]) == (3, "/rial/es/")


def test_readers_search_what_it_serves(server: Server, open_site: Open) -> None:
    reader = open_site(f"http://127.0.0.1:{server.port}/whole/")
    answer = ask(reader, "es", "teletrabajo")
    assert "es/programas/ar-telework.html" in answer.addresses
    assert reader.complaints == []
