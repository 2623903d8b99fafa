"""Every file of tests is collected: pytest passes by folders of some names, and says nothing."""

from __future__ import annotations

from fnmatch import fnmatch

import pytest

from tests.built import ROOT


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config) -> None:
    passed_by = pytestconfig.getini("norecursedirs")
    files = (ROOT / "tests").rglob("test_*.py")
    folders = {name for file in files for name in file.relative_to(ROOT).parent.parts}
    assert {"build", "site"} <= folders
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in passed_by)] == []
