"""Lists of the grown site: every record, the newest first, filters, until when."""

from __future__ import annotations

from collections import Counter

from tests.built import LANGUAGES, Page, text_of
from tests.site.grown.site import DATES, FOLDERS, REACH, Grown, each_kind, each_language, main_of, month, rows


def facet(page: Page, name: str) -> dict[str, int]:
    """The values of a filter with their counts."""
    found = {}
    for label in page.all("label"):
        box = next((e for e in label.iter("input") if e.get("name") == name), None)
        if box is not None:
            found[box.get("value", "")] = int(text_of(next(e for e in label.iter("span") if e.get("class") == "count")))
    return found


@each_language
@each_kind
def test_a_list_has_every_record_and_says_how_many(kind: str, language: str, grown: Grown) -> None:
    page = grown.page(language, FOLDERS[kind], "index")
    ids = grown.of(kind)
    assert sorted(rows(page)) == sorted(ids)
    counts = [text_of(e) for e in page.all("p") if "kicker" in (e.get("class") or "")]
    assert [c.split()[0] for c in counts] == [str(len(ids))]


@each_language
def test_lists_with_dates_open_with_the_newest(language: str, grown: Grown) -> None:
    for kind, field in DATES.items():
        page, facts = grown.page(language, FOLDERS[kind], "index"), grown.of(kind)
        shown = [
            id for id in rows(page) if facts[id].get("availability") != "attached"
        ]  # what can be opened comes first
        assert rows(page)[len(rows(page)) - len(shown) :] == shown
        dates = [str(facts[id].get(field) or "") for id in shown]
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
@each_kind
def test_each_list_says_until_when_its_records_go(kind: str, language: str, grown: Grown) -> None:
    said = REACH[language].format(month(grown.reach(kind), language))
    assert said in main_of(grown.page(language, FOLDERS[kind], "index"))
