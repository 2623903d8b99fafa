from __future__ import annotations

from generator.catalogue.order import date_of, newest, span_of
from generator.model.kind import Kind
from generator.model.language import Language
from tests.catalogue.small import activity, file, page


def ids(catalogue, kind: Kind, language: Language = Language.ES) -> list[str]:
    return [record.id for record in catalogue.listed(kind, language)]


def study(title: str, date: str) -> str:
    return page(title, "type: study", f"date: {date}")


def test_the_newest_activities_are_read_first_and_those_without_one_come_last(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR"),
            "activities/1-2.es.md": activity(1, 2, "PE", "AR", period="2007-06-04/2007-06-06"),
            "activities/1-10.es.md": activity(1, 10, "PE", "AR"),
            "activities/2-1.es.md": activity(2, 1, "PE", "AR", period="2007-05-29/2007-05-31"),
        }
    )
    assert ids(catalogue, Kind.ACTIVITIES) == ["1-2", "2-1", "1-1", "1-10"]


def test_activities_of_one_day_are_read_by_call_and_number_not_by_their_ids(catalogue_of):
    numbers = (10, 9, 2)
    catalogue = catalogue_of(
        {f"activities/1-{n}.es.md": activity(1, n, "PE", "AR", period="2007-05-29/2007-05-31") for n in numbers}
    )
    assert ids(catalogue, Kind.ACTIVITIES) == ["1-2", "1-9", "1-10"]


def test_the_newest_studies_are_read_first_those_of_one_date_by_the_title_in_the_reader_s_language(catalogue_of):
    catalogue = catalogue_of(
        {
            "studies/new.es.md": study("A", "2013"),
            "studies/one.es.md": study("Zapatos", "2007"),
            "studies/one.en.md": file("title: Shoes"),
            "studies/two.es.md": study("Agua", "2007"),
            "studies/two.en.md": file("title: Water"),
        }
    )
    assert ids(catalogue, Kind.STUDIES) == ["new", "two", "one"]
    assert ids(catalogue, Kind.STUDIES, Language.EN) == ["new", "one", "two"]


def test_calls_and_workshops_are_read_from_the_last_to_the_first(catalogue_of):
    def workshop(number: int, start: str) -> str:
        return page(f"Taller {number}", f"number: {number}", "country: PE", f"start: {start}", f"end: {start}")

    catalogue = catalogue_of(
        {f"calls/{n}.es.md": page(f"C{n}", f"number: {n}", f"opened: {2000 + n}") for n in (2, 10, 9)}
        | {f"workshops/{n}.es.md": workshop(n, "2007-05-08" if n < 3 else "2008-01-01") for n in (1, 2, 3)}
    )
    assert ids(catalogue, Kind.CALLS) == ["10", "9", "2"]
    assert ids(catalogue, Kind.WORKSHOPS) == ["3", "2", "1"]


def test_what_says_no_month_is_the_last_of_its_year(catalogue_of):
    dates = {"a": "2007", "b": "2007-03", "c": "2006-12", "d": "2007-03-05"}
    catalogue = catalogue_of({f"studies/{id}.es.md": study(id, date) for id, date in dates.items()})
    assert ids(catalogue, Kind.STUDIES) == ["d", "b", "a", "c"]


def test_pages_are_read_in_their_own_order_then_by_title(catalogue_of):
    catalogue = catalogue_of(
        {
            "pages/c.es.md": page("Ñandú", "order: 1"),
            "pages/b.es.md": page("Nube", "order: 1"),
            "pages/a.es.md": page("A", "order: 2"),
            "pages/d.es.md": page("Zona"),
        }
    )
    assert ids(catalogue, Kind.PAGES) == ["d", "b", "c", "a"]


def test_the_date_of_a_record_is_that_on_which_it_began(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "PE", "AR"),
            "studies/a.es.md": study("A", "2011/2013"),
            "pages/a.es.md": page("A"),
        }
    )
    spans = {record.name: (span_of(record), date_of(record)) for record in catalogue.content.records}
    assert spans == {
        "activities/1-1": ("2007-05-29/2007-05-31", "2007-05-29"),
        "activities/1-2": (None, None),
        "studies/a": ("2011/2013", "2011"),
        "pages/a": (None, None),
    }


def test_the_newest_record_is_that_which_began_last_where_all_tell_when(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period="2007-06-04/2007-06-06"),
            "activities/1-2.es.md": activity(1, 2, "PE", "AR", period="2006-01-02/2008-01-02"),
            "studies/a.es.md": study("A", "2013"),
            "studies/b.es.md": study("B", "2013-02"),
        }
    )
    assert [newest(catalogue.by_kind[kind]).id for kind in (Kind.ACTIVITIES, Kind.STUDIES)] == ["1-1", "b"]
    assert newest(catalogue.by_kind[Kind.LIBRARY]) is None


def test_where_one_record_does_not_tell_when_none_is_the_newest(catalogue_of):
    catalogue = catalogue_of(
        {
            "library/a.es.md": page(
                "A", "document_class: report", "availability: not-held", "languages: [es]", "issued: 2014"
            ),
            "library/b.es.md": page("B", "document_class: report", "availability: not-held", "languages: [es]"),
        }
    )
    assert newest(catalogue.by_kind[Kind.LIBRARY]) is None
    assert newest(record for record in catalogue.by_kind[Kind.LIBRARY] if record.id == "a").id == "a"
