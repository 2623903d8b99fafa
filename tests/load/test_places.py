from __future__ import annotations

import pytest

from generator.load.places import has_records, place_of
from tests.sites_support import SmallSite

PLACES = {
    ".": "read",
    "programs": "read",
    "programs/ar-seclo.es.md": "read",
    "programs/wrong name.txt": "read",
    "vocabularies/themes.yml": "read",
    "vocabularies/notes.txt": "unread",
    "registers": "read",
    "registers/empty": "unread",
    "registers/figures.yml": "read",
    "registers/readme.yml": "unread",
    "attachments": "named",
    "attachments/report/report.pdf": "named",
    "README.md": "unread",
    "network.yml": "read",
    "programas": "read",
    "programas/ar-seclo.es.md": "unread",
    ".cache": "read",
    "programs/.ar-seclo.es.md.swp": "unread",
    "..": "read",
    "../mkdocs.yml": "outside",
    "../content-old": "outside",
    "nothing": "missing",
}


FILES = [name for name in PLACES if "." in name.lstrip(".").lstrip("/") and not name.endswith("old")]


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_a_path_is_read_or_named_or_no_part_of_the_content(small: SmallSite, name: str, place: str) -> None:
    for folder in (".cache", "programas", "registers/empty", "../content-old"):
        small.path(folder).mkdir(parents=True)
    for file in FILES:
        small.write(file, "")
    assert place_of(small.path(name), small.path(".")) == place


def test_what_is_read_through_a_link_is_where_the_link_leads(small: SmallSite) -> None:
    small.path("../link.md").symlink_to(small.path("programs/ar-seclo.es.md"))
    assert place_of(small.path("../link.md"), small.path(".")) == "read"


def test_records_are_only_files_of_kinds(small: SmallSite) -> None:
    small.write("README.md", "")
    names = (".", "programs", "programs/ar-seclo.es.md", "vocabularies", "vocabularies/themes.yml", "README.md")
    assert [has_records(small.path(name), small.path(".")) for name in names] == [True, True, True, False, False, False]
