"""Addresses of the web, as the settings name them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.settings.given import Given

_IN_NO_ADDRESS = re.compile(r"[\s\"'<>\\^`{|}]|^\w+://[^/]*@")
"""Signs that an address has only as numbers (`%22`), and whoever is let in by it, which is for no one to read."""

_PATH = re.compile(r"[^\s\"'<>\\^`{|}:/?#][^\s\"'<>\\^`{|}:]*")


def host_of(address: str) -> str:
    """The host of an absolute address, such as `example.org`; empty where it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:  # half an address of the sixth version of the protocol
        return ""
    return parts.netloc if parts.scheme in ("http", "https") else ""


def address_in(given: Given, *name: str) -> str:
    """An absolute address, with one slash at its end; empty where there is none."""
    said = given.text(*name)
    if said and (not host_of(said) or _IN_NO_ADDRESS.search(said)):
        given.fault("address", name)
        return ""
    return as_folder(said)


def path_in(given: Given, *name: str) -> str:
    """The way from an address to a folder below it, with one slash at its end; empty where there is none."""
    said = given.text(*name)
    if said and (not _PATH.fullmatch(said) or ".." in said.split("/")):
        given.fault("way", name)
        return ""
    return as_folder(said)


def as_folder(address: str) -> str:
    """An address with one slash at its end; an empty one stays empty."""
    return address and address.rstrip("/") + "/"
