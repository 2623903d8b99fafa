"""Forms that one fills in: what is saved opens again, limits are held, nothing is sent; on a host and from a copy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.axe import add_axe, violations_in_every_scheme
from tests.browser.reader import Reader
from tests.browsing import Open

ANSWERS = "() => window.rial.kit.fields.read()"
STEPS = "# No es un título\n\n- [ ] «Ñandú» & <b>\n### Tema <!-- theme: themes=T1 -->\n\nfin"


def saved(page: Page, button: str, folder: Path) -> Path:
    """The file that a button hands over."""
    with page.expect_download() as told:
        page.get_by_role("button", name=button, exact=True).click()
    file = folder / told.value.suggested_filename
    told.value.save_as(file)
    return file


@pytest.mark.parametrize("where", ["host_address", "copy_address"])
def test_a_request_becomes_a_proposal_that_is_saved_and_opened_again(
    where: str, request: pytest.FixtureRequest, open_site: Open, tmp_path: Path
) -> None:
    reader = open_site(request.getfixturevalue(where))
    page = reader.go("es/encuentre-un-socio/temas-t6.html?country=HN#ar")
    page.get_by_role("link", name="Escribir la propuesta").locator("visible=true").click()
    expect(page.get_by_label("El tema", exact=True)).to_have_value("themes=T6")
    expect(page.get_by_label("El socio", exact=True)).to_have_value("AR")
    evidence = page.get_by_label("Lo que consta del socio")
    expect(evidence).to_have_value(_with("actividades completadas"))
    page.get_by_label("Los pasos a seguir").fill(STEPS)
    before = page.evaluate(ANSWERS)
    file = saved(page, "Guardar", tmp_path)
    assert file.name == "Borrador de una propuesta.md"
    reader.go("en/forms/proposal.html")
    page.locator("#paper-file").set_input_files(file)
    expect(page.locator("#open-status")).to_have_text(_with("was opened"))
    assert page.evaluate(ANSWERS) == before
    assert page.url.endswith("?themes=T6&partner=AR")
    reader.go("en/forms/follow-up.html")
    page.locator("#paper-file").set_input_files(file)
    expect(page.locator("#errors")).to_contain_text("The file is of another form.")
    assert (reader.complaints, reader.elsewhere) == ([], [])


def test_limits_are_said_beside_the_field_and_on_top_and_a_plan_goes_to_a_calendar(
    reader: Reader, tmp_path: Path
) -> None:
    page = reader.go("en/forms/peer-round-request.html")
    page.get_by_label("The countries or experiences").fill("Chile\nPeru\nBrazil")
    expect(page.locator("#e-from-whom")).to_have_text(_with("at most 2, and there are 3"))
    page.get_by_role("radio", name="At another stage").check()
    expect(page.locator("#a-state")).to_contain_text("Ideally")
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert page.title().startswith("Error: ")
    add_axe(page)
    assert violations_in_every_scheme(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("The policy, programme or initiative")).to_be_focused()
    assert page.get_by_label("The policy, programme or initiative").get_attribute("aria-invalid") == "true"
    page.get_by_label("The countries or experiences").fill("Chile\nPeru")
    expect(page.locator("#e-from-whom")).to_be_hidden()
    page.once("dialog", lambda dialog: dialog.accept())
    reader.go("en/forms/peer-round-plan.html")
    page.get_by_label("The policy, programme or initiative").fill("Basic income; reform")
    visit = page.get_by_role("group", name="4. On-site visit")
    visit.get_by_label("First day").fill("2026-03-02")
    visit.get_by_label("Last day").fill("2026-03-09")
    expect(page.locator("#e-visit")).to_have_text(_with("from 3 to 5 days, and there are 8"))
    visit.get_by_label("Last day").fill("2026-03-05")
    (event,) = Calendar.from_ical(saved(page, "Take to the calendar", tmp_path).read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "4. On-site visit: Basic income; reform"
    assert (event.decoded("DTSTART").isoformat(), event.decoded("DTEND").isoformat()) == ("2026-03-02", "2026-03-06")


def _with(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words))
