"""Firefox as Debian has it, driven by its own Marionette: a socket of JSON, which needs no package and no download."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.reader import PAUSES

PREFERENCES = {
    "marionette.port": 0,  # any that is free: it says which in its profile
    # Automation may relax what a page on `file:` can read: here it must be as closed as it is for people.
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
    # Nothing leaves this machine: whatever is not on it is asked of a proxy that is not there.
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.socks_remote_dns": True,
    "network.proxy.allow_bypass": False,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": False,
    "devtools.console.stdout.content": True,
}
SECONDS = 120
"""How long a page or a function may take, and Firefox to start: on a busy machine all is slow."""

CALL = (
    "const done = arguments[1]; Promise.resolve((FUNCTION)(arguments[0])).then(done, (why) => done(`failed: ${why}`))"
)
HEARD = """
const said = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && one.flags < 8);
Services.console.reset();
return said.map((one) => [one.sourceName, one.errorMessage]);
"""
"""What was reported since it was asked: the address that it is about, which may be empty, and what is wrong."""


@dataclass
class Firefox:
    """A browser with a page open; it asks as a reader does."""

    connection: socket.socket
    printed: Path
    """What it prints: also what pages write to the console."""

    at: str = ""
    """The address of the site's root."""

    reported: list[str] = field(default_factory=list)
    sent: int = 0

    @property
    def place(self) -> str:
        """Where it is, from the root of the site."""
        return str(self.command("WebDriver:GetCurrentURL")["value"]).removeprefix(self.at)

    def go(self, address: str) -> None:
        """Open a page of the site."""
        left = self.command("WebDriver:GetCurrentURL")["value"]
        self._listen()
        self.command("WebDriver:Navigate", url=self.at + address)
        self._listen(apart_from=left)  # What it was still loading is reported as failed.
        self.evaluate(PAUSES.replace("HASTE", "1"))

    def evaluate(self, function: str, argument: object = None) -> Any:
        """What a function of the page gives, when it is there."""
        script = CALL.replace("FUNCTION", function)
        return self.command("WebDriver:ExecuteAsyncScript", script=script, args=[argument])["value"]

    def complaints(self) -> list[str]:
        """Warnings and errors of the site's pages since they were asked for."""
        self._listen()
        said, self.reported = self.reported, []
        written = self.printed.read_text("utf-8", "replace").splitlines()
        self.printed.write_text("", "utf-8")
        return said + [line for line in written if line.startswith(("console.warn:", "console.error:"))]

    def _listen(self, apart_from: str | None = None) -> None:
        """Keep what was reported of the site, and of workers made of text."""
        self.command("Marionette:SetContext", value="chrome")
        heard = self.command("WebDriver:ExecuteScript", script=HEARD, args=[])["value"]
        self.command("Marionette:SetContext", value="content")
        for about, why in heard:
            if about != apart_from and (about.startswith("blob:") or self.at in about + why):
                self.reported.append(f"{why} ({about})")

    def command(self, name: str, **parameters: object) -> dict[str, Any]:
        """Send a command and wait for what it gives."""
        self.sent += 1
        data = json.dumps([0, self.sent, name, parameters]).encode()
        self.connection.sendall(b"%d:%b" % (len(data), data))
        number = None
        while number != self.sent:  # After a command that was not waited for, its answer comes first.
            _, number, error, result = self.received()
        if error:
            raise RuntimeError(f"{name}: {error['message']}")
        return dict(result or {})

    def received(self) -> Any:
        """The next message: its length, a colon, JSON."""
        length = b""
        while (sign := self._bytes(1)) != b":":
            length += sign
        return json.loads(self._bytes(int(length)))

    def _bytes(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            more = self.connection.recv(size - len(data))
            if not more:
                raise RuntimeError(f"Firefox has ended. It printed:\n{self.printed.read_text('utf-8', 'replace')}")
            data += more
        return data


@contextmanager
def started(program: str) -> Iterator[Firefox]:
    """A Firefox without a window and with a new profile; it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as folder:
        profile, printed = Path(folder, "profile"), Path(folder, "printed")
        profile.mkdir()
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
        (profile / "user.js").write_text("".join(lines), "utf-8")
        # Reports of pages are only told to who drives the browser itself; older ones do not know the option.
        command = [program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        environment = os.environ | {"HOME": folder, "MOZ_CRASHREPORTER_DISABLE": "1"}
        with printed.open("ab") as to:
            running = subprocess.Popen(
                [*command, "--profile", str(profile)], stdout=to, stderr=subprocess.STDOUT, env=environment
            )
        try:
            port = _port(profile, running, printed)
            with socket.create_connection(("127.0.0.1", port), timeout=SECONDS + 30) as connection:
                yield _in_session(Firefox(connection, printed))
        finally:
            running.kill()
            running.wait()


def _in_session(firefox: Firefox) -> Firefox:
    firefox.received()
    firefox.command("WebDriver:NewSession")
    firefox.command("WebDriver:SetTimeouts", script=SECONDS * 1000, pageLoad=SECONDS * 1000)
    return firefox


def _port(profile: Path, running: subprocess.Popen[bytes], printed: Path) -> int:
    """The port that it listens at, which it writes into its profile."""
    file = profile / "MarionetteActivePort"
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and running.poll() is None:
        if file.is_file() and (text := file.read_text("utf-8").strip()):
            return int(text)
        time.sleep(0.1)
    raise RuntimeError(f"Firefox does not start. It printed:\n{printed.read_text('utf-8', 'replace')}")
