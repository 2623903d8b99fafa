from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites_support import SmallSite


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A copy of the smallest whole good site."""
    return SmallSite.in_folder(tmp_path)
