"""The shell that was chosen, at work."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from generator.build.build import Build
from generator.shells import SHELLS


def shell_named(name: str) -> ModuleType:
    """A shell. It is imported only when it is asked for, so that a build with one needs nothing of the other."""
    return import_module(SHELLS[name])


def write_site(build: Build, shell: str) -> None:
    """Write the site into the place of the build. Raises ShellError, and whatever is wrong with a template."""
    build.stage("pages")
    shell_named(shell).write_site(build)
