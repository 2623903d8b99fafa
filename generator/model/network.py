"""What a site calls its network, and what only this network says: `content/network.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from annotated_types import MinLen
from pydantic import Strict

from generator.model.field import Id, Labels, OwnWords, Part, Ref, in_other_languages
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.model.limits import Limits
from generator.model.problem import Origin
from generator.model.shape import Sample, Shape

Questions = Annotated[tuple[OwnWords, ...], MinLen(1)]


@in_other_languages(Annotated[Questions, Sample(["inspeção", "emprego juvenil"])])
class Examples(Part):
    """Questions that readers can try, in each language; where they are left out, those of `generator/words/` stand."""

    es: Annotated[Questions, Sample(["inspección", "empleo juvenil"])]
    en: Annotated[Questions, Sample(["inspection", "youth employment"])]


class Network(Part):
    """The names of a network, and the sentences that it says otherwise than `generator/words/`.

    `languages` are those of the site: it shows them in this order, and the first to whoever asks for none of them.
    `printed_in` is the language of what its sources print, which records have to the letter: else the first of these.
    `key` is the first word of citations' keys and of the copy's file name: `rial`. `ministries` is the id of the
    organization by which a country takes part, where no other is related: `ministry-{country}`. `about` is the page
    that says what the network is. `country_reports` names the records on reports that are each about one country:
    what is related to them needs that country's authorisation. `limits` says how much there may be of it. `words`
    has, for each language, words of `generator/words/` under their keys: `es: {kinds: {programs: {note: …}}}`.
    """

    languages: Annotated[tuple[Annotated[Language, Strict(False)], ...], MinLen(1), Sample(["es", "en"])] = USUAL
    printed_in: Annotated[Language, Strict(False), Sample("es")] | None = None
    key: Annotated[Id, Sample("rial")]
    name: Annotated[Labels, Sample({"es": "Red de Salud", "en": "Health Network"}, words=True)]
    long_name: Annotated[Labels, Sample({"es": "Red de ministerios", "en": "Network of ministries"}, words=True)]
    tagline: Annotated[Labels, Sample({"es": "Quién lo resolvió ya", "en": "Who has solved it"}, words=True)]
    description: Annotated[
        Labels, Sample({"es": "Programas y talleres de la red.", "en": "Programmes and workshops."}, words=True)
    ]
    examples: Examples
    ministries: Annotated[OwnWords, Sample("ministry-{country}")] = "ministry-{country}"
    about: Annotated[str, Ref(Kind.PAGES)] | None = None
    country_reports: tuple[Annotated[str, Ref()], ...] = ()
    limits: Limits = Limits()
    words: Annotated[
        Mapping[str, Mapping[str, Any]],
        Shape("words", {"es": {"kinds": {"studies": {"plural": "Estudios de género"}}}}),
    ] = {}

    def said(self, language: str) -> Mapping[str, Any]:
        """Its words in a language, by their keys in `generator/words/`."""
        own = dict(self.words.get(language, {}))
        site = {key: labels.text(language, *self.languages) for key, labels in self.names.items()}
        asked = getattr(self.examples, language)
        search = {"examples": asked} if asked else {}
        return own | {"site": {**own.get("site", {}), **site}, "search": {**own.get("search", {}), **search}}

    @property
    def names(self) -> Mapping[str, Labels]:
        """What it is called and says of itself, by the keys of `generator/words/` below `site`."""
        return {
            "name": self.name,
            "full_name": self.long_name,
            "tagline": self.tagline,
            "description": self.description,
        }

    def ministry(self, country: str) -> str:
        """The id of a country's ministry, whether or not it has a record: `ministry-uy`."""
        return self.ministries.format(country=country.lower())


class NetworkFile(NamedTuple):
    """The network with the file's places."""

    network: Network
    origin: Origin
