"""Addresses of the web that anybody can follow."""

from __future__ import annotations

import re
from ipaddress import ip_address
from unicodedata import name
from urllib.parse import urlsplit

_PORTS_OF_THE_WEB = (80, 443)
_OWN_PORTS = range(1024, 65536)
"""Those below belong to other services: mail, files, remote work."""

_REFUSED_BY_BROWSERS = {
    *(1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, *range(6665, 6670), 6679, 6697, 10080),
}
"""The ports above 1023 that the Fetch standard has browsers refuse, because no server of the web stands behind them."""

_LABEL = r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.(?:[A-Za-z]{{2,63}}|xn--[A-Za-z0-9-]+)\.?")
_OF_A_NETWORK = re.compile(
    r".*\.(?:local|localhost|localdomain|internal|intranet|private|lan|home|home\.arpa|corp|onion|invalid|test)\.?",
    re.IGNORECASE,
)
_UNWRITABLE = re.compile(r"[\s\"<>^`{|}]")
"""Signs that an address has only in another form: `%20`."""

_NUMBER = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+)){0,3}\.?", re.IGNORECASE)


def is_public(address: str) -> bool:
    """Whether an address names a host that the whole world can reach: no `localhost`, `10.0.0.1`, `https://intranet/`.

    Of names outside ASCII only those in Latin letters are what they look like: `https://educación.example/`. Nor may an
    address hold a name or password, or the port of another service: `https://oas.org:22/`.
    """
    if _UNWRITABLE.search(address):
        return False
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:  # a port that is no number, half an address in brackets
        return False
    if "@" in parts.netloc or "\\" in address or not (port is None or _is_of_the_web(port)):
        return False
    if ":" in host or _NUMBER.fullmatch(host):
        return _is_global(host)
    host = _in_ascii(_as_read(host))
    return bool(_HOST.fullmatch(host)) and not _OF_A_NETWORK.fullmatch(host)


def _is_of_the_web(port: int) -> bool:
    """Whether browsers open a page at this port, and people serve them there: 443, 8443."""
    return port in _PORTS_OF_THE_WEB or (port in _OWN_PORTS and port not in _REFUSED_BY_BROWSERS)


def _as_read(host: str) -> str:
    """A name as browsers show it: `xn--80ak6aa92e.com` is the one that looks like `apple.com`."""
    try:
        return host.encode().decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host


def _in_ascii(host: str) -> str:
    """A name in Latin letters as the system of names has it: `xn--educacin-13a.example`; of others, itself."""
    if not all(c.isascii() or name(c, "").startswith("LATIN") for c in host):
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


def _is_global(number: str) -> bool:
    try:
        return ip_address(number).is_global
    except ValueError:  # another way of writing one, such as `0x7f000001`
        return False
