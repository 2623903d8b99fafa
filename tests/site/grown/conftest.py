"""One build of the grown site for all that is asked of it."""

from __future__ import annotations

import pytest

from tests.built import ROOT, Project, by_one_worker
from tests.grown import grow
from tests.site.grown.site import Grown


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    with by_one_worker(tmp_path_factory, "grown") as folder:
        if not (folder / "site").exists():
            project = Project.in_folder(folder, ROOT / "content")
            grow(project.folder / "content")
            done = project.build(SOURCE_DATE_EPOCH="1577836800")  # 1 January 2020
            assert done.returncode == 0, done.stdout + done.stderr
    return Grown(Project(folder))
