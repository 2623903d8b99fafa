"""The data files and feeds of a site that is built again."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.built import Project

EDITION = "1743600000"
"""The second of the edition: each page says its day, so that nothing is kept where it is another."""

ATOM = "{http://www.w3.org/2005/Atom}"


def commit(project: Project, day: str) -> None:
    """Write down all of the content as it is on a day."""
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    by = [item for name in ("name", "email") for item in ("-c", f"user.{name}=writer@example.org")]
    for command in (["init", "-q"], ["add", "content"], [*by, "commit", "-q", "-m", "As it is"]):
        subprocess.run(["git", *command], cwd=project.folder, env=os.environ | when, check=True, capture_output=True)


def days_of(project: Project, feed: str) -> dict[str | None, str | None]:
    """When each record of a feed changed, by its title."""
    root = ET.parse(project.site / "feeds" / "es" / feed).getroot()
    return {e.findtext(f"{ATOM}title"): e.findtext(f"{ATOM}updated") for e in root.findall(f"{ATOM}entry")}


def test_only_the_files_that_show_what_changed_are_made_anew_and_feeds_say_the_day(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    commit(project, "2025-02-01")
    body = project.read("studies/gender.es.md")
    project.write("studies/gender.es.md", f"{body}\n")
    commit(project, "2025-03-01")  # now there is an edition before, of which one page tells
    assert project.build(SOURCE_DATE_EPOCH=EDITION).returncode == 0
    data = project.site / "data"
    before = {file.name: file.stat().st_ino for file in data.iterdir()}
    title = "Servicio nuevo de conciliación"
    text = project.read("programs/ar-seclo.es.md")
    old = next(line for line in text.splitlines() if line.startswith("title: "))
    project.write("programs/ar-seclo.es.md", text.replace(old, f"title: {title}"))
    commit(project, "2025-04-02")
    done = project.build(SOURCE_DATE_EPOCH=EDITION)
    assert done.returncode == 0, done.stdout + done.stderr
    anew = {file.name for file in data.iterdir() if before[file.name] != file.stat().st_ino}
    assert {"programs.json", "programs.es.csv", "programs.es.xlsx", "all.sqlite"} <= anew
    assert not {name for name in anew if name.startswith(("studies.", "calls.", "vocabularies."))}
    assert title in (data / "programs.es.csv").read_text("utf-8-sig")
    days = days_of(project, "all.xml")
    assert days.pop(title) == "2025-04-02T00:00:00Z"
    assert set(days.values()) == {"2025-03-01T00:00:00Z", "2025-02-01T00:00:00Z"}
