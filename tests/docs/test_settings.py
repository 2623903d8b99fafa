"""Every setting that has an effect is told in the README."""

from __future__ import annotations

import re

from generator.markdown.extensions import EXTENSIONS
from generator.settings.icons import DRAWN
from generator.settings.reading import FEATURES, KNOWN, OF_THEME
from tests.built import ROOT


def test_every_setting_is_told() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    told = {name.rpartition("theme.")[2] for name in re.findall(r"`([\w.]+)`", text)}
    groups = {"theme", "extra", "name"}  # told by their members; the only name is material
    assert {*KNOWN, *OF_THEME, *FEATURES, *DRAWN, *EXTENSIONS} - groups - told == set()
