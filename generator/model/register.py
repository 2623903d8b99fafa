"""Registers: what the sources print, and where they disagree."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from generator.model.field import Id, Labels, OwnWords, Part, Ref, in_other_languages
from generator.model.kind import Kind
from generator.model.kit import Kit
from generator.model.language import Language
from generator.model.shape import Sample
from generator.model.source import Saying, Source

OtherPage = Annotated[str, Ref(Kind.PAGES)] | None
"""The page that shows an entry, where that is not the page of the whole register."""


class Disagreement(Part):
    """Places that do not agree, what the site shows, and why."""

    id: Annotated[Id, Sample("portfolio-count")]
    title: Annotated[Labels, Sample({"es": "Cuántos programas tenía", "en": "How many programmes it held"}, words=True)]
    says: Annotated[tuple[Saying, ...], MinLen(1)]
    shown: Annotated[Labels, Sample({"es": "Las dos cifras", "en": "Both figures"}, words=True)]
    why: Annotated[
        Labels, Sample({"es": "El informe no explica la diferencia", "en": "The report does not say why"}, words=True)
    ]
    page: OtherPage = None
    records: tuple[Annotated[str, Ref()], ...] = ()


class Disagreements(Part):
    """`content/registers/disagreements.yml`."""

    labels: Annotated[Labels, Sample({"es": "Discrepancias", "en": "Disagreements"}, words=True)]
    entries: Annotated[tuple[Disagreement, ...], MinLen(1)]


def _number(value: object) -> object:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[Decimal, BeforeValidator(_number)]

Verdict = Literal["equal", "as-worded", "repeats", "unprinted", "differs", "not-computable"]


class FigureGroup(Part):
    """A subject under whose heading figures stand."""

    id: Annotated[Id, Sample("workshops")]
    title: Annotated[Labels, Sample({"es": "Talleres", "en": "Workshops"}, words=True)]


class PrintedFigure(Part):
    """A figure that a source prints and, where the site can compute it, the name of the computation.

    `verdict`: `equal`; `as-worded`, where the source's words, not the bare number, are true of the computed one;
    `repeats`, where the computation only reads a record that repeats what the source prints; `unprinted`, where the
    source lists what is counted here and prints no number; `differs`, with a note that says why; `not-computable`. The
    build fails when one of the first three stops being true. The computed number is that of the records and terms that
    cite the documents of `sources`, or the places of `about`: the site may hold more than any document.
    """

    id: Annotated[Id, Sample("workshops-held")]
    label: Annotated[Labels, Sample({"es": "Talleres realizados", "en": "Workshops held"}, words=True)]
    printed: Annotated[Number, Sample(20, usual=True)] | None = None
    """The number that the source's words come to. Rows are sorted by it."""

    reads: Annotated[Labels, Sample({"es": "casi 60%", "en": "almost 60%"}, words=True)] | None = None
    """What people read in place of the bare number: “almost 60%”."""

    as_printed: Annotated[Labels, Sample({"es": "«20 talleres»", "en": "“20 workshops”"}, words=True)] | None = None
    """The source's own words, and our translation of them."""

    sources: Annotated[tuple[Source, ...], MinLen(1)]
    about: tuple[Source, ...] = ()
    """The places that list what it counts, where the documents that print it are not these or list more than that."""

    computed: Annotated[OwnWords, Sample("workshops", usual=True)] | None = None
    verdict: Verdict
    wording: Literal["more-than", "at-least", "rounded"] | None = None
    """What the source's words say of the printed number, for the verdict `as-worded`."""

    page: OtherPage = None
    group: Annotated[Id, Sample("workshops")] | None = None
    """The group of the register under whose heading it stands."""

    base: Annotated[Labels, Sample({"es": "de 90 actividades", "en": "of 90 activities"}, words=True)] | None = None
    note: Annotated[Labels, Sample({"es": "Hasta agosto de 2014", "en": "Up to August 2014"}, words=True)] | None = None

    @model_validator(mode="after")
    def _verdict_has_its_numbers(self) -> PrintedFigure:
        if (self.computed is None) != (self.verdict == "not-computable"):
            raise PydanticCustomError("verdict-without-computation", "verdict and computation disagree")
        if self.verdict in ("equal", "repeats") and self.printed is None:
            raise PydanticCustomError("equal-without-number", "nothing to compare with")
        if self.verdict == "unprinted" and self.printed is not None:
            raise PydanticCustomError("unprinted-with-number", "a number that is said not to be printed")
        worded = self.verdict == "as-worded"
        if worded != (self.wording is not None) or (worded and None in (self.printed, self.as_printed)):
            raise PydanticCustomError("as-worded-without-words", "no words to hold the number to")
        return self

    def agrees_with(self, value: Decimal) -> bool:
        """Whether what the verdict says of the computed `value` is true."""
        if self.printed is None or self.verdict in ("differs", "not-computable"):
            return True
        match self.wording:
            case "more-than":
                return value > self.printed
            case "at-least":
                return value >= self.printed
            case "rounded":
                return value.quantize(self.printed, ROUND_HALF_UP) == self.printed
        return value == self.printed


