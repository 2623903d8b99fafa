from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.browsing import address as address
from tests.browsing import browser as browser
from tests.browsing import copy_address as copy_address
from tests.browsing import host_address as host_address
from tests.browsing import open_site as open_site
from tests.browsing import readers as readers
from tests.built import real_site as real_site
from tests.sites_support import SmallSite

HERE = Path(__file__).resolve().parent

# How many inputs a property is tried with: the same few in each test run, many others in each `make fuzz`. How long one
# takes says how busy the machine is.
settings.register_profile(
    "few", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("fuzz", settings.get_profile("few"), max_examples=3000, derandomize=False, print_blob=True)
settings.load_profile("few")


for name in ("RIAL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(name, None)  # what whoever runs the tests speaks, and likes, is no part of them


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a test that waits, as for someone who types, leaves its core to another."""
    return len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) + 1


LONGEST = (
    "search/test_quality.py",  # asks what others wait for, so it is the first of all
    "browser/test_accessibility.py",
    "docs/test_guides.py",
    "torture/test_corpus.py",
    "site/test_same_bytes.py",
    "browser/test_preview.py",
    "browser/test_templates.py",
    "site/grown/test_figures.py",
    "search/test_box_access.py",
    "search/test_narrowing.py",
    "search/test_every.py",
    "search/test_box.py",
    "search/test_answers.py",
    "search/test_transports.py",
    "search/test_lost.py",
    "search/test_firefox.py",
)
"""The files that take twenty seconds and more."""


def pytest_collection(session: pytest.Session) -> None:
    """In a whole run each worker imports a part of its own first: else all would compile the same file at a time, each
    for itself, one file after the other."""
    worker = getattr(session.config, "workerinput", None)
    if worker is None:
        return
    gc.disable()  # until all is collected: what is imported stays
    if [Path(named).resolve() for named in session.config.args] != [HERE]:
        return
    files = sorted(HERE.rglob("test_*.py"))
    begin = len(files) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    for file in (*files[begin:], *files[:begin]):
        with suppress(Exception):  # which is told where the file is collected
            import_module(".".join(file.relative_to(HERE.parent).with_suffix("").parts))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that each worker has something to do until the end; the rest in its order."""
    places = {Path(__file__).parent / name: place for place, name in enumerate(LONGEST)}
    assert all(file.is_file() for file in places), "LONGEST names a file that is not there"
    items.sort(key=lambda item: places.get(item.path, len(places)))


def pytest_collection_finish() -> None:
    """What there is by now stays to the end, so nobody looks through it again for what can be thrown away."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """A worker has told all by now, and has closed what it used. It goes at once: to take apart what it holds, object
    by object, would take up to ten seconds, for which everyone waits."""
    if hasattr(config, "workerinput"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A copy of the smallest whole good site."""
    return SmallSite.in_folder(tmp_path)
