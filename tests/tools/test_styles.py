"""The templates of references say what the processor of CSL says."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from generator.export.styles.filling import styled_in
from generator.export.styles.shapes import in_parts, reference_shape
from generator.model.language import USUAL, Language
from generator.views.citing.citation import Citation
from generator.views.citing.citations import citation_of
from generator.words.styles import FOLDER, MADE_WITH, REFERENCE_STYLES, read_style, templates_in
from tests.documents import here
from tools.styles.asked import all_shapes, asked
from tools.styles.learning import Learning, StrangeError
from tools.styles.processor import LOCALES, Item, Processor, is_there, item_of, made_with

MISSING = "make check fetches the styles and the processor"


@pytest.fixture(scope="module")
def processor() -> Iterator[Processor]:
    if not is_there():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with Processor() as one:
        yield one


@pytest.mark.usefixtures("processor")
def test_the_templates_are_of_the_styles_and_the_processor_that_are_locked() -> None:
    assert json.loads((FOLDER / MADE_WITH).read_text("utf-8")) == made_with(), "run make styles"


def test_each_language_has_each_style_and_each_shape_that_a_kind_can_be_cited_in() -> None:
    shapes = {str(shape) for _, shape in all_shapes()}
    for language in Language:
        assert {style: set(told.shapes) for style, told in templates_in(language).items()} == dict.fromkeys(
            REFERENCE_STYLES, shapes
        )


def of_records(language: Language) -> list[Citation]:
    """The citations of real records: one of each genre and form of date, and others by lot."""
    place = here(language)
    found = [c for record in place.catalogue.records if (c := citation_of(record, place))]
    alike = {(c.genre, len(c.authors), c.issued and in_parts(c.issued).form, bool(c.url), c.language): c for c in found}
    return [*alike.values(), *random.Random(language).sample(found, 10)]


WORDS = (
    *("the", "labour", "of", "women", "and", "a", "Study", "in", "ILO", "social-security", "ministry’s"),
    *("up", "to", "date", "who’s", "via", "on", "2015", "(with", "the)", "[or", "not]"),
)


def made_up(language: Language) -> Iterator[Citation]:
    """Citations with titles and names by lot, of half of the shapes."""
    lot = random.Random(language)

    def words(signs: tuple[str, ...]) -> str:
        chosen = [lot.choice(WORDS) for _ in range(lot.randint(1, 7))]
        return " ".join(lot.choice(signs).format(word) for word in chosen)

    plain, any_ = (
        ("{}",) * 6,
        ("{}?", "{}!", "{}.", "{}:", "{};", "{}…", "“{}”", "«a {}»", "“{} ‘b’ c”", "{}/or", "{} –"),
    )
    for genre, shape in lot.sample(list(all_shapes()), 21):
        one = asked(genre, shape, lot.choice((Language.EN, Language.ES)))
        names = tuple(words(plain) for _ in range(lot.randint(1, 5))) if shape.has_author else ()
        yield replace(
            one, title=words((*plain, *any_)), title_is_ours=lot.random() < 0.2, site=words(plain), authors=names
        )


@pytest.mark.parametrize(
    ("style", "languages"),
    [("apa", (Language.ES,)), ("chicago", (Language.EN,)), ("iso690", (*USUAL, Language.PT))],
)
def test_a_filled_template_is_what_the_processor_says(
    style: str, languages: tuple[Language, ...], processor: Processor
) -> None:
    for language in languages:
        citations = [*of_records(language), *made_up(language)]
        told = templates_in(language)[style]
        said = processor.say(style, LOCALES[language], [item_of(citation) for citation in citations])
        assert [styled_in(c, told, c.language) for c in citations] == said


def test_templates_are_read_off_what_the_processor_says(processor: Processor) -> None:
    few = tuple(one for one in all_shapes() if str(one[1]) in {"report author undated", "webpage day url"})
    learnt = read_style(json.loads(json.dumps(Learning(processor, "iso690", "es", few).told())))
    told = templates_in(Language.ES)["iso690"]
    assert learnt.names == told.names
    for citation in (c for c in of_records(Language.ES) if str(reference_shape(c)) in learnt.shapes):
        assert styled_in(citation, learnt, Language.ES) == styled_in(citation, told, Language.ES)


class Strange(Processor):
    """One that says something else each time."""

    def __init__(self) -> None:
        self.count = 0

    def say(self, style: str, locale: str, items: Sequence[Item]) -> list[str]:
        self.count += 1
        return [f"{item['title']} ({self.count})" for item in items]


@pytest.mark.usefixtures("processor")
def test_what_no_template_could_say_is_not_guessed() -> None:
    with pytest.raises(StrangeError, match="iso690"):
        Learning(Strange(), "iso690", "es").told()
