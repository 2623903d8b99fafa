"""Who can teach a theme, an area, a topic or a population, with what shows it; who asked for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import urlencode

from generator.catalogue.evidence import NEEDS, Evidence, Item, Need, year_of
from generator.catalogue.partners import POINTS, Partner
from generator.model.kinds import FACTS
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.parts.folded import SEEN_OF_LINES, Folded

ACROSS = ("topics", "populations")
"""The needs that lie across the themes, each in a group of its own."""

EVIDENCE = 24
"""So many pieces of evidence the partners that are seen first have at most, together."""

FIRST = 5
"""How many are shown before all."""

_ALONE = ("doubtful", "planned", "program", "topic", "workshop", "study")
LINES = ((Evidence.RESULT,), (Evidence.RECENT, Evidence.EARLIER), *((Evidence(name),) for name in _ALONE))
"""The sorts of evidence that are told in one line, which has the name of the first."""


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """Evidence of one sort: how much, with the list of it, what points it gives, and each record."""

    all: Link
    points: int
    records: tuple[Link, ...]
    items: tuple[Item, ...]
    """The same, as the catalogue has them."""

    @property
    def told(self) -> Folded[Link]:
        """Its records, of many only the first at once."""
        return Folded(self.records, SEEN_OF_LINES)


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A country that can teach something."""

    country: Link
    points: str
    lines: tuple[EvidenceLine, ...]
    request: Link
    """The draft of a request to it."""

    sums: tuple[int, int]
    """Its points and mentions, by which a script keeps the order where only near ones come first."""

    code: str
    languages: tuple[str, ...]
    neighbours: tuple[str, ...]
    worked: tuple[str, ...]
    """With whom it worked."""


