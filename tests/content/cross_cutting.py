"""The rule by which records have topics and populations, as the note of the topics states it, with its exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.model.record import AnyRecord

# What names a topic and the population that it is about.
_CHILDREN = r"niñ[oae]|adolescen|trabajo infantil|menores de edad|child"
_WOMEN = r"género|mujer|trabajadoras|equipares|gender|\bwom[ae]n"
_DISABILITY = r"discapac|disab"
_INFORMAL = r"formalización|informal(es|idad)?\b|regularización|formalisation|regularisation"
_MIGRANTS = r"migra|en el exterior|overseas"

WORDS: Mapping[tuple[str, str], str] = {
    ("topics", "child-labour"): _CHILDREN,
    ("topics", "gender-equality"): _WOMEN,
    ("topics", "disability"): _DISABILITY,
    ("topics", "domestic-work"): r"doméstic|domestic",
    ("topics", "informality"): _INFORMAL,
    ("topics", "telework"): r"teletrabajo|telework",
    ("topics", "labour-migration"): _MIGRANTS,
    ("topics", "hiv"): r"\bVIH|\bHIV",
    ("topics", "harassment"): r"acoso|harassment",
    (
        "topics",
        "inclusion",
    ): r"inclusión laboral|no discriminación|discriminad|vulnerab|labour inclusion|non-discrimination",
    ("populations", "women"): _WOMEN,
    ("populations", "youth"): r"\bj[óo]ven|juventud|juvenil|primer empleo|\byou(th|ng)\b",
    ("populations", "children"): _CHILDREN,
    ("populations", "migrants"): _MIGRANTS,
    ("populations", "domestic-workers"): r"trabajadoras domésticas|domestic workers",
    ("populations", "disability"): _DISABILITY,
    ("populations", "indigenous"): r"indígen|indigenous",
    ("populations", "informal"): _INFORMAL,
    ("populations", "msmes"): r"mipymes|pequeñas y medianas|\bMSMEs?\b|small and medium",
    ("populations", "social-partners"): (
        r"sindica(l|tos)\b|empleadores|empresarios y trabajadores|organizaciones sociales|employers|\btrade unions?\b"
    ),
    ("populations", "ministry-staff"): (
        r"inspectores|gestores de empleo|funcionarios|capacitación del personal|inspectors|\bofficials|\bstaff\b"
    ),
}
"""How title and summary name a term, in Spanish or in English."""

BY_THEME: Mapping[str, tuple[tuple[str, str], ...]] = {
    "E5": (("topics", "gender-equality"), ("populations", "women")),
    "E6": (("populations", "youth"),),
    "E7": (("populations", "msmes"),),
    "T7": (("topics", "labour-migration"), ("populations", "migrants")),
    **dict.fromkeys(("R1", "R2", "R4", "R5"), (("populations", "social-partners"),)),
    **dict.fromkeys(("F1", "F2"), (("populations", "ministry-staff"),)),
}
"""The terms that a theme of Table 1 gives."""

PRESENT_EVERYWHERE = {("populations", "social-partners"), ("populations", "ministry-staff")}
"""Officials, workers and employers are present in nearly every text: it alone says nothing of whom a thing is for."""

_GENDER = ("gender-equality", "women")
_CHILD_LABOUR = ("child-labour", "children")
_MIGRATION = ("labour-migration", "migrants")
_PRIORITIES = (*_CHILD_LABOUR, *_GENDER, "disability", "hiv")

NOT_ITS_SUBJECT: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "institutions/eu": ("its officials came; what it did was not for them", ("ministry-staff",)),
    "pages/after-an-activity": ("a result of Peru is one of its examples", ("disability",)),
    "pages/call-process": ("a visit is its example of a modality", _CHILD_LABOUR),
    "pages/labour-cooperation-trends": ("an activity is its example of a trend", ("telework",)),
    "pages/lessons-learned": ("the studies are its example of work with other bodies", _GENDER),
    "pages/planning-and-surveys": ("in a table of what workshops answered to", _MIGRATION),
    "pages/portfolio": ("its example of a field of work without a programme", _CHILD_LABOUR),
    "pages/propose-a-change": ("a guide to this site, not work of the network", ("ministry-staff",)),
    "pages/rial": ("it counts the studies of the network among all that it does", _GENDER),
    "pages/technical-assistance": ("donors list them among their priorities", _PRIORITIES),
    "pages/workshops-how": ("its example of a unit of a ministry", _GENDER),
    "results/c3-bo-fundamental-rights-unit": ("only a guess ties it to the visit on gender", _GENDER),
    "studies/2007-gender-equality": ("in the title of a document that rests on it", ("inclusion",)),
    "workshops/2007-san-jose": ("donors listed them among their priorities", _PRIORITIES),
}
"""Where a text names a term and its subject does not deal with it: why, and which terms."""


TOLD_BY_A_RESULT: Mapping[str, str] = {
    "activities/1-7": "results/c6-do-conciliation-workshop",
    "activities/2-2": "results/c6-gy-safety-health-seminar",
    "activities/3-14": "results/c6-mx-safe-work",
}
"""Activities of which the record of a result says for whom they were: a workshop or a seminar, given there."""


def told(record: AnyRecord) -> str:
    """Title and summary in every language, and the topic that the source prints."""
    printed = getattr(record.facts, "as_printed", None)
    topic = getattr(printed, "topic", None) or ""
    return "\n".join([topic, *(f"{text.title}\n{text.summary or ''}" for text in record.texts.values())])


def body(record: AnyRecord) -> str:
    """The text of the original, headings included."""
    return "\n".join(f"{s.heading or ''}\n{s.markdown}" for s in record.text(record.original).sections)


def names(term: tuple[str, str], text: str) -> bool:
    """Whether a text names a term."""
    return re.search(WORDS[term], text, re.IGNORECASE) is not None


def given_by_theme(record: AnyRecord) -> Iterator[tuple[str, str]]:
    """The terms that the themes of a record give."""
    for theme in record.facts.themes:
        yield from BY_THEME.get(theme, ())


def terms_of(record: AnyRecord) -> set[tuple[str, str]]:
    """The topics and populations of a record."""
    facts = record.facts
    return {("topics", id) for id in facts.topics} | {("populations", id) for id in facts.populations}
