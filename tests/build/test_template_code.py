"""Templates say what they say when Jinja compiles them its own way."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, UndefinedError
from markupsafe import Markup

from generator.build.template_code import QuickCode
from generator.markdown.prose import foreign

VALUES = {
    "text": 'a <b> & "c"',
    "safe": Markup("<i>d</i>"),
    "prose": foreign("e & f", "es"),
    "n": 3,
    "none": None,
    "tree": {"site": {"top": "Up <"}, "items": "no method"},
    "row": SimpleNamespace(link=SimpleNamespace(label="L & M", count=None), cells=["x", "<y>"]),
}
SOURCES = [
    "{{ text }}{{ safe }}{{ prose }}{{ n }}{{ none }}{{ nothing }}{{ text|safe }}{{ text ~ safe }}",
    "{{ tree.site.top }}{{ tree.nothing }}{{ row.link.label }}{{ row['cells'][1] }}{{ row.nothing }}",
    "{{ tree.get('a', text) }}{{ tree.items()|list|length }}{{ 'a'.upper() }}{{ text.format(1) }}",
    "{% macro m(x, y='<') %}{{ x.label }}{{ y }}{% endmacro %}{{ m(row.link) }}{{ m(row.link, 4) }}{{ m(y=1, x=row) }}",
    "{% macro m(class) %}{{ class }}{% endmacro %}{{ m(class=text) }}{{ m(*[text]) }}{{ m(**{'class': n}) }}",
    "{% macro m() %}<p>{{ caller(text) }}{{ varargs }}{{ kwargs }}{% endmacro %}{% call(t) m(1) %}{{ t }}{% endcall %}",
    "{% for c in row.cells if c %}{{ loop.index0 }}{{ c }}{{ loop.last }}{% else %}none{% endfor %}",
    "{% set s %}{{ text }}{% endset %}{{ s }}{% filter upper %}{{ text }}{% endfilter %}",
    "{% autoescape false %}{{ text }}{{ row.link.label }}{% endautoescape %}{{ row.cells|join('<') }}",
    "{{ text if row.link.count is none else row.nothing.more }}{{ tree.site is mapping }}",
]


def rendered(source: str, *, quick: bool, **values: object) -> str:
    env = Environment(autoescape=True)
    if quick:
        env.code_generator_class = QuickCode
    return env.from_string(source).render(values)


@pytest.mark.parametrize("source", SOURCES)
def test_a_template_says_the_same(source: str) -> None:
    assert rendered(source, quick=True, **VALUES) == rendered(source, quick=False, **VALUES)


@given(st.one_of(st.text(), st.text().map(Markup), st.integers(), st.none(), st.lists(st.text())))
def test_every_value_is_written_as_jinja_writes_it(value: object) -> None:
    source = "{{ v }}{% macro m(v) %}<{{ v }}>{% endmacro %}{{ m(v) }}{{ m(m(v)) }}"
    assert rendered(source, quick=True, v=value) == rendered(source, quick=False, v=value)


@pytest.mark.parametrize("source", ["{{ row.nothing.more }}", "{{ nothing.more }}", "{{ nothing() }}"])
def test_what_is_not_there_is_named(source: str) -> None:
    said = []
    for quick in (False, True):
        with pytest.raises(UndefinedError) as why:
            rendered(source, quick=quick, **VALUES)
        said.append(str(why.value))
    assert said[0] == said[1]
