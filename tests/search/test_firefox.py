"""Firefox, where there is one, gives what Chromium gives: over http and from a double-clicked copy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.evidence import Need
from generator.model.kind import Kind
from generator.model.language import Language
from tests import by_hand
from tests.browser.reader import Reader
from tests.browser.shelf import CLICK, SEEN, Shelf
from tests.firefox import Firefox, started
from tests.real import real_catalogue
from tests.search import narrowed
from tests.search.asking import PAGES, Answer, answers, ask, some
from tests.search.narrowed import Narrowed, Selection

MISSING = "Firefox is missing: install it (on Debian: apt-get install firefox-esr), or name it in FIREFOX."

both_places = pytest.mark.parametrize("there", ["http", "file"], indirect=True)
"""Over http and from a double-clicked copy."""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    """One Firefox for these tests. An empty $FIREFOX says that there is none; in CI there must be one."""
    path = os.environ.get("FIREFOX", shutil.which("firefox-esr") or shutil.which("firefox"))
    if not path:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with started(path) as firefox:
        yield firefox


@pytest.fixture
def there(request: pytest.FixtureRequest, firefox: Firefox, address: str, copy_address: str) -> Firefox:
    """Firefox at one of the places where the site is."""
    firefox.at = copy_address if request.param == "file" else address
    firefox.complaints()
    return firefox


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return real_catalogue()


@both_places
def test_judged_questions_are_answered_as_in_chromium(there: Firefox, hosted_answers: tuple[Answer, ...]) -> None:
    """The same sentence with its count, and the same records in the same order with all that is said of them."""
    for (n, asked), answer in zip(some(), answers(there, [(q.page, q.ask) for _, q in some()]), strict=True):
        assert answer == hosted_answers[n], asked
    assert there.complaints() == []


CHOSEN: list[Selection] = [
    {"provider": frozenset({"AR"})},
    {"provider": frozenset({"AR"}), "themes": frozenset({"R3"})},
]


@both_places
def test_a_list_is_narrowed_as_the_records_say(there: Firefox, online: Reader, catalogue: Catalogue) -> None:
    shelf = Shelf(online, catalogue, Kind.ACTIVITIES)
    there.go(shelf.address)
    for selection in CHOSEN:
        there.evaluate(CLICK, next([n, v] for n, (v,) in reversed(selection.items())))
        seen = there.evaluate(SEEN, shelf.said(selection))
        wanted = shelf.wanted(selection)
        same = ("count", "rows", "counts", "filters", "nothing", "table")
        assert {name: seen[name] for name in same} == {name: wanted[name] for name in same}
    assert there.complaints() == []


@both_places
def test_what_was_found_is_narrowed_as_the_records_say(there: Firefox, online: Reader, catalogue: Catalogue) -> None:
    found = Narrowed(online, by_hand.table_of_all(catalogue), "inspección")
    one: Selection = {"kind": frozenset({"activities"})}
    two: Selection = one | {"country": frozenset({"CL"})}
    found.ask()
    there.go(found.address(one))
    assert there.evaluate(narrowed.SEEN, found.wanted(one)) == found.wanted(one)
    there.evaluate(CLICK, ["country", "CL"])
    assert there.evaluate(narrowed.SEEN, found.wanted(two)) == found.wanted(two)
    assert there.complaints() == []


@both_places
def test_who_says_need_language_and_country_sees_the_partners_in_order_and_drafts_the_request(
    there: Firefox, catalogue: Catalogue
) -> None:
    there.go("es/encuentre-un-socio/index.html")
    there.go(there.evaluate(CHOOSE, {"need": "themes=T6", "language": "es", "country": "HN"}).removeprefix(there.at))
    found = catalogue.partners.of(Need("themes", "T6"), Language.ES, "HN")
    shown, draft = there.evaluate(PARTNERS)
    assert shown == [p.country for p in found if "es" in catalogue.partners.languages(p.country)]
    there.go(draft.removeprefix(there.at))
    (text,) = there.evaluate(DRAFTS)
    assert "De: [su ministerio], Honduras" in text
    assert catalogue.term("countries", shown[0]).labels.text(Language.ES) in text
    assert there.complaints() == []


CHOOSE = """(said) => {
  const { elements } = document.getElementById("choices");
  for (const [name, value] of Object.entries(said)) {
    elements[name].value = value;
    elements[name].dispatchEvent(new Event("change", { bubbles: true }));
  }
  return document.getElementById("choices-go").href;
}"""
PARTNERS = """() => [
  [...document.querySelectorAll(".partner")].map((partner) => partner.dataset.code),
  document.querySelector(".partner__next a").href,
]"""
DRAFTS = """() => [...document.querySelectorAll(".draft__text")]
  .filter((text) => text.getClientRects().length)
  .map((text) => text.textContent)"""


@both_places
@pytest.mark.parametrize("way", ["fetch", "import"])
def test_only_from_a_host_the_usual_ways_to_load_an_index_work(way: str, there: Firefox) -> None:
    """Without this the tests of the copy would prove nothing: the browser could be one that allows them."""
    there.go(PAGES["es"])
    assert there.evaluate(WAYS[way]) == ("refused" if there.at.startswith("file:") else "loaded")


WAYS = {
    "fetch": "() => fetch('../assets/load.js').then(() => 'loaded', () => 'refused')",
    "import": "() => import(new URL('../assets/facets/rows.js', location.href)).then(() => 'loaded', () => 'refused')",
}


@both_places
def test_it_answers_from_a_worker(there: Firefox) -> None:
    there.go(PAGES["es"])
    there.evaluate(WATCH)
    assert ask(there, "es", "teletrabajo").hits
    assert there.evaluate("() => window.workers") == {"made": 2, "failed": 0}, "one a language"
    assert there.complaints() == [], "the engine warns when it has to do without"


WATCH = """() => {
  const workers = (window.workers = { made: 0, failed: 0 });
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      workers.made++;
      this.addEventListener("error", () => workers.failed++);
    }
  };
}"""


@both_places
@pytest.mark.parametrize("wrong", ["console.error('wrong')", "setTimeout(() => { throw new Error('wrong') })"])
def test_what_goes_wrong_on_a_page_is_heard(wrong: str, there: Firefox) -> None:
    there.go(PAGES["es"])
    there.evaluate(f"() => {{ {wrong}; return new Promise((done) => setTimeout(done)) }}")
    (complaint,) = set(there.complaints())
    assert "wrong" in complaint


def test_a_firefox_that_does_not_start_says_why(tmp_path: Path) -> None:
    program = tmp_path / "firefox"
    program.write_text("#!/bin/sh\necho no library\n", "utf-8")
    program.chmod(0o755)
    with pytest.raises(RuntimeError, match="It printed:\nno library"), started(str(program)):
        pass
