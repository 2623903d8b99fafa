"""The documents that the real site makes, each made once for all tests of a process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from generator.build.documents import Making
from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.localised import Localised
from generator.views.site import Site
from tests.built import ROOT
from tests.real import real_catalogue

URL = "https://rial.example.org/"


@cache
def making() -> Making:
    return Making(Path(tempfile.mkdtemp(prefix="made-")))


@cache
def here(language: Language) -> Localised:
    """The real site with an address and an edition."""
    return Localised.of(real_catalogue(), language, _site())


@cache
def _site() -> Site:
    return Site(url=URL, edition=date(2026, 11, 29), made=making())


def document(id: str) -> AnyRecord:
    return real_catalogue().by_name[f"library/{id}"]


def made(id: str, language: Language) -> bytes:
    """The file of a document in a language."""
    return making().path(making()(document(id), here(language))[language]).read_bytes()


def sums_in_process(folder: Path, seed: str) -> str:
    """The names and sums of all documents, as a process with its own hash seed makes them in an empty folder."""
    done = subprocess.run(
        [sys.executable, "-c", f"from tests.documents import tell; tell({str(folder)!r})"],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed}", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def tell(folder: str) -> None:
    """Print the name and sum of each document, made in a folder."""
    catalogue = Catalogue(read_content(ROOT / "content"))
    site = Site(url=URL, edition=date(2026, 11, 29), made=Making(Path(folder)))
    there = Localised.of(catalogue, Language.ES, site)
    for record in catalogue.records:
        for file in site.made(record, there).values():
            print(file.name, file.size, file.sha256)
