"""What a declared field says about itself, and the types that fields share.

A field is declared once, on its kind's model; facets, forms, schemas, links and the description list of a
page are read from that declaration. Its label and help are words: `fields.<name>` of each language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, create_model
from pydantic.fields import FieldInfo

from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.shape import Sample, Shape


@dataclass(frozen=True, slots=True)
class Coded:
    """The value is the id of a term of the vocabulary `scheme`; an `open` scheme admits other words too."""

    scheme: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """The value is the id of a record of `kind`; with no kind it is `<kind>/<id>`."""

    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """A list can be narrowed by the field: by its values, or by what they lead to.

    `of`: by that field of the records that this one names; `where`, of those only that have this value in that field.
    `by_year`: by the years of the dates.
    `rank`: facets stand in its order, those of the same rank in that of their declaration.
    """

    of: str = ""
    where: tuple[str, str] | None = None
    by_year: bool = False
    rank: int = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """How the site shows the field.

    `facet`: a list can be narrowed by it, and each of its values has a page. `row`: it stands in the rows of a list.
    `until`: the field is the start of a span that ends in that other field. `tone`: `gives` or `receives`, where the
    field says who did. `where_it_differs`: a table leaves it out where it is the same in all its records, and so tells
    nothing. `with_files`: behind its value stand type, size, language and sum of the record's files.
    A field without `Shown` is not in the description list.
    """

    facet: Facet | None = None
    row: bool = False
    until: str = ""
    tone: str = ""
    where_it_differs: bool = False
    with_files: bool = False


@dataclass(frozen=True, slots=True)
class Divides:
    """The list of the kind is divided by the field's values, in the order declared, each under a heading."""


@dataclass(frozen=True, slots=True)
class Keeps:
    """The value answers for the record, and is no part of what the record tells: it makes no tie to other pages."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The value is a date as exact as the source is: a year, a month or a day."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The value is the source's own words, in the language that the network's sources are printed in."""


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A declared field with what was declared of it. There is one of each, so that it is equal to itself alone."""

    name: str
    info: FieldInfo
    coded: Coded | None
    ref: Ref | None
    dated: Dated | None
    printed: Printed | None
    shown: Shown | None
    divides: Divides | None

    choices: tuple[str, ...]
    """The values of an enumeration; empty for other fields."""


class Part(BaseModel):
    """A piece of a record that has fields of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


P = TypeVar("P", bound=Part)


def in_other_languages(said: Any) -> Callable[[type[P]], type[P]]:
    """Give a model a field of type `said` for each language that it has none for: `pt`, which may be left out."""

    def completed(model: type[P]) -> type[P]:
        others: dict[str, Any] = {tag.value: (said | None, None) for tag in Language if tag not in model.model_fields}
        named: dict[str, Any] = {"__doc__": model.__doc__, "__module__": model.__module__}
        made = create_model(model.__name__, __base__=model, **named, **others)
        made.__annotations__ = {**model.__annotations__, **made.__annotations__}  # in the order of the languages
        return made

    return completed


_LANGUAGES = tuple(Language)

_Said = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@in_other_languages(Annotated[_Said, Sample("Inspeção", words=True)])
class Labels(Part):
    """The same words in each language; those that are left out fall back to another language that has them."""

    es: Annotated[_Said, Sample("Inspección", words=True)]
    en: Annotated[_Said, Sample("Inspection", words=True)]

    def text(self, *languages: str) -> str:
        """The words in the first of `languages` that there are words in, or in that which stands in for them."""
        said = self.__dict__  # asked for each link of each page, so without the ways of attributes
        for tag in languages:
            if found := said[tag]:
                return str(found)
        return str(said[self.given[0]])

    def language(self, *languages: Language) -> Language:
        """The language that `text` is in: the first of `languages` itself where there are words in it."""
        said = self.__dict__
        for language in languages:
            if said[language]:
                return language
        return self.given[0]

    @property
    def given(self) -> tuple[Language, ...]:
        """The languages in which there are words, in their order."""
        said = self.__dict__
        return tuple([language for language in _LANGUAGES if said[language]])

    @property
    def all(self) -> tuple[str, ...]:
        """The words in each of these languages."""
        return tuple(self.text(language) for language in self.given)

    @classmethod
    def alike(cls, words: str) -> Labels:
        """What is written alike in every language: the years."""
        return cls(**dict.fromkeys(Language, words))


@cache
def fields_of(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of a record's model, in the order of their declaration: a kind's own before the common ones."""
    own = [n for n in model.model_fields if n in model.__annotations__]
    names = own + [n for n in model.model_fields if n not in own]
    return tuple(_field(name, model.model_fields[name]) for name in names)


_MARKS = (Coded, Ref, Dated, Printed, Shown, Divides)


def _field(name: str, info: FieldInfo) -> Field:
    marks = list(marks_in(info.annotation, info.metadata))
    coded, ref, dated, printed, shown, divides = (first_of(marks, mark) for mark in _MARKS)
    choices = tuple(literals_in(info.annotation)) if coded is None and ref is None else ()
    return Field(name, info, coded, ref, dated, printed, shown, divides, choices)


def literals_in(annotation: Any) -> Iterator[str]:
    """The values of the enumeration in a type."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from literals_in(inner)


def marks_in(annotation: Any, metadata: Any) -> Iterator[Any]:
    """What a field declares of itself, wherever it stands in its type."""
    yield from metadata
    for inner in get_args(annotation):
        yield from marks_in(inner, getattr(inner, "__metadata__", ()))


def first_of(marks: list[Any], wanted: type[Any]) -> Any:
    """The first mark of a class, or None."""
    return next((m for m in marks if isinstance(m, wanted)), None)


def as_typed(value: object) -> object:
    """A title like `2030` or `true` is text all the same."""
    if isinstance(value, bool):
        return str(value).lower()
    return format(value, "f" if isinstance(value, Decimal) else "d") if isinstance(value, (int, Decimal)) else value


OwnWords = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), BeforeValidator(as_typed)]
"""Text that is not empty."""


LONGEST_ID = 60
"""Letters: with the folders and an ending, what every system can hold."""

Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID), Shape("id", "uy-ventanilla")
]
Country = Annotated[str, Coded("countries")]
Theme = Annotated[str, Coded("themes")]
Topic = Annotated[str, Coded("topics")]
Population = Annotated[str, Coded("populations")]
Organization = Annotated[str, Coded("organizations")]
