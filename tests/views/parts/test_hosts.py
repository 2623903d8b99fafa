"""Where the host of a repository opens a new issue, a new file and a file to edit."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model.publisher import Host, Publisher
from generator.views.parts.hosts import edit_page, host_software, issue_address, new_file_page
from generator.views.site import Site

AT = {
    Host.GITHUB: ("https://github.com/o/r/", "edit/main/content/"),
    Host.GITLAB: ("https://git.example.org/a/b/r/", "-/edit/main/content/"),
    Host.GITEA: ("https://code.example.org/o/r/", "_edit/main/content/"),
    Host.BITBUCKET: ("https://bitbucket.org/o/r/", "src/main/content/"),
}
each_host = pytest.mark.parametrize("host", Host)
FILE, TEXT = "programs/uy-a.es.md", "---\ntitle: á & b?\n---\n"


def site(host: Host) -> Site:
    repository, edit_uri = AT[host]
    return Site(repository=repository, edit_uri=edit_uri, publisher=Publisher(host=host))


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://github.com/o/r/", Host.GITHUB),
        ("https://gitlab.com/o/r/", Host.GITLAB),
        ("https://gitlab.oas.example.org/o/r/", Host.GITLAB),
        ("https://codeberg.org/o/r/", Host.GITEA),
        ("https://forgejo.example.org/o/r/", Host.GITEA),
        ("https://gitea.example.org/o/r/", Host.GITEA),
        ("https://bitbucket.org/o/r/", Host.BITBUCKET),
        ("https://code.example.org/gitlab/r/", Host.GITHUB),
    ],
)
def test_its_name_tells_what_it_is_unless_it_is_set(address: str, host: Host) -> None:
    assert host_software(Site(repository=address)) == host
    for other in Host:
        assert host_software(Site(repository=address, publisher=Publisher(host=other))) == other


def test_github_fills_in_a_form() -> None:
    issue = urlsplit(issue_address(site(Host.GITHUB), "T", "B", "correct-es.yml", {"record": "a/b"}) or "")
    assert issue.path == "/o/r/issues/new"
    assert parse_qs(issue.query) == {"template": ["correct-es.yml"], "title": ["T"], "record": ["a/b"]}


@pytest.mark.parametrize(
    ("host", "path", "asked"),
    [
        (Host.GITHUB, "/o/r/issues/new", {"title": ["T"], "body": ["á\n&"]}),
        (Host.GITLAB, "/a/b/r/-/issues/new", {"issue[title]": ["T"], "issue[description]": ["á\n&"]}),
        (Host.GITEA, "/o/r/issues/new", {"title": ["T"], "body": ["á\n&"]}),
        (Host.BITBUCKET, "/o/r/issues/new", {}),
    ],
)
def test_a_new_issue_has_title_and_text_where_the_host_takes_them(host: Host, path: str, asked: object) -> None:
    issue = urlsplit(issue_address(site(host), "T", "á\n&") or "")
    assert (issue.path, parse_qs(issue.query)) == (path, asked)


@pytest.mark.parametrize(
    ("host", "address", "asked"),
    [
        (Host.GITHUB, "https://github.com/o/r/new/main/content/programs", {"filename": "uy-a.es.md", "value": TEXT}),
        (Host.GITLAB, "https://git.example.org/a/b/r/-/new/main/content/programs", {"file_name": "uy-a.es.md"}),
        (
            Host.GITEA,
            "https://code.example.org/o/r/_new/main/content/programs",
            {"filename": "uy-a.es.md", "value": TEXT},
        ),
    ],
)
def test_a_new_file_has_its_name_and_where_the_host_takes_it_its_text(host: Host, address: str, asked: object) -> None:
    page, _, query = (new_file_page(site(host), FILE, TEXT) or "").partition("?")
    assert (page, {name: value for name, (value,) in parse_qs(query).items()}) == (address, asked)


def test_a_text_that_no_address_holds_is_left_out() -> None:
    page = new_file_page(site(Host.GITHUB), FILE, "á" * 2000) or ""
    assert parse_qs(urlsplit(page).query) == {"filename": ["uy-a.es.md"]}


@each_host
def test_a_file_is_edited_where_the_configuration_says(host: Host) -> None:
    repository, edit_uri = AT[host]
    ends = "?mode=edit&at=main" if host == Host.BITBUCKET else ""
    assert edit_page(site(host), FILE) == f"{repository}{edit_uri}{FILE}{ends}"


@each_host
def test_without_a_repository_or_a_way_to_edit_there_is_no_page(host: Host) -> None:
    none, no_edit = Site(publisher=Publisher(host=host)), Site(repository=AT[host][0])
    assert issue_address(none, "T", "B") is None
    assert edit_page(none, FILE) is edit_page(no_edit, FILE) is None
    assert new_file_page(none, FILE, TEXT) is new_file_page(no_edit, FILE, TEXT) is None


def test_bitbucket_has_no_page_for_a_new_file() -> None:
    assert new_file_page(site(Host.BITBUCKET), FILE, TEXT) is None
