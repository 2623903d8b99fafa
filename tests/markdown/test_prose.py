"""Passages in another language and acronyms: the same in bodies and in lines outside them."""

from __future__ import annotations

import pytest
from markupsafe import escape

from generator.markdown.outline import heading_ids, sections_of
from generator.markdown.prose import plain, prose
from generator.markdown.render import html_of

GLOSSARY = (("OEA", "Organización de los «Estados»"), ("OEA/SER", "Otra"), ("TIC", "Técnica"))


def line(text: str) -> str:
    return str(escape(prose(text, GLOSSARY)))


def body(text: str) -> str:
    return html_of(sections_of(text), (), str, abbreviations=GLOSSARY).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Un [webinar]{lang=en} en 2014", 'Un <span lang="en">webinar</span> en 2014'),
        ("[uno]{lang=en} [dos]{lang=fr}", '<span lang="en">uno</span> <span lang="fr">dos</span>'),
        ("a & b, c > d", "a &amp; b, c &gt; d"),
        ("La OEA.", 'La <abbr title="Organización de los «Estados»">OEA</abbr>.'),
        ("OEA/SER", '<abbr title="Otra">OEA/SER</abbr>'),
        ("MOEA, TICs, oea", "MOEA, TICs, oea"),
        ("TIC y TIC", '<abbr title="Técnica">TIC</abbr> y TIC'),
        ("[la OEA]{lang=pt} y la TIC", '<span lang="pt">la OEA</span> y la <abbr title="Técnica">TIC</abbr>'),
        ("[esto] {lang=en} no", "[esto] {lang=en} no"),
        ("[sin cerrar{lang=en}", "[sin cerrar{lang=en}"),
    ],
)
def test_a_line_and_a_body_read_marks_and_acronyms_alike(written: str, shown: str) -> None:
    assert line(written) == shown
    assert body(written) == shown


def test_a_line_is_a_string_of_its_plain_words() -> None:
    assert prose("La OEA y un [webinar]{lang=en}", GLOSSARY) == "La OEA y un webinar"
    assert plain("La OEA y un [webinar]{lang=en}") == "La OEA y un webinar"


def test_what_a_line_says_is_escaped() -> None:
    assert line("[<b>]{lang=en} <i>") == '<span lang="en">&lt;b&gt;</span> &lt;i&gt;'


def test_a_passage_of_a_body_holds_emphasis_and_links_and_stands_in_them() -> None:
    assert body("[un *x* [y](z)]{lang=en}") == '<span lang="en">un <em>x</em> <a href="z">y</a></span>'
    assert body("[[y]{lang=en} z](w)") == '<a href="w"><span lang="en">y</span> z</a>'
    assert body("**[y]{lang=en}**") == '<strong><span lang="en">y</span></strong>'


def test_code_has_no_passages_and_no_acronyms() -> None:
    assert body("`[la OEA]{lang=pt}`") == "<code>[la OEA]{lang=pt}</code>"


def test_the_id_of_a_heading_does_not_tell_the_language_of_its_words() -> None:
    assert heading_ids(["El [webinar]{lang=en}"]) == ("el-webinar",)


def test_a_mark_can_only_say_a_language() -> None:
    for mark in ("[x]{class=y}", "[x]{lang=en onclick=y}", '[x]{lang="en"}', "[x]{#y}"):
        assert "<span" not in body(mark)
        assert "<span" not in line(mark)
