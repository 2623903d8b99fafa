"""The command itself, in a process."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

from tests.built import Project, rial_apart, tree_of
from tests.preview.conftest import Serve

BROKEN = ("calls/1.es.md", "number: 1", "number: 1\nunknown: field")


def test_it_starts_on_broken_content_and_builds_once_it_is_mended(project: Project, serve: Serve) -> None:
    project.edit(*BROKEN)
    running = serve()
    running.line("content/calls/1.es.md:4:1: unknown: el campo no existe")
    running.line("Primera compilación: 1 problema, ")
    with urlopen(running.address) as answer:
        assert "content/calls/1.es.md:4:1" in answer.read().decode()
    project.edit(BROKEN[0], BROKEN[2], BROKEN[1])
    assert running.line("content/calls/1.es.md: ").endswith(" s")
    with urlopen(running.address + "es/index.html") as answer:
        assert answer.status == 200
    assert not project.site.exists(), "what is published is made by rial build alone"
    assert running.end() == 0
    assert not any("Traceback" in line for line in running.lines)


def test_it_ends_at_once_during_a_build(project: Project, serve: Serve) -> None:
    running = serve()
    running.line("http://")
    assert running.end() == 0
    first, *others = [line for line in running.lines if line]
    assert first == running.line("http://")
    assert all(line.startswith("Primera compilación: ") for line in others), "on a slow machine it may just have ended"


def test_it_ends_on_a_signal_as_on_ctrl_c(serve: Serve) -> None:
    running = serve()
    running.line("Primera compilación: ")
    assert running.end(signal.SIGTERM) == 0


def test_the_last_good_site_is_the_published_one_until_there_is_another(project: Project, serve: Serve) -> None:
    assert project.build().returncode == 0
    published = tree_of(project.site)
    project.edit(*BROKEN)
    running = serve("127.0.0.1:0", "--language", "en")
    assert running.line("First build: 1 problem, ").endswith("; the last good site is still shown")
    with urlopen(running.address + "es/index.html") as answer:
        text = answer.read().decode()
    assert "The site cannot be built: 1 problem" in text
    assert 'id="content"' in text
    assert running.end() == 0
    assert tree_of(project.site) == published


def test_a_used_port_is_said_before_anything_is_built(project: Project) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = rial_apart("serve", "--address", f"127.0.0.1:{port}", cwd=project.folder)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(
        f"La dirección 127.0.0.1:{port} ya está en uso; elija otra, por ejemplo --address 127."
    )
    assert not (project.folder / ".preview").exists()


def test_mkdocs_serve_says_which_command_to_use(project: Project) -> None:
    for option in ("--dirty", "--clean"):
        command = [sys.executable, "-m", "mkdocs", "serve", option, "--dev-addr", "127.0.0.1:0"]
        done = subprocess.run(command, cwd=project.folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 1
        assert "«rial serve»" in done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
