from __future__ import annotations

from pathlib import Path

import pytest

from tests.browsing import address as address
from tests.browsing import browser as browser
from tests.browsing import copy_address as copy_address
from tests.browsing import host_address as host_address
from tests.browsing import open_site as open_site
from tests.built import real_site as real_site
from tests.sites_support import SmallSite


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A copy of the smallest whole good site."""
    return SmallSite.in_folder(tmp_path)
