from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.translation import Standing, translation_of, translations_of
from generator.load.strict_yaml import tree_of
from generator.markdown.digest import follows_line, state_of
from generator.markdown.outline import sections_of
from generator.model.kind import Kind
from generator.model.kinds.pages import Page
from generator.model.language import USUAL, Language
from generator.model.problem import Origin
from generator.model.record import Record, Text
from generator.model.source import Source
from generator.model.text import Follows, TranslationFields
from tests.catalogue.small import file, page

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
PROSE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
SPACES = st.text(" \t\n", min_size=1, max_size=4)
FACTS = Page(sources=(Source(document="report"),))


@st.composite
def originals(draw: st.DrawFn) -> Text:
    """A text with a title, perhaps a summary, and a body of some sections."""
    headings = draw(st.lists(PROSE, max_size=3))
    parts = [draw(st.just("") | PROSE), *(f"## {heading}\n\n{draw(PROSE)}" for heading in headings)]
    summary = draw(st.none() | PROSE)
    return Text(
        Language.ES, draw(PROSE), summary, sections_of("\n\n".join(parts)), None, Origin("content/pages/a.es.md")
    )


def record_of(original: Text, follows: Follows | None) -> Record[Page]:
    translation = Text(Language.EN, "Title", "Summary", (), follows, Origin("content/pages/a.en.md"))
    return Record(Kind.PAGES, "a", FACTS, Language.ES, {Language.ES: original, Language.EN: translation})


def standing_after(original: Text, now: Text) -> tuple[Standing, tuple[str, ...]]:
    """How a translation that followed `original` stands when the original has become `now`."""
    found = translation_of(record_of(now, state_of(original)), Language.EN)
    return found.standing, found.changed


@given(originals())
def test_a_translation_that_follows_its_original_as_it_is_is_complete(original):
    assert standing_after(original, original) == (Standing.COMPLETE, ())


@given(originals(), PROSE)
def test_a_changed_title_marks_the_title_and_nothing_else(original, more):
    now = replace(original, title=f"{original.title} {more}")
    assert standing_after(original, now) == (Standing.OUTDATED, ("title",))


@given(originals(), PROSE)
def test_a_changed_added_or_removed_summary_marks_the_summary_and_nothing_else(original, more):
    changed = replace(original, summary=f"{original.summary or ''} {more}".strip())
    assert standing_after(original, changed) == (Standing.OUTDATED, ("summary",))
    without = replace(original, summary=None)
    assert standing_after(changed, without) == (Standing.OUTDATED, ("summary",))


@given(originals().filter(lambda text: text.has_body), PROSE, st.data())
def test_a_changed_section_marks_that_section_and_nothing_else(original, more, data):
    n = data.draw(st.integers(0, len(original.sections) - 1))
    changed = original.sections[n]._replace(markdown=f"{original.sections[n].markdown}\n{more}")
    now = replace(original, sections=(*original.sections[:n], changed, *original.sections[n + 1 :]))
    assert standing_after(original, now) == (Standing.OUTDATED, (f"body.{n}",))


@given(originals().filter(lambda text: len(text.sections) > 1), PROSE, st.data())
def test_a_changed_heading_marks_its_section(original, more, data):
    n = data.draw(st.integers(1, len(original.sections) - 1))
    changed = original.sections[n]._replace(heading=f"{original.sections[n].heading} {more}")
    now = replace(original, sections=(*original.sections[:n], changed, *original.sections[n + 1 :]))
    assert standing_after(original, now) == (Standing.OUTDATED, (f"body.{n}",))


@given(originals(), PROSE)
def test_one_section_more_or_less_marks_the_whole_body(original, more):
    body = sections_of(f"Algo.\n\n## {more}\n\n{more}")
    longer = replace(original, sections=(*body, *original.sections[1:], *body[1:]))
    shorter = replace(longer, sections=longer.sections[:-1])
    assert standing_after(longer, shorter) == standing_after(shorter, longer) == (Standing.OUTDATED, ("body",))


@given(originals(), SPACES, SPACES, SPACES)
def test_white_space_changes_nothing(original, between, before, after):
    def spaced(text: str) -> str:
        return before + between.join(text.split(" ")) + after

    sections = tuple(s._replace(markdown=spaced(s.markdown)) for s in original.sections)
    summary = spaced(original.summary) if original.summary else None
    now = replace(original, title=spaced(original.title), summary=summary, sections=sections)
    assert standing_after(original, now) == (Standing.COMPLETE, ())


def test_a_letter_written_with_a_combining_mark_changes_nothing():
    one = Text(Language.ES, "Conciliaci\u00f3n", None, (), None, Origin("a"))
    assert standing_after(one, replace(one, title="Conciliacio\u0301n")) == (Standing.COMPLETE, ())


def test_a_translation_that_says_nothing_of_its_original_is_unchecked_and_none_at_all_is_missing(content_of):
    content = content_of(
        {
            "pages/a.es.md": page("A"),
            "pages/a.en.md": file("title: A"),
            "pages/b.es.md": page("B"),
        }
    )
    standings = [(t.record.id, t.language, t.standing) for r in content.records for t in translations_of(r, USUAL)]
    assert standings == [("a", Language.EN, Standing.UNCHECKED), ("b", Language.EN, Standing.MISSING)]


def test_a_record_written_in_english_first_is_translated_into_spanish(content_of):
    english = page("Inspection", body="Text.\n\n## Part\n\nMore.\n")
    (record,) = content_of({"pages/a.en.md": english}).records
    line = follows_line(state_of(record.text(Language.EN)))
    spanish = file("title: Inspección", line, body="Texto.\n\n## Parte\n\nMás.\n")
    (record,) = content_of({"pages/a.en.md": english, "pages/a.es.md": spanish}).records
    assert record.original == Language.EN
    assert [(t.language, t.standing) for t in translations_of(record, USUAL)] == [(Language.ES, Standing.COMPLETE)]


@given(originals())
def test_the_line_that_says_what_a_translation_follows_reads_back_as_it_was(original):
    follows = state_of(original)
    tree = tree_of(follows_line(follows), "content/pages/a.en.md")
    assert tree.problems == ()
    assert TranslationFields(title="A", **tree.value).follows == follows


@given(st.lists(st.from_regex(r"[0-9a-f]{8}", fullmatch=True) | st.sampled_from(["12345678", "1e345678"]), min_size=2))
def test_digests_that_look_like_numbers_read_back_as_text(digests):
    title, summary, *body = digests
    follows = Follows(title=title, summary=summary, body=tuple(body))
    assert tree_of(follows_line(follows), "a").value["follows"] == follows.model_dump(exclude_defaults=True)
