"""The edition that someone names: a folder of content or a project, a commit, or a published copy."""

from __future__ import annotations

from pathlib import Path

from generator.build.before import UnknownEditionError
from generator.catalogue.editions import Edition, edition_from
from generator.load.commits import Commit, CommitError, commit_named, content_at
from generator.load.content import read_content
from generator.load.history import history_of
from generator.model.kind import Kind
from generator.publish.editions import edition_in, is_published
from generator.publish.errors import PublishError


def edition_named(name: str, content: Path) -> Edition:
    """The edition that a name stands for; commits are those of the repository with `content`.

    Raises UnknownEditionError.
    """
    path = Path(name)
    try:
        if path.exists() and is_published(path):
            return edition_in(path)
        if folder := _content_in(path):
            return edition_from(read_content(folder), history_of(folder).edition)
        return edition_at(commit_named(name, content), content)
    except (PublishError, CommitError) as why:
        raise UnknownEditionError(name) from why


def edition_at(commit: Commit, content: Path) -> Edition:
    """The edition that a commit is. Raises CommitError."""
    with content_at(commit, content) as folder:
        return edition_from(read_content(folder), commit.day)


def _content_in(folder: Path) -> Path | None:
    """A folder itself, or its `content/`, where there are folders of records in it."""
    for place in (folder, folder / "content"):
        if any((place / kind).is_dir() for kind in Kind):
            return place.resolve()
    return None
