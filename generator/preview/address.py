"""Where the preview is served, and what is wrong with an address that cannot be used."""

from __future__ import annotations

import errno
import re
import socket
from dataclasses import dataclass

from generator.words import Words

_ADDRESS = re.compile(r"(?:(?P<host>\[[0-9a-fA-F:.]+\]|[^:\[\]\s/]+):)?(?P<port>\d{1,5})")
_REASONS = {
    errno.EADDRINUSE: "used",
    errno.EACCES: "privileged",
    errno.EADDRNOTAVAIL: "elsewhere",
}
_FIRST = 8000
_LOCAL = "127.0.0.1"


class AddressError(Exception):
    """The address cannot be used: the message says why and which one can."""


@dataclass(frozen=True, slots=True)
class ListeningAddress:
    """A host and a port: `127.0.0.1:8000`, `[::1]:8000`."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @classmethod
    def of(cls, text: str, words: Words) -> ListeningAddress:
        """The address that is written so; a port alone is one of this machine. Raises AddressError."""
        match = _ADDRESS.fullmatch(text)
        if match is None or int(match["port"]) > 65535:
            free = free_near(cls(_LOCAL, _FIRST))
            raise AddressError(words.say("preview.address.malformed", address=text, free=free))
        return cls((match["host"] or _LOCAL).strip("[]"), int(match["port"]))


def refused(address: ListeningAddress, why: OSError, words: Words) -> AddressError:
    """Why nothing can be served at an address, with one at which it can."""
    reason = "unknown" if isinstance(why, socket.gaierror) else _REASONS.get(why.errno or 0, "other")
    host = _LOCAL if reason in ("unknown", "elsewhere") else address.host
    free = free_near(ListeningAddress(host, max(address.port + 1, _FIRST)))
    said = words.say(f"preview.address.{reason}", address=address, host=address.host, why=why.strerror, free=free)
    return AddressError(said)


def free_near(address: ListeningAddress) -> ListeningAddress:
    """The first address from this one on at which something can be served."""
    ports = [*range(address.port, min(address.port + 50, 65536)), *range(_FIRST, _FIRST + 50)]
    return next(
        (a for port in ports if _is_free(a := ListeningAddress(address.host, port))), ListeningAddress(address.host, 0)
    )


def _is_free(address: ListeningAddress) -> bool:
    try:
        family, kind, _, _, place = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as tried:
            tried.bind(place)
    except OSError:
        return False
    return True