@dataclass(frozen=True, slots=True)
class PartnersView:
    """Those who can teach something, in order."""

    need: tuple[str, str]
    """The facet of lists that stands for it, and its value."""

    first: tuple[PartnerView, ...]
    others: tuple[PartnerView, ...]
    rules: tuple[str, ...]
    choose: Choices
    back: Link

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.first) + len(self.others)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a reader can say: a language, a country with its own languages."""

    languages: tuple[tuple[str, str], ...]
    countries: tuple[tuple[str, str, str], ...]


def partners_of(scheme: str, id: str, here: Localised) -> PartnersView | None:
    """Who can teach a term; None where it is none that can be asked for, or no one has shown anything."""
    need = Need(scheme, id)
    found = here.catalogue.partners.of(need, here.language) if scheme in NEEDS else ()
    if not found:
        return None
    views = tuple(_partner(partner, need, here) for partner in found)
    facet = facet_of(need)
    back = Link(here.words["partners.other_need"], f"{here.partners}?{urlencode({facet: id})}")
    n = _seen_first(views)
    return PartnersView((facet, id), views[:n], views[n:], rules_of(here), choices(here), back)


def _seen_first(views: Sequence[PartnerView]) -> int:
    """How many partners are seen before the others are unfolded: the first with so much evidence, two at least."""
    total = list(accumulate(sum(len(line.records) for line in view.lines) for view in views))
    return max(2, sum(n <= EVIDENCE for n in total[:FIRST]))


def answer_address(need: Need, here: Localised, **query: str) -> Address:
    """The page that tells who can teach something, at the place where it does."""
    chosen = f"?{urlencode(query)}" if query else ""
    found = here.catalogue.partners.of(need, here.language)
    return f"{here.term_address(*need)}{chosen}{'#partners' if found else ''}"


def facet_of(need: Need) -> str:
    """The facet of lists in which the values of a need stand: areas stand among the themes."""
    return "themes" if need.scheme == "areas" else need.scheme


def _partner(partner: Partner, need: Need, here: Localised) -> PartnerView:
    partners = here.catalogue.partners
    return PartnerView(
        country=here.term_link("countries", partner.country),
        points=here.words.count("points", partner.points),
        lines=tuple(evidence_lines(partner, need, here)),
        request=Link(
            here.words.say("partners.request_to", country=here.in_sentence("countries", partner.country)),
            f"{here.request_address(*need)}#{partner.country.lower()}",
        ),
        sums=(partner.points, partner.mentions),
        code=partner.country,
        languages=partners.languages(partner.country),
        neighbours=tuple(sorted(partners.neighbours(partner.country))),
        worked=partners.worked_with(partner.country),
    )


def evidence_lines(partner: Partner, need: Need, here: Localised) -> Iterator[EvidenceLine]:
    """What shows that a country can teach something, each sort in a line."""
    for sorts in LINES:
        if items := partner.of(*sorts):
            label = counted(sorts[0], len(items), here)
            points = sum(POINTS.get(item.evidence, 0) for item in items)
            records = tuple(item_link(item, here) for item in items)
            yield EvidenceLine(Link(label, _list(partner.country, items[0], need, here)), points, records, items)


def counted(evidence: Evidence, n: int, here: Localised) -> str:
    """So much evidence of a sort: `2 completed activities`."""
    form = "one" if n == 1 else "other"
    return here.words.say(f"partners.evidence.{evidence}.{form}", n=n)


def item_link(item: Item, here: Localised) -> Link:
    """A record by what it shows: an activity by whom it taught and when, all else by its title."""
    if not (item.evidence.is_activity or item.evidence == Evidence.PLANNED):
        return here.record_link(item.record)
    learners = here.words.joined([here.in_sentence("countries", c) for c in item.learners])
    said = here.words.say("partners.to", country=learners)
    return Link(f"{said}, {item.year}" if item.year else said, here.record_address(item.record))


def _list(country: str, item: Item, need: Need, here: Localised) -> Address:
    """The list of what a country has of a sort, narrowed to a need."""
    kind = item.record.kind
    chosen = {_FIELDS[kind]: country, facet_of(need): need.id}
    planned = item.record.facts.traits.planned
    if planned:
        chosen[planned.field] = getattr(item.record.facts, planned.field)
    return f"{here.list_address(kind)}?{urlencode(chosen)}"


_SHOWING = {role: n for n, role in enumerate((Role.GIVES, Role.TAUGHT, Role.OFFERS, Role.HOSTS, Role.STUDIED))}
_FIELDS = {
    kind: min(facts.traits.countries, key=lambda plays: _SHOWING.get(plays.role, len(_SHOWING))).field
    for kind, facts in FACTS.items()
    if facts.traits.countries
}
"""In which field the records of a kind name the country of which they show something."""


def rules_of(here: Localised) -> tuple[str, ...]:
    """How the order is made, in words, with its weights."""
    points = {evidence.value: n for evidence, n in POINTS.items()}
    year = here.catalogue.partners.recent_since
    return tuple(here.words.say(f"partners.rules.{rule}", year=year, **points) for rule in here.words["partners.rules"])


def choices(here: Localised) -> Choices:
    """The languages that some country speaks, and the countries, by their names."""
    partners = here.catalogue.partners
    countries = here.sorted_terms("countries")
    spoken = {language for term in countries for language in term.languages}
    named = sorted(((str(here.words[f"partners.languages.{tag}"]), tag) for tag in spoken), key=lambda p: p[0])
    return Choices(
        tuple((tag, name) for name, tag in named),
        tuple((t.id, here.named(t.labels), " ".join(partners.languages(t.id))) for t in countries),
    )


@dataclass(frozen=True, slots=True)
class Asker:
    """A country that asked for something, with the activities in which it did."""

    country: Link
    activities: tuple[Link, ...]


def askers_of(scheme: str, id: str, here: Localised) -> Folded[Asker]:
    """Who asked for a term, by their names."""
    asked = here.catalogue.partners.asked.get(Need(scheme, id), {}) if scheme in NEEDS else {}
    codes = sorted(asked, key=lambda c: here.catalogue.name_key("countries", c, here.language))
    askers = (Asker(here.term_link("countries", c), asked_links(asked[c], here)) for c in codes)
    return Folded(tuple(askers), SEEN_OF_LINES)


def asked_links(activities: Sequence[AnyRecord], here: Localised) -> tuple[Link, ...]:
    """Activities by from whom and when."""
    return tuple(Link(_from_whom(record, here), here.record_address(record)) for record in activities)


def _from_whom(record: AnyRecord, here: Localised) -> str:
    givers = (getattr(record.facts, p.field) for p in record.facts.traits.countries if p.role == Role.GIVES)
    country = here.words.joined([here.in_sentence("countries", giver) for giver in givers])
    year = here.words["partners.planned"] if record.facts.is_planned else year_of(record)
    return here.words.say("partners.from", country=country, year=year)
