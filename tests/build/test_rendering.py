"""How every shell sets templates up."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, UndefinedError

from generator.build.rendering import set_up
from generator.build.scripts import Scripts
from generator.settings.look import Look


def rendered(template: str, **given: object) -> str:
    env = Environment(loader=DictLoader({"page.html": template}))
    set_up(env, Look(), Scripts({}))
    return env.get_template("page.html").render(given)


def test_the_indentation_of_a_template_does_not_reach_the_page() -> None:
    template = "<ul>\n  {% for n in (1, 2) %}\n    <li>\n\t{{ n }}</li>\n  {% endfor %}\n</ul>"
    assert rendered(template) == "<ul>\n<li>\n1</li>\n<li>\n2</li>\n</ul>"


def test_the_indentation_of_what_is_shown_is_kept() -> None:
    assert rendered("  <pre>{{ text }}</pre>", text="if:\n    go") == "<pre>if:\n    go</pre>"


def test_what_comes_from_the_content_is_text() -> None:
    assert rendered("<p>{{ text }}</p>", text="<b>") == "<p>&lt;b&gt;</p>"


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing }}",
        "{{ words.nothing }}",
        "{% if words.nothing %}a{% endif %}",
        "{% for a in words.nothing %}a{% endfor %}",
        "{% macro m(word) %}{{ word }}{% endmacro %}{{ m(words.nothing) }}",
        "{{ words.nothing ~ 'a' }}",
    ],
)
def test_what_there_is_not_is_no_gap_in_a_page(template: str) -> None:
    with pytest.raises(UndefinedError, match="nothing"):
        rendered(template, words={"something": "a"})


def test_a_template_can_ask_whether_something_is_there() -> None:
    template = "{{ words.something if words.nothing is not defined }}{% if nothing is defined %}b{% endif %}"
    assert rendered(template, words={"something": "a"}) == "a"
