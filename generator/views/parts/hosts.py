"""The addresses that take what a reader proposes, filled in: a mail, and where the host of a repository opens a new
issue, a new file, or a file to edit.

What a host fills in from an address is what it documents, or what its own code takes: GitHub's forms take the fields by
their names, GitLab's new file only its name, Bitbucket's issues nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import quote, urlencode, urljoin, urlsplit

from generator.model.publisher import Host
from generator.views.site import Site

_NAMED = (("gitlab", Host.GITLAB), ("bitbucket", Host.BITBUCKET), ("gitea", Host.GITEA), ("forgejo", Host.GITEA))
_KNOWN_AS = {"codeberg.org": Host.GITEA}
_NEW = {Host.GITHUB: ("edit/", "new/"), Host.GITLAB: ("edit/", "new/"), Host.GITEA: ("_edit/", "_new/")}
"""What stands for `new` in place of what stands for `edit` in the address of a file."""

LONGEST_ADDRESS = 6000
"""Characters of an address that hosts still take; a new file with more is opened without its text."""


def host_software(site: Site) -> Host:
    """What is at the address of the repository: what is set, else what its name tells, else GitHub."""
    if site.publisher.host:
        return site.publisher.host
    name = urlsplit(site.repository).hostname or ""
    return _KNOWN_AS.get(name) or next((host for word, host in _NAMED if word in name), Host.GITHUB)


def issue_address(
    site: Site, title: str, body: str, form: str = "", fields: Mapping[str, str] = MappingProxyType({})
) -> str | None:
    """A new issue with title and body; where the host has forms, the `form` with its fields filled in."""
    if not site.repository:
        return None
    match host_software(site):
        case Host.GITLAB:
            path, asked = "-/issues/new", {"issue[title]": title, "issue[description]": body}
        case Host.BITBUCKET:
            path, asked = "issues/new", {}
        case Host.GITHUB if form:
            path, asked = "issues/new", {"template": form, "title": title, **fields}
        case _:
            path, asked = "issues/new", {"title": title, "body": body}
    return site.repository + path + (f"?{urlencode(asked)}" if asked else "")


def edit_page(site: Site, path: str) -> str | None:
    """The page that edits a file of the content: `programs/ar-seclo.es.md`."""
    if not site.repository or not site.edit_uri:
        return None
    address = urljoin(site.repository, site.edit_uri + path)
    if host_software(site) != Host.BITBUCKET:
        return address
    branch = PurePosixPath(site.edit_uri).parts[1:2]
    return f"{address}?{urlencode({'mode': 'edit', 'at': ''.join(branch)})}"


def new_file_base(site: Site) -> str:
    """The address below which a host makes a new file of the content; empty where it has none."""
    old, new = _NEW.get(host_software(site), ("", ""))
    if not (site.repository and old and old in site.edit_uri):
        return ""
    return urljoin(site.repository, site.edit_uri.replace(old, new, 1))


def new_file_page(site: Site, path: str, text: str) -> str | None:
    """The page that makes a file of the content with its text; None where the host has none with an address."""
    base = new_file_base(site)
    if not base:
        return None
    folder, _, name = path.rpartition("/")
    address = base + quote(folder)
    if host_software(site) == Host.GITLAB:
        return f"{address}?{urlencode({'file_name': name})}"
    whole = f"{address}?{urlencode({'filename': name, 'value': text})}"
    return whole if len(whole) <= LONGEST_ADDRESS else f"{address}?{urlencode({'filename': name})}"


def mail_of(site: Site, title: str, body: str) -> str | None:
    """A mail to whoever publishes the site, with subject and body, whose lines end as in mail."""
    to = site.publisher.email
    if not to:
        return None
    asked = urlencode({"subject": title, "body": body.replace("\n", "\r\n")}, quote_via=quote)
    return f"mailto:{quote(to, safe='@')}?{asked}"