class Figures(Part):
    """`content/registers/figures.yml`."""

    labels: Annotated[Labels, Sample({"es": "Cifras de las fuentes", "en": "Figures in the sources"}, words=True)]
    groups: tuple[FigureGroup, ...] = ()
    """In the order of their headings."""

    entries: Annotated[tuple[PrintedFigure, ...], MinLen(1)]


Forms = Annotated[tuple[OwnWords, ...], MinLen(1)]


@in_other_languages(Annotated[tuple[Forms, ...], Sample([["emprego", "ocupação"]])])
class Spellings(Part):
    """`content/registers/spellings.yml`: for each language, forms and spellings that readers take for one word.

    They are those that the search's own stemming does not bring together.
    """

    labels: Annotated[Labels, Sample({"es": "Formas de una palabra", "en": "Forms of a word"}, words=True)]
    es: Annotated[tuple[Forms, ...], Sample([["joven", "juvenil"]])]
    en: Annotated[tuple[Forms, ...], Sample([["programme", "program"]])]

    def of(self, language: str) -> tuple[tuple[str, ...], ...]:
        """The words of a language, each with all its forms."""
        return tuple(getattr(self, language) or ())


Avoided = tuple[OwnWords, ...]


@in_other_languages(Annotated[Avoided, Sample(["Belize"])])
class AvoidedForms(Part):
    """For each language the forms that its texts avoid, letter for letter."""

    es: Annotated[Avoided, Sample(["Belize"])] = ()
    en: Annotated[Avoided, Sample(["Belice"])] = ()


class UsedTerm(Part):
    """A thing that texts name in one way: the form of each language, and those that it takes the place of."""

    id: Annotated[Id, Sample("belize")]
    use: Annotated[Labels, Sample({"es": "Belice", "en": "Belize"}, words=True)]
    avoid: Annotated[AvoidedForms, Sample({"es": ["Belize"]})]
    why: Annotated[Labels, Sample({"es": "La forma usual", "en": "The usual form"}, words=True)] | None = None

    def avoided(self, language: Language) -> tuple[str, ...]:
        """The forms that a language avoids."""
        return tuple(getattr(self.avoid, language) or ())


class Terms(Part):
    """`content/registers/terms.yml`: one form for one thing, which `rial check` holds texts to."""

    labels: Annotated[Labels, Sample({"es": "Formas que se usan", "en": "Forms in use"}, words=True)]
    entries: Annotated[tuple[UsedTerm, ...], MinLen(1)]


class RoleContact(Part):
    """An e-mail address or a telephone number of a role, which stays when the person changes, and whose it is."""

    contact: Annotated[OwnWords, Sample("network@example.org")]
    role: Annotated[
        Labels, Sample({"es": "La secretaría de la red", "en": "The secretariat of the network"}, words=True)
    ]


class RoleContacts(Part):
    """`content/registers/role-contacts.yml`: the only addresses and numbers that texts may name."""

    labels: Annotated[Labels, Sample({"es": "Direcciones de función", "en": "Role addresses"}, words=True)]
    entries: Annotated[tuple[RoleContact, ...], MinLen(1)]


@in_other_languages(Annotated[OwnWords, Sample("Se contaba dos veces", words=True)])
class Reason(Part):
    """Words in one language or more; a reader of another is shown the first."""

    @model_validator(mode="after")
    def _says_something(self) -> Reason:
        if not any(getattr(self, language) for language in type(self).model_fields):
            raise PydanticCustomError("reason-without-words", "no words in any language")
        return self

    def text(self, language: Language) -> tuple[str, Language]:
        """The words in `language`, or in the first that there is, and in which language they are."""
        there = {name: str(said) for name in Language if (said := getattr(self, name))}
        name = language if language in there else next(iter(there))
        return there[name], name


class RetiredRecord(Part):
    """A record that was taken out: what it was called, why it went, what took its place, its own old ids."""

    record: Annotated[OwnWords, Sample("programs/uy-ventanilla")]
    title: Annotated[Reason, Sample({"es": "Ventanilla única de empleo"}, words=True)]
    because: Reason
    see: Annotated[str, Ref()] | None = None
    aliases: tuple[Id, ...] = ()


class Retired(Part):
    """`content/registers/retired.yml`; `rial retire` writes it."""

    labels: Annotated[Labels, Sample({"es": "Fichas retiradas", "en": "Retired records"}, words=True)]
    entries: Annotated[tuple[RetiredRecord, ...], MinLen(1)]


REGISTERS: dict[str, type[Disagreements | Figures | Kit | Retired | RoleContacts | Spellings | Terms]] = {
    "disagreements": Disagreements,
    "figures": Figures,
    "kit": Kit,
    "retired": Retired,
    "role-contacts": RoleContacts,
    "spellings": Spellings,
    "terms": Terms,
}
"""The model of each file of `content/registers/`."""
