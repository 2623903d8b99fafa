from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.outline import heading_ids, sections_of
from generator.markdown.render import _engine, html_of


def html(body: str, back: str = "") -> str:
    sections = sections_of(body)
    ids = heading_ids(s.heading for s in sections if s.level)
    return html_of(sections, ids, lambda target: f"to/{target}" if target.endswith(".md") else target, back=back)


def tree(body: str) -> Element:
    root: Element = html5lib.parseFragment(html(body), namespaceHTMLElements=False)
    return root


def test_paragraphs_lists_and_emphasis_are_rendered() -> None:
    assert html("Uno *dos* **tres**.\n\n- a\n- b\n\n2. c") == (
        "<p>Uno <em>dos</em> <strong>tres</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
        '<ol start="2">\n<li>c</li>\n</ol>'
    )


def test_headings_take_the_ids_that_are_given_in_their_order() -> None:
    sections = sections_of("## Uno\n\n### Dos\n\n## Tres\n")
    rendered = html_of(sections, ("a", "b", "c"), str)
    assert re.findall(r'<(h\d) id="(\w)">(\w+)', rendered) == [
        ("h2", "a", "Uno"),
        ("h3", "b", "Dos"),
        ("h2", "c", "Tres"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Uno\n---\n\n## Dos",
        "> ## Uno\n\n## Dos",
        "- a\n\n    ## Uno\n\n## Dos",
        "##Uno\n\n## Dos",
        "```\n## Uno\n```\n## Dos",
    ],
)
def test_what_only_looks_like_a_heading_takes_no_id(body: str) -> None:
    assert [(h.tag, h.get("id")) for h in tree(body).iter() if h.tag in ("h1", "h2", "h3")] == [("h2", "dos")]


def test_a_wide_table_stands_in_a_region_with_a_name() -> None:
    region = next(e for e in tree("| País | | Qué |\n|---|---|---|\n| AR | 1 | x |").iter("div"))
    assert {name: region.get(name) for name in ("role", "tabindex", "aria-label")} == {
        "role": "region",
        "tabindex": "0",
        "aria-label": "País · Qué",
    }
    assert [th.get("scope") for th in region.iter("th")] == ["col", "col", "col"]
    assert region[0].tag == "table"


def test_a_table_is_called_by_the_heading_above_it() -> None:
    table = "| País | Qué |\n|---|---|\n| AR | x |\n\n"
    body = f"{table}## Los *importes*\n\n{table}{table}### Otros\n\n- a\n\n    {table}"
    names = ["País · Qué", "Los importes", "Los importes: País · Qué", "Otros"]
    assert [t.get("aria-label") for t in tree(body).iter("table")] == names
    assert [t.get("aria-label") for t in tree(body).iter("div")] == names


def test_links_lead_where_they_are_resolved_to() -> None:
    links = [a.get("href") for a in tree("[a](b.md) [c](https://d.e) [f][g] <https://h.i>\n\n[g]: j.md").iter("a")]
    assert links == ["to/b.md", "https://d.e", "to/j.md", "https://h.i"]


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "&#106;avascript:alert(1)"],
)
def test_a_link_that_would_run_something_leads_nowhere(target: str) -> None:
    (link,) = tree(f"[a]({target})").iter("a")
    assert link.get("href") is None
    assert link.text == "a"


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://elsewhere.org/x.png)",
        "<iframe src='https://x.y'></iframe>",
        "<style>p {color: red}</style>",
        "<form action=x><input></form>",
        "<p onclick=alert(1) style='color: red'>x</p>",
    ],
)
def test_what_a_body_must_not_hold_is_left_out_all_the_same(body: str) -> None:
    found = list(tree(body).iter())
    assert not {e.tag for e in found} & {"script", "img", "iframe", "style", "form", "input"}
    assert not {name for e in found for name in e.attrib} & {"onerror", "onclick", "style"}


def test_a_fence_says_a_language_but_gives_no_id_or_class() -> None:
    found = list(tree("``` {#x .y}\na\n```\n\n```python\nb\n```").iter())
    assert [e.attrib for e in found if e.attrib] == [{"class": "language-python"}]


def test_a_footnote_and_its_text_lead_to_each_other() -> None:
    rendered = tree("Uno[^1].\n\n## Dos\n\n[^1]: Nota con [enlace](a.md).")
    reference, back = (e for e in rendered.iter("a") if (e.get("class") or "").startswith("footnote"))
    ids = {e.get("id") for e in rendered.iter()}
    assert {(reference.get("href") or "")[1:], (back.get("href") or "")[1:]} <= ids
    assert [a.get("href") for a in rendered.iter("a") if not a.get("class")] == ["to/a.md"]


