"""What the processor is asked about: citations with words that can be told apart from all else in a reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.export.styles.filling import ENDS
from generator.export.styles.shapes import A_DAY, A_YEAR, NO_DATE, ReferenceShape, shapes_of
from generator.model.citing import PAGE, Genre, Nature
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.views.citing.citation import Citation, Subject

TITLE, AUTHOR, SITE, URL = "qtone qttwo", "qaone qatwo", "qsone qstwo", "https://q.example/u"
DATES = {NO_DATE: None, A_YEAR: "2011", A_DAY: "2011-03-17"}
OTHER_DATES = {
    A_YEAR: ("2011/2013",),
    A_DAY: (
        *("2011-03", "2011-03/2013-06", "2011-03/2011-06"),
        *("2011-03-17/2013-06-29", "2011-03-17/2011-06-29", "2011-03-17/2011-03-29"),
    ),
}
"""The other forms that a date can have, each once."""

NOT_ENGLISH = Language.ES
_OPENING = {"”": "“", "’": "‘", "»": "«"}


def genres() -> tuple[Genre, ...]:
    """As what any record can be cited, by the declarations of the kinds."""
    said = (model.traits.cited for model in FACTS.values())
    found = {genre.csl: genre for genre in (PAGE, *(genre for cited in said if cited for genre in cited.genres))}
    return tuple(found[type] for type in sorted(found))


def asked(genre: Genre, shape: ReferenceShape, language: Language = NOT_ENGLISH) -> Citation:
    """A citation of a shape."""
    return Citation(
        key="q",
        genre=genre,
        title=TITLE,
        title_is_ours=False,
        translation=None,
        authors=(AUTHOR,) if shape.has_author else (),
        authors_are_ours=False,
        issued=DATES[shape.dated],
        site=SITE,
        number="",
        edition="",
        source="",
        notes=(),
        url=URL if shape.has_url else None,
        page=None,
        pdf=None,
        language=language,
        languages=(),
        summary="",
        subject=Subject(Nature.WORK),
    )


def all_shapes() -> Iterator[tuple[Genre, ReferenceShape]]:
    """Each shape that citations can have; what is cited as a page has no author of its own."""
    for genre in genres():
        yield from ((genre, shape) for shape in shapes_of(genre.csl) if not (genre == PAGE and shape.has_author))


def with_other_dates(citation: Citation, dated: str) -> Iterator[Citation]:
    """The same with dates of other forms."""
    return (replace(citation, issued=issued) for issued in OTHER_DATES.get(dated, ()))


def with_ends(citation: Citation, name: str) -> Iterator[Citation]:
    """The same with other signs at the end of its title, its author or the name of its site."""
    for end in ENDS:
        ended = f"{{}} {_OPENING[end[-1]]}q{end}" if end[-1] in _OPENING else f"{{}}{end}"
        if name == "title":
            yield replace(citation, title=ended.format(TITLE))
        elif name == "authors":
            yield replace(citation, authors=(ended.format(AUTHOR),))
        else:
            yield replace(citation, site=ended.format(SITE))


def with_authors(citation: Citation, count: int) -> Citation:
    """The same with so many authors, `q1a`, `q2a`."""
    return replace(citation, authors=tuple(f"q{n}a" for n in range(1, count + 1)))


def each_day_and_month(citation: Citation) -> Iterator[Citation]:
    """The same on all days of a month, and in each month."""
    yield from (replace(citation, issued=f"2011-03-{day:02}") for day in range(1, 32))
    yield from (replace(citation, issued=f"2011-{month:02}-17") for month in range(1, 13))
