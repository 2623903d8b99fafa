from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model.kind import Kind
from tests.built import Built, Page, by_one_worker


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