def test_the_way_back_from_a_footnote_is_named_in_the_language_of_the_page() -> None:
    assert 'title="Volver al texto"' in html("Uno[^1].\n\n[^1]: Nota.", back="Volver al texto")
    assert "Jump back" not in html("Uno[^1].\n\n[^1]: Nota.")


def test_one_body_leaves_nothing_behind_for_the_next() -> None:
    assert html("Uno[^1].\n\n[^1]: Nota.\n\n[a]: b.md") == html("Uno[^1].\n\n[^1]: Nota.\n\n[a]: b.md")
    assert html("[a][a] y [^1]") == "<p>[a][a] y [^1]</p>"


PIECES = [
    *(
        "## a\n",
        "### b\n",
        "##c\n",
        "a\n",
        "\n",
        "---\n",
        "===\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "```\n",
        "~~~\n",
        "```x\n",
    ),
    *(
        "[^1]",
        "[^1]: n\n",
        "[a](b.md)",
        "`",
        "| a |\n|---|\n",
        "<b>",
        "<div>\n",
        "</div>\n",
        "<!--",
        "\\",
        "*",
        "ñ",
        "## d ##\n",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_headings_of_the_page_are_those_of_the_outline(body: str) -> None:
    if "<" in body:  # raw HTML is refused before; here it is only rendered
        html(body)
        return
    expected = [(f"h{s.level}", s.heading) for s in sections_of(body) if s.level]
    found = [e for e in tree(body).iter() if re.fullmatch(r"h[1-6]", str(e.tag))]
    assert [e.tag for e in found] == [tag for tag, _ in expected]
    assert [e.get("id") for e in found] == list(heading_ids(heading for _, heading in expected))


def test_abbreviations_and_definitions_of_a_body_are_rendered() -> None:
    assert html("La CIMT.\n\n*[CIMT]: Conferencia\n\nActa\n:   Lo que se escribe") == (
        '<p>La <abbr title="Conferencia">CIMT</abbr>.</p>\n<dl>\n<dt>Acta</dt>\n<dd>Lo que se escribe</dd>\n</dl>'
    )


@pytest.mark.parametrize(
    ("first", "title"),
    [("!!! note", "Nota"), ("!!! mine", "Mine"), ('!!! note "Ojo"', "Ojo"), ('!!! note ""', None)],
)
def test_an_admonition_has_its_title_or_that_of_its_type_in_the_language_of_the_text(
    first: str, title: str | None
) -> None:
    sections = sections_of(f"{first}\n    Véase [a](b.md).\n\nFuera.")
    rendered = html_of(sections, (), str, titles={"note": "Nota"})
    named = f'<p class="admonition-title">{title}</p>\n' if title else ""
    kind = " note" if first.startswith("!!! note") else ""
    assert rendered == (
        f'<div class="admonition{kind}">\n{named}<p>Véase <a href="b.md">a</a>.</p>\n</div>\n<p>Fuera.</p>'
    )


LINES = ("palabra", "OIT", " ", "  ", "\n", "\n\n", "- ", "1. ", "# ", "| a | b |\n|---|---|\n", ": ", "> ", "    ")
MARKED = (
    *("<https://a.org>", "<a@b.org>", "&ntilde;", "&nada;", "[a](https://b.org)", "[a]{lang=en}", "palabra  \npalabra"),
    *("`a`", "a\\.", "*a*", "_a_", "[a]\n\n[a]: https://b.org", "[^1]\n\n[^1]: b"),
)
"""Each way to mark words in a line."""


def with_and_without(body: str) -> list[str]:
    """The HTML of a body as it is made, and where every line of it is read."""
    made = []
    for without in ((), ("plain", "read")):
        engine, shaping, shown = _engine.__wrapped__((("OIT", "Organización Internacional del Trabajo"),))
        for name in without:
            engine.treeprocessors.deregister(name)
        shaping.begin((), str, "", {})
        shown.of = {}
        made.append(engine.convert(body))
    return made


@given(st.lists(st.sampled_from([*LINES, *MARKED, *"`\\*_[]<>&!^:{}()#-+.\"'~=/@;"]), max_size=14).map("".join))
def test_lines_that_are_not_read_because_they_have_no_sign_would_read_as_they_are(body: str) -> None:
    as_made, read = with_and_without(body)
    assert as_made == read


@pytest.mark.parametrize("line", MARKED)
def test_a_line_with_a_sign_is_read(line: str) -> None:
    as_made, read = with_and_without(line)
    assert as_made == read
