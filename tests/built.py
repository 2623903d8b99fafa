"""Sites made by the command, and how tests read and serve them."""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import Any
from unittest.mock import patch
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from generator.cli import main
from generator.views.short import SHORT
from tests.sites_support import SMALL, SmallSite

ROOT = Path(__file__).parents[1]
LANGUAGES = ("es", "en")

UNFINISHED = shutil.ignore_patterns("*.pyc.*")
"""What other processes compile while a folder is copied, of which nothing is left a moment later."""


def rial(*arguments: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command `rial` from the folder of a project, without a process of its own: that costs a second more."""
    command, out, errors = [*map(str, arguments)], StringIO(), StringIO()
    with chdir(cwd), patch.dict(os.environ, environment), redirect_stdout(out), redirect_stderr(errors):
        try:
            status = main(command)
        except SystemExit as end:
            status = int(end.code or 0)
    return subprocess.CompletedProcess(command, status, out.getvalue(), errors.getvalue())


def rial_apart(*arguments: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own, for a project with its own generator or a Python that is started otherwise."""
    command = [sys.executable, "-m", "generator.cli", *map(str, arguments)]
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    env = os.environ | {"PYTHONPATH": paths} | environment
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)


@contextmanager
def by_one_worker(tmp_path_factory: pytest.TempPathFactory, name: str) -> Iterator[Path]:
    """A folder that all workers share, for something that the first of them makes while the others wait."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared" / name
    folder.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content: the one that `make check` built and names in $SITE, or one for all workers."""
    if (named := Path(os.environ.get("SITE", ""))).name and named.is_dir():
        return named
    with by_one_worker(tmp_path_factory, "real") as folder:
        site = folder / "rial"
        if not site.exists():
            done = rial("build", "--site", site)
            assert done.returncode == 0, done.stdout + done.stderr
    return site


@dataclass(frozen=True)
class Project(SmallSite):
    """A folder with content, theme and configuration, in which the command runs as in a checkout."""

    @classmethod
    def in_folder(cls, folder: Path, content: Path = SMALL, *, url: str = "", repository: str = "") -> Project:
        """A project with copies of a content folder (the small site's if none is named) and of our theme."""
        shutil.copytree(content, folder / "content")
        shutil.copytree(ROOT / "theme", folder / "theme", ignore=UNFINISHED)
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        for name, value in (("site_url", url), ("repo_url", repository)):
            assert f"{name}: ''" in settings
            settings = settings.replace(f"{name}: ''", f"{name}: '{value}'")
        network = folder / "content" / "network.yml"
        if network.is_file():
            name = yaml.load(network.read_text("utf-8"), yaml.CSafeLoader)["name"]["es"]
            settings = settings.replace("site_name: RIAL", f"site_name: {name}")
        (folder / "mkdocs.yml").write_text(settings, "utf-8")
        return cls(folder)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def build(self, *options: object, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `rial build` here."""
        return rial("build", *options, cwd=self.folder, **environment)

    def built(self) -> Built:
        """Build, and read what came of it."""
        done = self.build()
        assert done.returncode == 0, done.stdout + done.stderr
        return Built(self.site)


@dataclass(frozen=True)
class Page:
    """A finished page, read by a strict parser."""

    address: str
    text: str
    tree: Element
    errors: tuple[str, ...]

    def all(self, *tags: str) -> Iterator[Element]:
        """Elements of these tags, in the order of the page. Of one tag they come at once, for there are many pages."""
        return self.tree.iter(*tags) if len(tags) == 1 else (e for e in self.tree.iter() if e.tag in tags)

    def one(self, tag: str) -> Element:
        (found,) = self.all(tag)
        return found

    def meta(self, name: str) -> str | None:
        return next(iter(self.metas(name)), None)

    def metas(self, name: str) -> list[str]:
        """What the head says under a name, of which there may be several."""
        return [e.get("content", "") for e in self.all("meta") if e.get("name") == name]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(id for e in self.tree.iter() if (id := e.get("id")))

    @cached_property
    def links(self) -> tuple[Element, ...]:
        return tuple(e for e in self.all("a") if e.get("href"))

    def target(self, link: str) -> tuple[str, str]:
        """The address and fragment that a relative link of this page leads to."""
        parts = urlsplit(link)
        if not parts.path:
            return self.address, unquote(parts.fragment)
        joined = os.path.normpath(PurePosixPath(self.address).parent / unquote(parts.path))
        return PurePosixPath(joined).as_posix(), unquote(parts.fragment)


def read_page(file: Path, address: str) -> Page:
    text = file.read_text("utf-8")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    errors = tuple(f"{address}:{line}:{column}: {code}" for (line, column), code, _ in parser.errors)
    return Page(address, text, tree, errors)


@dataclass(frozen=True)
class Pages(Mapping[str, Page]):
    """The pages of a site by their addresses; a page is read, which takes long, when it is first asked for. Where there
    is a folder for it, it is kept there for the other processes of the tests."""

    folder: Path
    addresses: tuple[str, ...]
    kept: Path | None = None
    read: dict[str, Page] = field(default_factory=dict)

    def __getitem__(self, address: str) -> Page:
        if address not in self.read:
            if address not in self.addresses:
                raise KeyError(address)
            self.read[address] = self._kept(address) if self.kept else read_page(self.folder / address, address)
        return self.read[address]

    def _kept(self, address: str) -> Page:
        assert self.kept
        file = self.kept / address.replace("/", "~")
        if file.exists():
            page: Page = pickle.loads(file.read_bytes())
            return page
        page = read_page(self.folder / address, address)
        unfinished = file.with_name(f".{os.getpid()}")
        unfinished.write_bytes(pickle.dumps(page))
        unfinished.replace(file)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(self.addresses)

    def __len__(self) -> int:
        return len(self.addresses)

    def __contains__(self, address: object) -> bool:
        return address in self.read or address in self.addresses


@dataclass(frozen=True)
class Built:
    """A finished site."""

    folder: Path
    kept: Path | None = None
    """Where pages that one process of the tests has read are kept for the others."""

    @cached_property
    def files(self) -> frozenset[str]:
        return frozenset(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page by its address, but the small ones at short addresses, which only lead to others."""
        html = (a for a in sorted(self.files) if a.endswith(".html") and not a.startswith(f"{SHORT}/"))
        return Pages(self.folder, tuple(html), self.kept)

    def in_language(self, language: str) -> Iterator[Page]:
        return (self.pages[a] for a in self.pages if a.startswith(f"{language}/"))


def text_of(element: Element) -> str:
    """The words of an element, white space made plain."""
    return " ".join("".join(element.itertext()).split())


def tree_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The files that are not the same in both trees."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


class _Host(SimpleHTTPRequestHandler):
    """Answers with the site's own page where it has none, as hosts do."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, *_: Any) -> None:
        pass

    def handle(self) -> None:
        with suppress(ConnectionError):  # a browser that goes on does not wait for what it asked
            super().handle()


@contextmanager
def served(folder: Path, path: str = "") -> Iterator[str]:
    """The address at which a folder is served on this machine, followed by a path in it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{path}"
        finally:
            server.shutdown()


def unpacked(zip: Path, to: Path) -> Path:
    """The folder of a ZIP that was extracted into it."""
    with zipfile.ZipFile(zip) as opened:
        opened.extractall(to)
    return to
