"""The whole content with what came after its first report: nothing false, nothing missing, in both languages.

What is expected is counted from the front matter as it is written, without the generator's own readers.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.built import LANGUAGES, ROOT, Page, Project, read_page, rial, text_of
from tests.grown import GROWN, PDF, grow

Facts = Mapping[str, Any]

FOLDERS = {
    "programs": ("programas", "programs"),
    "workshops": ("talleres", "workshops"),
    "activities": ("cooperacion", "cooperation"),
    "studies": ("estudios", "studies"),
    "calls": ("convocatorias", "calls"),
    "institutions": ("instituciones", "institutions"),
    "library": ("biblioteca", "library"),
    "results": ("resultados", "results"),
}
"""The folder of each kind's pages, in Spanish and in English."""

TERMS = {"countries": ("paises", "countries"), "themes": ("temas", "themes"), "years": ("fechas", "years")}
REGISTERS = ("figures", "figures-calls", "figures-countries")
PAGES = ("acerca", "about")
NEW = ("AG", "HT", "DM")
"""Countries that were in no activity before."""

DATES = {"activities": "periods", "workshops": "start", "calls": "opened", "studies": "date", "library": "issued"}
REACH = {"es": "Fichas hasta {}.", "en": "Records to {}."}
ADDED = {"activities": 5, "calls": 1, "workshops": 1, "programs": 1, "studies": 1, "institutions": 1, "library": 2}

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_kind = pytest.mark.parametrize("kind", FOLDERS)


@dataclass(frozen=True)
class Grown:
    """The project and its finished site, with the facts of every record by its name."""

    project: Project

    @cached_property
    def facts(self) -> dict[str, Facts]:
        found = {}
        for file in sorted((self.project.folder / "content").glob("*/*.??.md")):
            data = yaml.load(file.read_text("utf-8").split("---\n")[1], Loader=yaml.CSafeLoader)
            if "sources" in data:
                found[f"{file.parent.name}/{file.name.removesuffix('.md').rpartition('.')[0]}"] = data
        return found

    def of(self, kind: str) -> dict[str, Facts]:
        return {n.partition("/")[2]: f for n, f in self.facts.items() if n.startswith(f"{kind}/")}

    @cached_property
    def old(self) -> frozenset[str]:
        """The names of the records that were there before."""
        new = {f"{f.parent.name}/{f.name.partition('.')[0]}" for f in (GROWN / "content").glob("*/*.md")}
        return frozenset(self.facts.keys() - new)

    def page(self, language: str, folders: tuple[str, str], name: str) -> Page:
        address = f"{language}/{folders[LANGUAGES.index(language)]}/{name}.html"
        return read_page(self.project.site / address, address)

    def home(self, language: str) -> Page:
        return read_page(self.project.site / language / "index.html", f"{language}/index.html")

    def closing(self, facts: Facts) -> list[str]:
        """Until when the documents tell on which a record stands."""
        cited = (self.facts[f"library/{source['document']}"] for source in facts["sources"])
        ends = (str(d.get("covers") or d.get("issued") or "").rpartition("/")[2] for d in cited)
        return [end for end in ends if end]

    def planned(self) -> Counter[str]:
        """How many activities are planned, by when their sources closed."""
        return Counter(max(self.closing(f)) for f in self.of("activities").values() if f["status"] == "planned")

    def reach(self, *kinds: str) -> str:
        """The last month of which the records of these kinds tell."""
        found = []
        for kind in kinds:
            for facts in self.of(kind).values():
                own = facts.get("end") if kind == "workshops" else facts.get(DATES.get(kind, ""))
                own = facts.get("periods", [""])[0] if kind == "activities" else own
                found += [*self.closing(facts), str(own or "").rpartition("/")[2]]
        return max(date[:7] for date in found)


