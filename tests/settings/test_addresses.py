"""Addresses lead where they seem to, whoever writes them."""

from __future__ import annotations

import pytest

from tests.settings.conftest import Read


@pytest.mark.parametrize("setting", ["site_url", "repo_url"])
@pytest.mark.parametrize(
    "address",
    ['https://a.example/"><script>', "https://a.example/a b", "https://me:secret@a.example/", "javascript:hit()"],
)
def test_an_address_has_no_signs_but_its_own_and_lets_nobody_in(read: Read, setting: str, address: str) -> None:
    made, problems = read(f"{setting}: '{address}'\n")
    assert [(problem.code, problem.field) for problem in problems] == [("settings.address", setting)]
    assert not made.site_url + made.repo_url


@pytest.mark.parametrize("way", ["javascript:hit()", "//a.example/", "/edit/", "../x", 'edit/"onclick=hit()', "?a=b"])
def test_the_way_to_the_files_stays_in_the_repository(read: Read, way: str) -> None:
    made, problems = read(f"repo_url: https://github.com/o/r\nedit_uri: '{way}'\n")
    assert [(problem.code, problem.field) for problem in problems] == [("settings.way", "edit_uri")]
    assert not made.edit_uri


@pytest.mark.parametrize("way", ["edit/main/content/", "-/edit/main/content", "_edit/rama-ñ/content/"])
def test_ways_of_hosts_are_taken(read: Read, way: str) -> None:
    made, problems = read(f"edit_uri: {way}\n")
    assert (made.edit_uri.rstrip("/"), problems) == (way.rstrip("/"), ())
