"""Firefox as Debian has it, driven by its own Marionette: a socket of JSON, which needs no package and no download."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PREFERENCES = {
    "marionette.port": 0,
    # Automation may relax what a page on `file:` can read: here it must be as closed as it is for people.
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
}
CALL = (
    "const done = arguments[1]; Promise.resolve((FUNCTION)(arguments[0])).then(done, (why) => done(`failed: ${why}`))"
)


@dataclass
class Firefox:
    """A browser with a page open; it asks as a reader does."""

    connection: socket.socket
    at: str = ""
    """The address of the site's root."""

    version: str = ""
    sent: int = 0

    @property
    def place(self) -> str:
        """Where it is, from the root of the site."""
        return str(self.command("WebDriver:GetCurrentURL")["value"]).removeprefix(self.at)

    def go(self, address: str) -> None:
        """Open a page of the site."""
        self.command("WebDriver:Navigate", url=self.at + address)

    def evaluate(self, function: str, argument: object = None) -> Any:
        """What a function of the page gives, when it is there."""
        script = CALL.replace("FUNCTION", function)
        return self.command("WebDriver:ExecuteAsyncScript", script=script, args=[argument])["value"]

    def command(self, name: str, **parameters: object) -> dict[str, Any]:
        """Send a command and wait for what it gives."""
        self.sent += 1
        data = json.dumps([0, self.sent, name, parameters]).encode()
        self.connection.sendall(b"%d:%b" % (len(data), data))
        _, _, error, result = self.received()
        if error:
            raise RuntimeError(f"{name}: {error['message']}")
        return dict(result or {})

    def received(self) -> Any:
        """The next message: its length, a colon, JSON."""
        length = b""
        while (sign := self.connection.recv(1)) != b":":
            if not sign:
                raise RuntimeError("Firefox has ended")
            length += sign
        data = bytearray()
        while len(data) < int(length):
            data += self.connection.recv(int(length) - len(data))
        return json.loads(data)


@contextmanager
def firefox() -> Iterator[Firefox]:
    """A Firefox without a window and with a new profile; it ends with the block."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        raise RuntimeError("Firefox is missing: install it (on Debian: apt-get install firefox-esr).")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
        Path(profile, "user.js").write_text("".join(lines), "utf-8")
        command = [program, "--headless", "--marionette", "--no-remote", "--profile", profile]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with socket.create_connection(("127.0.0.1", _port(Path(profile), running)), timeout=60) as connection:
                found = Firefox(connection)
                found.received()
                found.version = found.command("WebDriver:NewSession")["capabilities"]["browserVersion"]
                yield found
        finally:
            running.terminate()
            running.wait(timeout=30)


def _port(profile: Path, running: subprocess.Popen[bytes]) -> int:
    """The port that it listens at, which it writes into its profile."""
    file = profile / "MarionetteActivePort"
    for _ in range(600):
        if file.is_file() and (text := file.read_text("utf-8").strip()):
            return int(text)
        if running.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError("Firefox does not start: try 'firefox-esr --headless --version'.")