def month(date: str, language: str) -> str:
    """`2015-04` as a page says it."""
    if len(date) == 4:
        return date
    words = yaml.load((ROOT / f"generator/words/{language}.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)["dates"]
    return str(words["month"].format(month=words["months"][int(date[5:]) - 1], year=date[:4]))


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    project = Project.in_folder(tmp_path_factory.mktemp("grown"), ROOT / "content")
    grow(project.folder / "content")
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return Grown(project)


def rows(page: Page) -> list[str]:
    """The ids of the records in the first table of a page, in its order."""
    table = next(e for e in page.all("table") if e.get("class") == "records")
    return [next(tr.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html") for tr in body_of(table)]


def body_of(table: Any) -> Iterator[Any]:
    return (tr for body in table.iter("tbody") for tr in body.iter("tr"))


def facet(page: Page, name: str) -> dict[str, int]:
    """The values of a filter with their counts."""
    found = {}
    for label in page.all("label"):
        box = next((e for e in label.iter("input") if e.get("name") == name), None)
        if box is not None:
            found[box.get("value", "")] = int(text_of(next(e for e in label.iter("span") if e.get("class") == "count")))
    return found


def main_of(page: Page) -> str:
    return text_of(page.one("main"))


def test_the_content_has_no_problems(grown: Grown) -> None:
    for language in LANGUAGES:
        done = rial("check", "--language", language, cwd=grown.project.folder)
        assert (done.returncode, len(done.stdout.splitlines())) == (0, 1), done.stdout


def test_what_is_new_is_of_the_kinds_that_a_network_adds(grown: Grown) -> None:
    new = Counter(name.partition("/")[0] for name in grown.facts.keys() - grown.old)
    assert new == ADDED


@each_language
@each_kind
def test_a_list_has_every_record_and_says_how_many(kind: str, language: str, grown: Grown) -> None:
    page = grown.page(language, FOLDERS[kind], "index")
    ids = grown.of(kind)
    assert sorted(rows(page)) == sorted(ids)
    counts = [text_of(e) for e in page.all("p") if "kicker" in (e.get("class") or "")]
    assert [c.split()[0] for c in counts] == [str(len(ids))]


@each_language
def test_every_new_record_has_its_page_with_its_own_text(language: str, grown: Grown) -> None:
    for file in (GROWN / "content").glob(f"*/*.{language}.md"):
        page = grown.page(language, FOLDERS[file.parent.name], file.name.partition(".")[0])
        title = yaml.load(file.read_text("utf-8").split("---\n")[1], Loader=yaml.CSafeLoader)["title"]
        assert text_of(page.one("h1")) == title


@each_language
def test_lists_with_dates_open_with_the_newest(language: str, grown: Grown) -> None:
    for kind, field in DATES.items():
        page, facts = grown.page(language, FOLDERS[kind], "index"), grown.of(kind)
        dates = [str(facts[id].get(field) or "") for id in rows(page)]
        if kind == "activities":
            dates = [" ".join(map(str, facts[id].get("periods", ())))[:10] for id in rows(page)]
        known = [date.partition("/")[0] for date in dates if date]
        assert known == sorted(known, reverse=True), kind
        assert dates[len(known) :] == [""] * (len(dates) - len(known)), kind
    planned = [id for id, f in grown.of("activities").items() if f["status"] == "planned"]
    activities = rows(grown.page(language, FOLDERS["activities"], "index"))
    assert sorted(activities[-len(planned) :]) == sorted(planned)
    assert activities[-len(planned)] == "97-5", "of what has no date, the newest call comes first"
    head = next(e for e in grown.page(language, FOLDERS["workshops"], "index").all("th") if e.get("aria-sort"))
    assert (head.get("data-column"), head.get("aria-sort")) == ("start", "descending")


@each_language
def test_the_series_goes_on_from_the_last_to_the_new_one(language: str, grown: Grown) -> None:
    *_, before, _ = sorted(int(id) for id in grown.of("calls"))
    last, new = (grown.page(language, FOLDERS["calls"], n) for n in (str(before), "97"))
    folder = f"{language}/{FOLDERS['calls'][LANGUAGES.index(language)]}"
    assert [last.target(a.get("href", ""))[0] for a in last.links if a.get("rel") == "next"] == [f"{folder}/97.html"]
    assert [new.target(a.get("href", ""))[0] for a in new.links if a.get("rel") == "prev"] == [
        f"{folder}/{before}.html"
    ]
    assert [a for a in new.links if a.get("rel") == "next"] == []


@each_language
def test_filters_count_what_is_new(language: str, grown: Grown) -> None:
    activities = grown.of("activities").values()
    page = grown.page(language, FOLDERS["activities"], "index")
    assert facet(page, "call") == Counter(str(f["call"]) for f in activities)
    assert facet(page, "beneficiary") == Counter(f["beneficiary"] for f in activities)
    assert facet(page, "provider") == Counter(f["provider"] for f in activities)
    assert facet(page, "status") == Counter(f["status"] for f in activities)
    years = Counter(y for f in activities for y in {str(p)[:4] for p in f.get("periods", ())})
    assert facet(page, "periods") == years
    themes = Counter(t for f in activities for t in f.get("themes", ()))
    assert {v: n for v, n in facet(page, "themes").items() if len(v) > 1} == themes
    workshops = grown.of("workshops").values()
    assert facet(grown.page(language, FOLDERS["workshops"], "index"), "country") == Counter(
        f["country"] for f in workshops
    )


@each_language
def test_the_home_page_counts_all_and_says_until_when(language: str, grown: Grown) -> None:
    home = grown.home(language)
    activities = grown.of("activities").values()
    sides = {f["provider"] for f in activities} | {f["beneficiary"] for f in activities}
    done = sum(f["status"] == "completed" for f in activities)
    said = text_of(next(e for e in home.all("section") if e.get("class") == "strip"))
    numbers = [
        len(activities),
        len(grown.of("workshops")),
        len(sides),
        len(grown.of("programs")),
        len(grown.of("studies")),
    ]
    for number in numbers:
        assert re.search(rf"\b{number}\b", said), number
    assert {"es": f"{done} realizadas", "en": f"{done} completed"}[language] in said
    for closing, n in grown.planned().items():
        when = month(closing, language)
        assert {"es": f"{n} en planeación en {when}", "en": f"{n} planned as of {when}"}[language] in said
    assert REACH[language].format(month(grown.reach(*FOLDERS, "pages"), language)) in said


@each_language
@each_kind
def test_each_list_says_until_when_its_records_go(kind: str, language: str, grown: Grown) -> None:
    said = REACH[language].format(month(grown.reach(kind), language))
    assert said in main_of(grown.page(language, FOLDERS[kind], "index"))


@each_language
def test_the_chart_has_the_new_countries_with_their_numbers(language: str, grown: Grown) -> None:
    activities = grown.of("activities").values()
    gave, received = (Counter(f[side] for f in activities) for side in ("provider", "beneficiary"))
    table = next(e for e in grown.home(language).all("table") if e.get("class") == "counts")
    shown = {}
    for tr in body_of(table):
        code = next(tr.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html").upper()
        shown[code] = tuple(int(text_of(td)) for td in tr.iter("td"))
    assert shown == {c: (gave[c], received[c]) for c in gave.keys() | received.keys()}
    assert set(NEW) <= shown.keys()


@each_language
def test_the_years_have_their_pages_with_what_happened_in_them(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["years"], "2016")
    there = {page.target(a.get("href", ""))[0] for a in page.links}
    folder = LANGUAGES.index(language)
    names = ["activities/97-1", "activities/97-4", "workshops/2016-basseterre", "calls/97", "library/follow-up-2016"]
    for kind, _, id in (name.partition("/") for name in names):
        assert f"{language}/{FOLDERS[kind][folder]}/{id}.html" in there
    assert f"{language}/{FOLDERS['activities'][folder]}/97-5.html" not in there
    assert "2018" in main_of(grown.page(language, TERMS["years"], "2018"))


@each_language
def test_a_thirtieth_theme_has_its_page_and_its_place(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["themes"], "t97")
    there = {page.target(a.get("href", ""))[0].rpartition("/")[2] for a in page.links}
    assert {"97-2.html", "2016-basseterre.html"} <= there
    areas = grown.page(language, ("areas", "areas"), "t")
    assert {"es": "Economía del cuidado", "en": "Care economy"}[language] in main_of(areas)


@each_language
def test_a_country_that_had_nothing_has_its_page_and_its_row_in_the_coverage(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["countries"], "ag")
    there = {page.target(a.get("href", ""))[0].rpartition("/")[2] for a in page.links}
    assert {"97-1.html", "ag-one-stop-service.html", "ministry-ag.html"} <= there
    coverage = grown.page(language, TERMS["countries"], {"es": "cobertura", "en": "coverage"}[language])
    for tr in body_of(coverage.one("table")):
        code = next(tr.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html").upper()
        received = sum(f["beneficiary"] == code for f in grown.of("activities").values())
        programs = sum(f["country"] == code for f in grown.of("programs").values())
        cells = [text_of(td) for td in tr.iter("td")]
        assert (cells[0], cells[2]) == (str(programs), str(received)), code


@each_language
def test_what_is_planned_says_when_it_was(language: str, grown: Grown) -> None:
    said = {"es": "en planeación en {}", "en": "planned as of {}"}[language]
    page = main_of(grown.page(language, FOLDERS["activities"], "97-5")).casefold()
    assert page.count(said.format(month("2016-11", language)).casefold()) >= 2
    listed = main_of(grown.page(language, FOLDERS["activities"], "index")).casefold()
    for closing, n in grown.planned().items():
        assert listed.count(said.format(month(closing, language)).casefold()) >= n


@each_language
def test_the_registers_hold_the_report_to_its_own_records_and_show_both_numbers(language: str, grown: Grown) -> None:
    until, today = {"es": ("hasta abril de 2015", "hoy"), "en": ("to April 2015", "today")}[language]
    figures = "\n".join(text_of(tr) for name in REGISTERS for tr in grown.page(language, PAGES, name).all("tr"))
    activities = grown.of("activities").values()
    done = sum(f["status"] == "completed" for f in activities)
    sides = {f["provider"] for f in activities} | {f["beneficiary"] for f in activities}
    received, selected = (sum(f.get(n, 0) for f in grown.of("calls").values()) for n in ("received", "selected"))
    studies = sum(f["type"] == "study" for f in grown.of("studies").values())
    themes = (grown.project.folder / "content/vocabularies/themes.yml").read_text("utf-8").count("\n  - id: ")
    calls = ((8, len(grown.of("calls"))), (388, received), (100, selected))
    other = ((20, len(grown.of("workshops"))), (83, done), (28, len(sides)), (3, studies), (29, themes))
    for before, now in (*calls, *other):
        assert f"{before} {until}; {now} {today}" in figures, (before, now)


@each_language
def test_a_row_of_table_3_has_two_numbers_where_the_country_went_on_and_one_where_not(
    language: str, grown: Grown
) -> None:
    gave = Counter(f["provider"] for f in grown.of("activities").values() if f["status"] == "completed")
    went_on = {}
    for row in grown.page(language, PAGES, "figures-countries").all("tr"):
        country, _, column = (row.get("id") or "").partition("-")
        if column == "gave" and len(country) == 2:
            printed, said = (text_of(td) for td in list(row.iter("td"))[:2])
            numbers = [int(n) for n in re.findall(r"(?<![\w-])\d{1,3}(?!\d)", said)]
            went_on[country] = gave[country.upper()] != int(printed)
            wanted = [int(printed), gave[country.upper()]] if went_on[country] else [int(printed)]
            assert numbers == wanted, said
    assert went_on["ar"]
    assert len(went_on) == 17


@each_language
def test_the_record_of_a_call_has_what_its_source_prints_and_what_is_counted(language: str, grown: Grown) -> None:
    nine = {str(k): v for k, v in grown.of("calls")["97"].items()}
    assert "completed" not in nine
    labels = {"es": ("Realizadas", "En planeación"), "en": ("Completed", "Planned")}[language]
    facts = [
        text_of(e) for e in grown.page(language, FOLDERS["calls"], "97").all("div") if "fact " in (e.get("class") or "")
    ]
    assert [f"{labels[0]} 4", f"{labels[1]} 1"] == [f for f in facts if f.startswith(labels)]


@each_language
def test_the_document_leads_to_its_file(language: str, grown: Grown) -> None:
    page = grown.page(language, FOLDERS["library"], "follow-up-2016")
    (file,) = {page.target(a.get("href", ""))[0] for a in page.links if a.get("href", "").endswith(".pdf")}
    assert (grown.project.site / file).read_bytes() == (grown.project.folder / "content" / PDF).read_bytes()
    assert (grown.project.site / file).read_bytes().startswith(b"%PDF-1.4")


def test_the_data_files_hold_every_record_in_both_languages(grown: Grown) -> None:
    for kind in FOLDERS:
        data = json.loads((grown.project.site / "data" / f"{kind}.json").read_text("utf-8"))
        assert [r["id"] for r in data] == sorted(grown.of(kind))
        assert [r["id"] for r in data if set(r["url"]) != set(LANGUAGES)] == []


def test_planned_activities_that_take_place_change_no_figure_of_the_report(grown: Grown, tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path, grown.project.folder / "content")
    for id, facts in grown.of("activities").items():
        if facts["status"] == "planned" and max(grown.closing(facts)) == "2015-04":
            name = f"activities/{id}.es.md"
            project.edit(name, "status: planned", "status: completed\nperiods: [2016-03-07/2016-03-11]")
            project.edit(name, "\nsources:\n", "\nsources:\n  - document: follow-up-2016\n")
    assert project.problems() == []


def test_a_workshop_that_claims_to_be_in_the_report_is_a_problem_that_says_what_to_do(
    grown: Grown, tmp_path: Path
) -> None:
    project = Project.in_folder(tmp_path, grown.project.folder / "content")
    claimant = project.read("workshops/2016-basseterre.es.md")
    claimed = claimant.replace("follow-up-2016", "rial-report-2006-2015").replace("2016-09", "2014-09")
    project.write("workshops/2016-basseterre.es.md", claimed)
    problems = project.problems("en")
    assert any(
        "the figure printed in rial-report-2006-2015 is 20, but the records that cite it give 21" in p for p in problems
    )
    assert all("name in its “sources” the document in which it is" in p for p in problems)
