"""The catalogue as it is read in one language: labels, and addresses of pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import TEXTS
from generator.catalogue.memory import Memory
from generator.catalogue.ministries import ministry_of
from generator.catalogue.synonyms import Synonyms
from generator.markdown.prose import Glossary, Prose, foreign, prose
from generator.model.field import Labels
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord, Text
from generator.model.term import Term
from generator.model.vocabulary import ACRONYMS, VOCABULARIES
from generator.views.links import Address, Link
from generator.views.site import Site
from generator.words import Words, words_of

ACRONYM_SCHEMES = ("organizations", ACRONYMS)
"""The vocabularies whose terms have acronyms."""


@dataclass(frozen=True)
class Localised(Memory):
    """The catalogue and the words of one language."""

    catalogue: Catalogue
    language: Language
    site: Site

    @cached_property
    def words(self) -> Words:
        """The words of the language, the network's own among them, or those of the configuration."""
        words, named = words_of(self.language), self.catalogue.content.network
        if named is None:
            return words.over(self.site.said)
        names = {key: self.named(labels) for key, labels in named.network.names.items()}
        return words.over(named.network.said(self.language)).over({"site": names})

    @property
    def key(self) -> str:
        """The word that citations and files of this site begin with."""
        named = self.catalogue.content.network
        return named.network.key if named else "site"

    @property
    def about(self) -> str:
        """The id of the page that says what the network is; empty where none does."""
        named = self.catalogue.content.network
        return (named.network.about or "") if named else ""

    @classmethod
    def of(cls, catalogue: Catalogue, language: Language, site: Site) -> Localised:
        """The one of a catalogue, a language and a site, with all that it remembers."""
        return catalogue.once((cls, language, id(site)), lambda: cls(catalogue, language, site))

    def there(self, language: Language) -> Localised:
        """The same in another language, or in this one."""
        return self if language == self.language else Localised.of(self.catalogue, language, self.site)

    @property
    def everywhere(self) -> tuple[Localised, ...]:
        """The same in each language of the site, this one included, in the order of the languages."""
        return tuple(self.there(language) for language in self.catalogue.languages)

    def addresses(self, address: Callable[[Localised], Address]) -> tuple[tuple[Language, Address], ...]:
        """The address of a page in each language: `here.addresses(lambda p: p.home)`."""
        return tuple((place.language, address(place)) for place in self.everywhere)

    @cached_property
    def abbreviations(self) -> Glossary:
        """The acronyms of the vocabularies, those of more than one meaning left out."""
        found: dict[str, set[str]] = {}
        for scheme in ACRONYM_SCHEMES:
            for term in self.catalogue.terms(scheme):
                if term.short and self.language in term.short.given and self.language in term.labels.given:
                    found.setdefault(term.short.text(self.language), set()).add(term.labels.text(self.language))
        return tuple((short, *labels) for short, labels in sorted(found.items()) if len(labels) == 1)  # type: ignore[misc]

    def prose(self, text: str) -> Prose:
        """A line in the language, with what its acronyms stand for."""
        return prose(text, self.abbreviations)

    @property
    def shown_in(self) -> tuple[Language, ...]:
        """The languages in which words are shown here: its own, else the first of the site that there are words in."""
        return self.language, *self.catalogue.languages

    @property
    def printed_in(self) -> Language:
        """The language that the sources are printed in."""
        return self.catalogue.content.printed_in

    def said(self, labels: Labels) -> Prose:
        """The same of a line that is written in each language; where it is not in this one, it says in which it is."""
        language = labels.language(*self.shown_in)
        text = labels.text(*self.shown_in)
        return self.prose(text) if language == self.language else foreign(text, language)

    def named(self, labels: Labels) -> str:
        """A name that is written in each language, without the meanings of acronyms."""
        language = labels.language(*self.shown_in)
        text = labels.text(*self.shown_in)
        return text if language == self.language else foreign(text, language)

    def summary_of(self, text: Text) -> Prose | None:
        """The summary of a text, which may be in another language."""
        return self.there(text.language).prose(text.summary) if text.summary else None

    @cached_property
    def synonyms(self) -> Synonyms:
        """The words that stand for one another in the language."""
        return Synonyms(self.catalogue, self.language)

    def page_address(self, *parts: str) -> Address:
        """The address of an HTML page below the language's folder."""
        return "/".join((self.language, *parts)) + ".html"

    @property
    def home(self) -> Address:
        """The home page."""
        return self.page_address("index")

    @property
    def search(self) -> Address:
        """The search page."""
        return self.page_address(self.words["search.slug"])

    @property
    def translations(self) -> Address:
        """The page of the state of translations."""
        return self.page_address(self.words["translations.slug"])

    @property
    def news(self) -> Address:
        """The page of what is new."""
        return self.page_address(self.words["news.slug"])

    @property
    def data(self) -> Address:
        """The page of the data files."""
        return self.page_address(self.words["data.slug"])

    @property
    def coverage(self) -> Address:
        """The page that says what there is of each country."""
        return self.page_address(self.words["schemes.countries.slug"], self.words["coverage.slug"])

    @property
    def reviews(self) -> Address:
        """The page of the records that want a review."""
        return self.page_address(self.words["reviews.slug"])

    @property
    def explorer(self) -> Address:
        """The page of the pictures."""
        return self.page_address(self.words["explorer.slug"], "index")

    @property
    def partners(self) -> Address:
        """The page on which one says what one needs, to find who can teach it."""
        return self.page_address(self.words["partners.slug"], "index")

    @property
    def kit(self) -> Address:
        """The list of the forms that one fills in."""
        return self.page_address(self.words["kit.slug"], "index")

    def paper_address(self, id: str) -> Address:
        """A form that one fills in."""
        return self.page_address(self.words["kit.slug"], id)

    @property
    def forms(self) -> Address:
        """The list of the forms in which one writes records."""
        return self.page_address(self.words["form.slug"], "index")

    def form_address(self, kind: Kind) -> Address:
        """The form of a kind, in which one writes a record or corrects one."""
        return self.page_address(self.words["form.slug"], self.words[f"kinds.{kind}.slug"])

    def request_address(self, scheme: str, id: str) -> Address:
        """The drafts of requests for a theme, an area, a topic or a population."""
        return self.page_address(self.words["partners.slug"], f"{self.words[f'schemes.{scheme}.slug']}-{id.lower()}")

    def list_address(self, kind: Kind) -> Address:
        """The list of a kind."""
        return self.page_address(self.words[f"kinds.{kind}.slug"], "index")

    def record_address(self, record: AnyRecord) -> Address:
        """The page of a record."""
        return self.page_address(self.words[f"kinds.{record.kind}.slug"], record.id)

    def old_address(self, name: str) -> Address:
        """The page of a name that a record had: `programs/ar-seclo`."""
        kind, _, id = name.partition("/")
        return self.page_address(self.words[f"kinds.{kind}.slug"], id)

    def scheme_address(self, scheme: str) -> Address:
        """The page of a vocabulary."""
        return self.page_address(self.words[f"schemes.{scheme}.slug"], "index")

    def term_address(self, scheme: str, id: str) -> Address | None:
        """The page of a term; None for a vocabulary without pages. An institution's is its record, if there is one."""
        if scheme not in VOCABULARIES or self.catalogue.term(scheme, id) is None:
            return None
        record = self.catalogue.record_of(scheme, id)
        if record:
            return self.record_address(record)
        return self.page_address(self.words[f"schemes.{scheme}.slug"], id.lower())

    def choice_address(self, kind: Kind, field: str, value: str) -> Address:
        """The page of a value of an enumeration."""
        slug = self.words[f"choices.{field}"]
        return self.page_address(self.words[f"kinds.{kind}.slug"], f"{slug}-{value}")

    def label(self, scheme: str, id: str) -> str:
        """The label of a term; of a word outside an open vocabulary, the word itself."""
        term = self.catalogue.term(scheme, id)
        return self.named(term.labels) if term else id

    def in_sentence(self, scheme: str, id: str) -> str:
        """The label of a term as it stands inside a sentence."""
        term = self.catalogue.term(scheme, id)
        return self.named(term.sentence or term.labels) if term else id

    def choice_label(self, kind: Kind, field: str, value: str) -> str:
        """The label of a value of an enumeration, or of the language of a text."""
        if field == TEXTS:
            return self.words.say("values.with_text", language=self.words.name_of(Language(value)))
        return str(self.words[f"values.{kind}.{field}.{value}"])

    def term_link(self, scheme: str, id: str, **more: int | str) -> Link:
        """A link to the page of a term."""
        return Link(self.label(scheme, id), self.term_address(scheme, id), **more)  # type: ignore[arg-type]

    def record_link(self, record: AnyRecord, **more: int | str) -> Link:
        """A link to a record by its title, which may be in another language."""
        text = record.text(self.language)
        language = text.language if text.language != self.language else None
        return Link(text.title, self.record_address(record), language, **more)  # type: ignore[arg-type]

    def ministry_link(self, country: str, activity: AnyRecord) -> Link | None:
        """A link to the ministry by which a country takes part in an activity, if it has a record."""
        ministry = ministry_of(self.catalogue, country, activity)
        return self.record_link(ministry) if ministry else None

    def page_link(self, id: str) -> Link | None:
        """A link to an editorial page, if there is one of that name."""
        page = self.page(id)
        return self.record_link(page) if page else None

    def page(self, id: str) -> AnyRecord | None:
        """An editorial page, if there is one of that name."""
        return self.catalogue.by_name.get(f"{Kind.PAGES}/{id}")

    def kind_link(self, kind: Kind, **more: int | str) -> Link:
        """A link to the list of a kind."""
        return Link(self.words[f"kinds.{kind}.plural"], self.list_address(kind), **more)  # type: ignore[arg-type]

    def sorted_terms(self, scheme: str) -> tuple[Term, ...]:
        """The terms of a vocabulary, if there is one: by label where its order is alphabetical, else as written."""
        terms = self.catalogue.schemes[scheme].terms if scheme in self.catalogue.schemes else ()
        if VOCABULARIES[scheme].alphabetical:
            return tuple(sorted(terms, key=lambda t: self.language.sort_key(t.labels.text(*self.shown_in))))
        return terms
