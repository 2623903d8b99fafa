from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.model.kind import Kind
from tests.built import ROOT, Built, Page, Project, by_one_worker
from tests.grown import grow
from tests.site.grown.site import Grown


@pytest.fixture(scope="session")
def site(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the real content."""
    with by_one_worker(tmp_path_factory, "pages") as folder:
        return Built(real_site, folder)


@pytest.fixture(scope="session")
def records(site: Built) -> dict[str, dict[str, Any]]:
    """Every record as the site's data tell it, by kind and id."""
    files = [site.folder / "data" / f"{kind}.json" for kind in Kind]
    return {f"{r['kind']}/{r['id']}": r for file in files for r in json.loads(file.read_text("utf-8"))}


@pytest.fixture(scope="session")
def record_pages(site: Built, records: dict[str, dict[str, Any]]) -> dict[str, tuple[dict[str, Any], str, Page]]:
    """Record, language and page, by the page's address."""
    return {a: (r, language, site.pages[a]) for r in records.values() for language, a in r["url"].items()}


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    """The site of the real content with what came after its first report, in three languages: one build for all that is
    asked of what is to come."""
    with by_one_worker(tmp_path_factory, "grown") as folder:
        if not (folder / "site").exists():
            project = in_three_languages(Project.in_folder(folder, ROOT / "content"))
            grow(project.folder / "content")
            done = project.build(SOURCE_DATE_EPOCH="1577836800")  # 1 January 2020
            assert done.returncode == 0, done.stdout + done.stderr
    return Grown(Project(folder))


def in_three_languages(project: Project) -> Project:
    """Offer a project in Portuguese too, with the documents that the site makes in each of its languages."""
    project.edit("network.yml", "key: rial", "languages: [es, en, pt]\nkey: rial")
    for file in project.path("library").glob("*.md"):
        if re.search(r"(?m)^made: ", file.read_text("utf-8")):
            project.edit(f"library/{file.name}", "languages: [es, en]", "languages: [es, en, pt]")
    return project
