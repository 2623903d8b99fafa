"""Many programmes that nobody offers: the real vocabularies and activities, everything else by chance from a seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeVar, cast

from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.kinds.programs import Program
from generator.model.language import Language
from generator.model.problem import Origin
from generator.model.record import AnyRecord, Content, Record, Text
from generator.model.source import Source
from generator.model.term import Term

T = TypeVar("T")

SEED = 2015
TYPES = ("programme", "service", "system", "model", "regulation", "method")
# A title tells nothing of what its list is narrowed by: the records stand in the order of their titles, and posting
# lists of neighbours are small. The English ones begin with what ends the Spanish ones: their order is another.
FIRST = (
    ("Plan", "Plan"),
    ("Red", "Network"),
    ("Programa", "Programme"),
    ("Servicio", "Service"),
    ("Escuela", "School"),
    ("Portal", "Portal"),
    ("Fondo", "Fund"),
    ("Observatorio", "Observatory"),
    ("Mesa", "Round table"),
    ("Campaña", "Campaign"),
)
SECOND = (
    ("Construyendo", "Building"),
    ("Nuevos", "New"),
    ("Abriendo", "Opening"),
    ("Juntos por", "Together for"),
    ("Mejores", "Better"),
    ("Primeros", "First"),
    ("Todos los", "All"),
    ("Cerca de", "Close to"),
)
THIRD = (
    ("caminos", "paths"),
    ("oficios", "trades"),
    ("horizontes", "horizons"),
    ("puentes", "bridges"),
    ("acuerdos", "agreements"),
    ("talleres", "workshops"),
    ("derechos", "rights"),
    ("comienzos", "beginnings"),
)
DOES = (
    ("Reúne en una sola ventanilla lo que antes hacían", "Brings together at one counter what was done before by"),
    ("Forma y acompaña, con visitas y material propio, a", "Trains and accompanies, with visits and materials, the"),
    ("Publica cada trimestre los datos que recogen", "Publishes every quarter the data collected by the"),
    ("Acuerda metas anuales y las revisa junto con", "Agrees yearly targets and reviews them together with the"),
)
WHO = (
    ("inspectores de trabajo", "labour inspectors"),
    ("servicios de empleo", "employment services"),
    ("organizaciones de empleadores y de trabajadores", "organizations of employers and workers"),
    ("oficinas regionales del ministerio", "regional offices of the ministry"),
    ("centros de formación profesional", "centres of vocational training"),
)


def many_programmes(content: Path, count: int) -> Catalogue:
    """The real content with `count` generated programmes in the place of its own."""
    read = read_content(content)
    real = Catalogue(read)
    others = tuple(r for r in read.records if r.kind != Kind.PROGRAMS)
    return Catalogue(Content((*others, *_programmes(real, count)), read.vocabularies, ()))


def _programmes(real: Catalogue, count: int) -> Iterator[AnyRecord]:
    chance = Random(SEED)
    countries = real.schemes["countries"].terms
    weights = [1 / (n + 2) for n in range(len(countries))]  # A few countries offer most of what is offered.
    for n in range(count):
        yield _programme(n, chance.choices(countries, weights)[0], real, chance)


def _programme(n: int, country: Term, real: Catalogue, chance: Random) -> AnyRecord:
    themes = _some(chance, real.schemes["themes"].terms, 1, 2)
    given = [a.id for a in real.of(Activity) if a.facts.provider == country.id] or [a.id for a in real.of(Activity)]
    type_ = chance.choices(TYPES, (8, 5, 4, 3, 2, 3))[0]
    facts = Program(
        type=cast("Any", type_),
        country=country.id,
        status=chance.choices(("described", "named", "topic", "proposed"), (4, 6, 8, 1))[0],
        themes=tuple(t.id for t in themes),
        populations=tuple(t.id for t in _some(chance, real.schemes["populations"].terms, 0, 2)),
        activities=_some(chance, given, 1, 2),
        sources=(Source(document="rial-report-2006-2015"),),
    )
    texts = _texts(n, themes[0], country, chance)
    return Record(Kind.PROGRAMS, f"{country.id.lower()}-{n}", facts, Language.ES, {t.language: t for t in texts})


def _some(chance: Random, of: Sequence[T], least: int, most: int) -> tuple[T, ...]:
    return tuple(chance.sample(of, min(len(of), chance.randint(least, most))))


def _texts(n: int, theme: Term, country: Term, chance: Random) -> Iterator[Text]:
    """A text in Spanish and, of nine in ten, one in English."""
    (what, what_en), (how, how_en), (aim, aim_en) = (chance.choice(words) for words in (FIRST, SECOND, THIRD))
    name = "".join(chance.choice("BCDFLMNPRST") + chance.choice("AEIOU") for _ in range(4))
    (does, does_en), (who, who_en) = chance.choice(DOES), chance.choice(WHO)
    about, about_en = theme.labels.es, theme.labels.en
    yield _text(n, Language.ES, f"{what} {how} {aim} ({name})", f"{about}. {does} {who} de {country.labels.es}.")
    if chance.random() < 0.9:
        yield _text(
            n,
            Language.EN,
            f"{name}: {how_en} {aim_en} {what_en}",
            f"{about_en}. {does_en} {who_en} of {country.labels.en}.",
        )


def _text(n: int, language: Language, title: str, summary: str) -> Text:
    return Text(language, title, summary, (), None, Origin(f"content/programs/{n}.{language}.md"))
