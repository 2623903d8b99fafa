"""Whatever a configuration says, it is read or refused in words."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.language import Language
from generator.settings.extensions import EXTENSIONS
from generator.settings.reading import FEATURES, KNOWN, OF_THEME
from generator.settings.without_effect import WITHOUT_EFFECT
from generator.words import words_of
from tests.settings.conftest import Read

NAMES = (
    *KNOWN,
    *OF_THEME,
    *(name.rpartition(".")[2] for name in WITHOUT_EFFECT),
    *("custom_dir", "publisher", "social", "icon", "link", "name", "media", "scheme", "primary", "accent", "toggle"),
    *("path", "type", "async", "defer", "organisation", "email", "es", "en", "search", "rial"),
)
TEXTS = (
    *("", "http://[x", "https://example.org/", "mailto:a@b.org", "assets/logo.png", "assets/favicon.svg", "../x.css"),
    *("material/magnify", "material/", "slate", "default", "indigo", "#0b3f5f", "#ffffff", "es", "RIAL", "content"),
    *("(prefers-color-scheme: dark)", "<b>x", "<![x", "<!-- x", "<a href='https://[x'>", "\u2028", "rial", "search"),
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3000),
    st.sampled_from([*TEXTS, *FEATURES, *EXTENSIONS]),
    st.text("a<&/:.-ñ", max_size=8),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=10,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6))
def test_whatever_is_set_is_read_or_refused_in_words(read: Read, said: dict[str, Any]) -> None:
    made, problems = read(json.dumps(said, ensure_ascii=False), least="")  # JSON is YAML
    assert made.look.icons
    for problem in problems:
        assert all(words_of(language).problem(problem) for language in Language)
