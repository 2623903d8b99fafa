"""`rial fmt` changes how a file is written, never what it says."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.export.canonical import canonical
from generator.load.front_matter import split_parts
from generator.load.strict_yaml import tree_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from tests.cli.conftest import Rial
from tests.sites_support import SITES, SmallSite

METHOD = "pages/method.es.md"


def test_the_small_site_is_in_canonical_form(rial: Rial) -> None:
    assert rial("fmt", "--check") == (0, [], [])


@pytest.mark.parametrize("trap", ["byte-order-mark", "crlf", "cr-alone", "byte-order-mark-and-crlf"])
def test_byte_order_marks_and_other_line_ends_go(rial: Rial, small: SmallSite, trap: str) -> None:
    before = small.path(METHOD).read_bytes()
    small.lay(SITES / "traps" / trap / "content")
    assert rial("fmt", "--check") == (1, [f"Sin formato canónico: content/{METHOD}"], [])
    assert rial("fmt") == (0, [f"Con formato canónico: content/{METHOD}"], [])
    assert small.path(METHOD).read_bytes() == before
    assert rial("fmt", "--check").status == 0


@pytest.mark.parametrize("broken", ["not-utf-8", "unclosed-quote", "duplicate-key", "front-matter-not-closed", "tab"])
def test_a_file_that_cannot_be_read_is_left_alone(rial: Rial, small: SmallSite, broken: str) -> None:
    small.lay(SITES / "broken" / broken / "content")
    before = {path: path.read_bytes() for path in small.path("").rglob("*.md")}
    assert rial("fmt").status == 0
    assert {path: path.read_bytes() for path in small.path("").rglob("*.md")} == before


def test_fields_come_in_order_and_comments_stay_with_theirs() -> None:
    text = "---\n# of the sources\nsources: [{document: a}]\n\norder: 1\ntitle: A\n---\nBody.\n\n\n"
    assert canonical(text, Kind.PAGES) == (
        "---\ntitle: A\norder: 1\n# of the sources\nsources: [{document: a}]\n---\n\nBody.\n"
    )


def test_empty_lines_inside_a_text_are_part_of_it() -> None:
    text = "---\ntitle: A\nsummary: |\n  one\n\n  two\n\nsources: []\n---\n"
    assert canonical(text, Kind.PAGES) == "---\ntitle: A\nsummary: |\n  one\n\n  two\nsources: []\n---\n"


def test_a_text_that_only_looks_like_fields_is_not_put_in_order() -> None:
    text = "---\nsummary: 'b\ntitle: c'\n---\n"
    assert canonical(text, Kind.PAGES) == text


@given(
    kind=st.sampled_from(Kind),
    data=st.data(),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
)
def test_the_canonical_form_says_the_same_and_is_its_own_canonical_form(
    kind: Kind, data: st.DataObject, style: str | None
) -> None:
    names = ["title", "summary", *FACTS[kind].model_fields]
    words = st.text("ab ñ:#-'\n", max_size=30)
    fields = data.draw(st.dictionaries(st.sampled_from(names), words | st.lists(words, max_size=3), min_size=1))
    front = yaml.dump(
        fields, Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=True, default_style=style, width=20
    )
    form = canonical(f"---\n{front}---\n\nBody.\n", kind)
    parts, problems = split_parts(form, "")
    assert parts
    assert problems == []
    assert tree_of(parts.front, "").value == {n: tuple(v) if isinstance(v, list) else v for n, v in fields.items()}
    assert canonical(form, kind) == form
