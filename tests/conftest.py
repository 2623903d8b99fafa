from __future__ import annotations

import os
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


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A copy of the smallest whole good site."""
    return SmallSite.in_folder(tmp_path)
