"""What is read the short way says the same as all of YAML does, to the place of each value."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import strict_yaml
from generator.load.front_matter import split_parts
from generator.load.plain_yaml import plain_tree
from generator.load.strict_yaml import Tree, tree_of
from tests.built import ROOT

WORDS = (
    *("a", "title", "2007", "2007-05-29", "08", "0.5", "-1", "null", "true", "no", "ar-seclo", "programs/ar-seclo"),
    *("Uno y dos", "Uno:dos", "Uno: dos", "«Uno»", "¿Qué?", "(a)", "50 %", "C#", "a #b", "x\u00a0y", "\u202e", "ñ–“”"),
    *("~", "-", "'", '"', "*a", "&a", "!t", "|", ">", "@", "`", "%", "?", "a\\b", "[", "]", "{", "}", ",", "x ", "é"),
)
PLAIN = ("a", "2007", "2007-05-29", "08", "-0.5", "null", "true", "ar-seclo", "Uno y dos", "Uno:dos", "«Uno»", "ñ–“”")
words = st.sampled_from((*PLAIN, *PLAIN, *PLAIN, *PLAIN, *WORDS))
quoted = st.builds("{1}{0}{1}".format, words, st.sampled_from("'\""))
SIMPLE = ("a", "R3", "2007-05-29", "08", "null", "ar-seclo", "'Uno: dos'", "Uno y dos")
inside = st.recursive(
    st.sampled_from((*SIMPLE, *SIMPLE, *SIMPLE, *SIMPLE, *WORDS)),
    lambda inner: (
        st.builds("[{}]".format, st.lists(inner, min_size=1, max_size=3).map(", ".join))
        | st.builds("{{a: {}, {}: {}}}".format, inner, st.sampled_from(("b", "c-d", "b", "c-d", "a", "E")), inner)
    ),
    max_leaves=4,
)
flows = words | quoted | inside
keys = st.sampled_from((*(f"key_{n}" for n in range(20)), "title", "null", "a b", "Ñ"))
lines = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(("", "", "", "  ", "    ", " ", "\t")),
    st.sampled_from(("", "", "- ", "-", "- - ", "-  ")),
    keys.map("{}: ".format) | keys.map("{}:".format) | st.just(""),
    flows | st.just(""),
)
fields = st.builds("{}: {}".format, keys, flows)
lists = st.builds("{}:\n  - {}\n  - {}".format, keys, flows | fields, flows | fields)
groups = st.builds("{0}:\n  - {1}\n    {2}\n  - {1}".format, keys, fields, fields | lists)
texts = st.lists(fields | lists | groups | fields | lists | groups | lines, max_size=5).map(
    lambda parts: "".join(f"{p}\n" for p in parts)
)


def in_full(text: str) -> Tree:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "plain_tree", lambda *_: None)
        return tree_of(text, "a.md", 2)


def assert_the_same(text: str) -> bool:
    """Whether it was read the short way; what was read is the same the other way, the order of all places too."""
    if plain_tree(text, 2) is None:
        return False
    short, full = tree_of(text, "a.md", 2), in_full(text)
    assert repr(short) == repr(full)
    assert not full.problems
    assert short.origin.text == full.origin.text
    return True


@given(texts)
def test_a_text_by_chance(text: str) -> None:
    assert_the_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: Uno\nthemes: [R3, T1]\n",
        "a: 'Uno: dos'\nb: \"x\"\nc: {number: 1, at: ['x', y]}\n",
        "sources:\n  - document: a\n    at: {number: 1}\n  - document: b\nperiods:\n  - 2009-05\n",
        "a:\n  b:\n    c: 1\n  d: x\n",
    ],
)
def test_what_records_are_written_in_is_read_the_short_way(text: str) -> None:
    assert assert_the_same(text)


@pytest.mark.parametrize("text", [f"{'a' * 1025}: x\n", f"a: {{b: x, {'c' * 1025}: x}}\n"])
def test_what_all_of_yaml_refuses_is_not_read_the_short_way(text: str) -> None:
    assert in_full(text).problems
    assert plain_tree(text, 2) is None


def test_nearly_all_records_of_the_site_are_read_the_short_way() -> None:
    files = [path for kind in sorted((ROOT / "content").iterdir()) for path in sorted(kind.glob("*.md"))]
    short = sum(assert_the_same(front_of(path)) for path in files)
    assert short > 0.8 * len(files)


def front_of(path: Path) -> str:
    parts, _ = split_parts(path.read_text("utf-8"), path.name)
    assert parts
    return parts.front
