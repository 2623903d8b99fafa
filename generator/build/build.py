"""One build of the site: content, problems, plan and files; each build makes its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.build.beside import Beside
from generator.build.copying import archive_in, write_copy
from generator.build.documents import Making
from generator.build.new_site import NewSite
from generator.build.past import Made, Past, States, keep_past, past_of
from generator.build.scripts import Scripts
from generator.build.stages import Stage, silent
from generator.build.styles import style_of_pictures
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.editions import Edition
from generator.catalogue.facets_of_all import every_record
from generator.catalogue.reads import Read, have_read, that_tell
from generator.catalogue.reconciliation import checked
from generator.export.copy import SmallZips
from generator.load.content import read_content
from generator.load.history import History, edition_date, history_of
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.record import Content
from generator.publish.compression import compress
from generator.publish.folders import OutputPlace
from generator.publish.index import Last, write_index
from generator.publish.inspection import inspect
from generator.publish.kept_index import place_of_index
from generator.publish.names import check_names, names_of_all, planned_names
from generator.settings.naming import naming_problems
from generator.settings.settings import Settings
from generator.validate.sound import Sound
from generator.views.clashes import names_that_clash
from generator.views.localised import Localised
from generator.views.plan import PlannedPage, plan_of
from generator.views.site import Site
from generator.words import Words


@dataclass(frozen=True)
class Build:
    """The content that was read, what is wrong with it, and the place where the site goes."""

    settings: Settings
    catalogue: Catalogue
    found: tuple[Problem, ...]
    """What is wrong with the content itself."""

    site: Site
    place: OutputPlace
    stage: Stage = silent
    """Is told each stage as it begins."""

    past: Past = field(default_factory=Past)
    """What may be kept of the last build."""

    frame: str = ""
    """A digest of what every page is made of."""

    with_pages: Callable[[Path], None] = lambda _: None
    """Is told the folder of the new site when its pages are made, but for those about data files."""

    history: History = field(default_factory=History)
    """What version control tells of the content."""

    sound: Set[str] = frozenset()
    """The records in which nothing was found: see `Sound`."""

    made: dict[str, Made] = field(default_factory=dict)
    """The pages and the data files, once they are made, by their addresses."""

    @classmethod
    def of(
        cls,
        settings: Settings,
        stage: Stage = silent,
        *,
        frame: str = "",
        keeps: bool = False,
        documents: bool = True,
        before: Edition | None = None,
        with_pages: Callable[[Path], None] = lambda _: None,
    ) -> Build:
        """Read and check the content. Nothing is written but the lock of the place.

        `frame` is a digest of all else that pages are made of; where it is known, and the site is as the last build
        left it, `keeps` lets pages be kept. Against the edition `before` one page says what is new. Without
        `documents` those that the site makes have no files. Raises PublishError when another build holds the place.
        """
        stage("reading")
        content = settings.content
        history = history_of(content)
        edition = edition_date(history)
        read = read_content(content)
        site = Site(
            url=settings.site_url,
            repository=settings.repo_url,
            edit_uri=settings.edit_uri,
            publisher=settings.publisher,
            name=settings.name,
            description=settings.description,
            edition=edition,
            version=version("rial"),
            changed=history.changed,
            changes_tell=len({*history.changed.values()}) > 1,
            before=before,
        )
        if documents:
            site = replace(site, made=Making(settings.site.with_name(f".{settings.site.name}.made")))
        framed = _frame((frame, documents, before is not None), site, read)
        past = past_of(settings.site, framed) if keeps else Past()
        stage("checking")
        sound = Sound(past.sound)
        _, problems = checked(read, sound)
        named = read.network.network if read.network else None
        problems = tuple(sorted([*problems, *naming_problems(settings, named)]))
        telling = Catalogue(that_tell(read))
        place = OutputPlace(settings.site)
        build = cls(settings, telling, problems, site, place, stage, past, framed, with_pages, history, sound.now)
        if isinstance(site.made, Making):
            site.made.kept = lambda: past.kept_documents(build._changed)
        return build

    @cached_property
    def new(self) -> NewSite:
        """Where its files are written."""
        return NewSite(self.place.new, self.past)

    @cached_property
    def kept(self) -> Mapping[str, Made]:
        """The pages of the last build that would be made just so again; of what is new nobody says that."""
        news = {here.news for here in self.places}
        return {address: made for address, made in self.past.kept(self._changed).items() if address not in news}

    @property
    def anew(self) -> Set[str]:
        """The addresses of the pages that were made, and not kept."""
        return {address for address in self.made if address not in self.kept and address.endswith(".html")}

    def keep(self, address: str) -> Made:
        """Keep a page of the last build."""
        kept = self.kept[address]
        for file in (address, *kept.files):
            self.new.keep(file)
        return kept

    @cached_property
    def _changed(self) -> Set[Read]:
        return self.past.changed(self._states)

    @cached_property
    def _states(self) -> States:
        return States(self.catalogue, self.site.changed)

    def remember(self) -> None:
        """Write down what the pages of the published site were made of."""
        documents = self.site.made.made if isinstance(self.site.made, Making) else {}
        keep_past(self.settings.site, self.frame, self.made, documents, self._states, self.sound)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong; addresses are compared once nothing else stops the build."""
        if any(problem.stops for problem in self.found):
            return self.found
        planned = (page.address for page in self.plan)
        return tuple(sorted([*self.found, *names_that_clash(self.catalogue, planned)]))

    @property
    def stopping(self) -> tuple[Problem, ...]:
        """The problems for which nothing can be built."""
        return tuple(problem for problem in self.problems if problem.stops)

    @cached_property
    def plan(self) -> tuple[PlannedPage, ...]:
        """Every page. Only for content without problems."""
        return plan_of(self.catalogue, self.site, self._size_of)

    def _size_of(self, address: str) -> int:
        """The bytes of a data file, once it is made: whoever shows them shows what the file was made of."""
        if address not in self.made:
            return 0
        have_read(self.made[address].reads)
        return (self.place.new / address).stat().st_size

    @cached_property
    def records(self) -> Mapping[str, Sequence[str]]:
        """The address of each record's page in each language; a record's number is its place there."""
        records = every_record(self.catalogue)
        return {here.language: [here.record_address(record) for record in records] for here in self.places}

    def check_names(self, files: Iterable[str]) -> None:
        """Raises PublishError where a file of these addresses, or a page, would take the place of another."""
        check_names(planned_names([*files, *(page.address for page in self.plan)]))

    @cached_property
    def scripts(self) -> Scripts:
        """What runs on its pages. Raises ScriptError."""
        return Scripts.of(self.settings.theme)

    @cached_property
    def style_of_pictures(self) -> str:
        """What pictures look like as files of their own."""
        return style_of_pictures(self.settings.theme)

    @property
    def places(self) -> tuple[Localised, ...]:
        """The content as it is read in each language."""
        return tuple(Localised.of(self.catalogue, language, self.site) for language in self.catalogue.languages)

    @cached_property
    def words(self) -> Mapping[Language, Words]:
        """The words of each language, the network's own among them."""
        return {here.language: here.words for here in self.places}

    def forget(self) -> None:
        """Make room for a stage that asks for other things than the one before it."""
        for remembering in (*self.places, self.catalogue):
            remembering.forget()

    @cached_property
    def index(self) -> Beside:
        """The search index: it needs the pages of records, and nothing that is made after them."""

        def make() -> None:
            last = Last(self.past.site, self.anew) if self.past.site else None
            write_index(self.place.new, self.records, place_of_index(self.place.site), last)

        return Beside(make)

    def close(self) -> None:
        """Leave what is not done, and let another build have the place."""
        self.index.stop()
        self.place.close()

    def publish(
        self, *, archive: bool = False, compressed: bool = False, small: Callable[[Build], SmallZips] = lambda _: {}
    ) -> None:
        """Inspect, wait for the index, and put the new site in the place of the old one.

        With its copy and the `small` ones beside it, and with `compressed` files beside its own, if there are to be
        any. Raises PublishError.
        """
        self.forget()
        self.stage("inspection")  # while the index is made, to which nothing leads
        inspect(self.place.new, self.past.site, self.anew)
        self.stage("index")
        self.index.end()
        check_names(names_of_all(self.place.new))
        if archive:
            self.stage("copy")
            write_copy(self.place.new, self.places, small(self))
        if compressed:
            self.stage("compression")
            compress(self.place.new, self.past.site)
        self.stage("publishing")
        self.place.publish()

    @property
    def archive(self) -> Path:
        """The ZIP in the published site; None where the build made none."""
        return archive_in(self.place.site, self.places)


def _frame(outside: object, site: Site, content: Content) -> str:
    """A digest of all that pages are made of besides what records say: also which records and languages there are."""
    records = [(r.name, r.original, *r.texts) for r in content.records]
    return sha256(repr((outside, replace(site, changed={}), records)).encode()).hexdigest()
