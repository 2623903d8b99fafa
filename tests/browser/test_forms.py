"""Forms of records: each kind is filled in, and its files are those that `rial fmt` writes and `rial check` takes."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.cli import main
from generator.edit.cell_values import value_in
from generator.edit.fields import with_fields
from generator.edit.taking import changed_since, taking_of
from generator.edit.trial import tried
from generator.export.canonical import canonical
from generator.load.bundle_file import bundle_in
from generator.load.history import edition_date, history_of
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.parts.form_field import FormField
from generator.views.parts.form_fields import form_fields
from generator.views.site import Site
from tests.browser.axe import add_axe, violations_in_every_scheme
from tests.browser.reader import Reader
from tests.browser.test_kit import saved
from tests.browsing import PHONE, Open
from tests.built import ROOT
from tests.form_fields import all_fields
from tests.load.test_history import git
from tests.real import real_catalogue, real_content

IDS = {Kind.ACTIVITIES: "8-99", Kind.CALLS: "99", Kind.WORKSHOPS: "2007-prueba"}
SAID = {
    Kind.ACTIVITIES: {"call": "8", "number": "99", "beneficiary": "PE", "provider": "CL", "status": "planned"},
    Kind.CALLS: {"number": "99"},
    Kind.WORKSHOPS: {"number": "99", "start": "29 de mayo de 2007", "end": "31/05/2007"},
    Kind.LIBRARY: {"availability": "not-held"},
}
"""What differs from the examples, because numbers are unique and one thing goes with another."""

TITLE = {Language.ES: "Ventanilla única: una prueba", Language.EN: "One-stop shop: a trial"}
BODY = "Un párrafo.  \n\n## Resultado\n\n- uno\n- dos   "


def required(kind: Kind) -> Iterator[tuple[FormField, str]]:
    """The fields of one control that must be filled in, each with what is typed: its example."""
    here = Localised.of(real_catalogue(), Language.ES, Site())

    def within(fields: tuple[FormField, ...]) -> Iterator[FormField]:
        for field in fields:
            inner = field.item or field
            if field.is_required:
                yield from within(inner.fields) if inner.fields else iter((field,))

    for field in within(form_fields(kind, here)):
        example = real_catalogue().by_kind[Kind.LIBRARY][0].id if field.of == "records/library" else field.example
        example = SAID.get(kind, {}).get(field.at, example)
        yield field, example.strip("[]").split(", ")[0] or "Palabras de la fuente"


def fill(page: Page, field: FormField, typed: str) -> None:
    """Fill in a field as a reader does: a choice is ticked or taken from a list, all else is typed."""
    if field.choices:
        page.locator(f'[name="{field.at}"][value="{typed}"]').check()
    elif field.of and not field.is_searched:
        page.locator(f'[name="{field.at}"]').select_option(typed)
    else:
        ends = typed.split("/") if field.sort in ("span", "period") else [typed]
        names = [f"{field.at}.{end}" for end in ("from", "until")] if field.sort in ("span", "period") else [field.at]
        for name, end in zip(names, ends, strict=False):
            page.locator(f'[name="{name}"]').fill(end)
            page.locator(f'[name="{name}"]').dispatch_event("change")


def files_made(page: Page) -> dict[str, str]:
    """The files that the page shows, by their paths."""
    page.get_by_role("button", name="Revisar y hacer los archivos").click()
    assert page.locator("#errors li").all_inner_texts() == []
    expect(page.locator("#paper-status")).to_contain_text("Archivos hechos")
    areas = page.locator("#files section textarea").all()
    return {area.get_attribute("aria-label") or "": area.input_value() for area in areas}


def expected(kind: Kind, language: Language) -> str:
    """The file as the commands write it."""
    declared = {field.name: field for field in fields_of(FACTS[kind])}
    facts: dict[str, object] = {}
    for field, typed in required(kind) if language == Language.ES else ():
        *outer, name = field.at.split(".")
        if not outer:
            facts[name] = value_in(typed, declared[name])
        elif outer == ["sources", "0"]:
            facts["sources"] = ({name: typed},)
        else:
            facts.setdefault(outer[0], {})[name] = typed  # type: ignore[index]
    body = f"\n{BODY}\n" if language == Language.ES else ""
    return with_fields("", kind, {"title": TITLE[language], **facts}, body)


def test_a_record_of_every_kind_is_written_as_the_commands_write_it_and_passes_their_check(reader: Reader) -> None:
    made: dict[Path, str] = {}
    for kind in Kind:
        slug = Localised.of(real_catalogue(), Language.ES, Site()).form_address(kind)
        page = reader.go(slug)
        expect(page.locator("#paper-do")).to_be_visible()
        id = IDS.get(kind, "ar-prueba")
        page.locator('[name="record.id"]').fill(id)
        for language, title in TITLE.items():
            page.locator(f'[name="text.{language}.title"]').fill(title)
        page.locator('[name="text.es.body"]').fill(BODY)
        for field, typed in required(kind):
            fill(page, field, typed)
        found = files_made(page)
        assert found == {f"content/{kind}/{id}.{tag}.md": expected(kind, tag) for tag in TITLE}
        assert all(canonical(text, kind) == text for text in found.values())
        made |= {Path(path).relative_to("content"): text for path, text in found.items()}
    assert [p for p in tried(made, ROOT / "content", real_content()).problems if p.stops] == []
    assert (reader.complaints, reader.elsewhere) == ([], [])


@pytest.mark.parametrize("where", ["host_address", "copy_address"])
def test_a_record_is_corrected_from_its_page_and_sent_as_one_file(
    where: str, request: pytest.FixtureRequest, open_site: Open, tmp_path: Path
) -> None:
    reader = open_site(request.getfixturevalue(where), viewport=PHONE)
    page = reader.go("es/talleres/2007-port-of-spain.html")
    page.get_by_role("link", name="Corregirla en un formulario").click()
    expect(page.locator("#open-status")).to_contain_text("Se abrió «2007-port-of-spain.es.md")
    end = page.locator('[name="end"]')
    end.fill("31 de febrero de 2007")
    page.get_by_role("button", name="Revisar y hacer los archivos").click()
    expect(page.get_by_role("alert")).to_contain_text("el día «31 de febrero de 2007» no existe")
    if where == "host_address":  # from a disk axe may not read the style sheet
        add_axe(page)
        assert violations_in_every_scheme(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(end).to_be_focused()
    end.fill("30/11/2007")
    page.locator('[data-several="organisers"]').get_by_role("button", name="Añadir otro").click()
    page.keyboard.type("ministry-tt")
    carry(page, PHOTO)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator('[name="end"] + .ruled').get_attribute("data-said") == "2007-11-30"
    (path,) = files_made(page)
    assert path == "content/workshops/2007-port-of-spain.es.md"
    expect(page.locator("#files")).to_contain_text("Nada cambió en content/workshops/2007-port-of-spain.en.md")
    page.get_by_label("Nota para quien lo recibe").fill("La fecha, según el programa")
    archive = saved(page, "Descargar todo en un archivo .rial.zip", tmp_path)
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        told = json.loads(opened.read("take.json"))
        text, image = opened.read(path).decode(), opened.read(IMAGE)
    assert archive.name == "2007-port-of-spain.rial.zip"
    assert told == {
        **{"version": 1, "edition": told["edition"], "language": "es", "files": [path], "attachments": [IMAGE]},
        "note": "La fecha, según el programa",
    }
    before = (ROOT / path).read_text("utf-8").split("\n")
    changed = [line for line in text.split("\n") if line not in before]
    assert changed[:2] == ["end: 2007-11-30", "organisers: [ministry-tt]"]
    assert changed[-1] == "![](../attachments/2007-port-of-spain/foto-no-1.jpg)"
    assert b"Exif" not in image
    assert (reader.complaints, reader.elsewhere) == ([], [])
    if where == "copy_address":
        take(archive, path, tmp_path)


PHOTO = ROOT / "tests/sites/broken/image-metadata/content/attachments/ar-seclo/oficina.jpg"
IMAGE = "content/attachments/2007-port-of-spain/foto-no-1.jpg"


def carry(page: Page, image: Path) -> None:
    """Add an image with all that a record says of it, and show it at the end of the text."""
    given = {"name": "Foto Nº 1.JPG", "mimeType": "image/jpeg", "buffer": image.read_bytes()}
    page.locator("#carried-file").set_input_files(given)  # type: ignore[arg-type]
    expect(page.locator("#carried-status")).to_contain_text("Se añadió «foto-no-1.jpg»")
    expect(page.locator('[name="images.0.file"]')).to_have_value("foto-no-1.jpg")
    for field in ("alt", "credit"):
        for language in TITLE:
            page.locator(f'[name="images.0.{field}.{language}"]').fill("Ministerio de Trabajo")
    shown = page.locator("#carried-files code").inner_text()
    body = page.locator('[name="text.es.body"]')
    body.fill(f"{body.input_value()}\n\n{shown}\n")


def take(archive: Path, path: str, folder: Path) -> None:
    """Take what the page made into a copy of the project, and warn once the record has changed there since."""
    day = edition_date(history_of(ROOT / "content"))
    assert day
    copy = folder / "project"
    shutil.copytree(ROOT / "content", copy / "content")
    git(copy, "init", "-q")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "as published", day=(day - timedelta(days=30)).isoformat())
    given = bundle_in(archive, [*Language])
    assert changed_since(given, taking_of(given, copy / "content"), copy / "content") == ()
    assert main(["take", str(archive), "--yes", "--content", str(copy / "content")]) == 0
    with zipfile.ZipFile(archive) as opened:
        assert all((copy / name).read_bytes() == opened.read(name) for name in (path, IMAGE))
    (copy / path).write_text((copy / path).read_text("utf-8").replace("end: 2007-11-30", "end: 2007-07-13"), "utf-8")
    git(copy, "commit", "-qam", "another change", day=(day + timedelta(days=30)).isoformat())
    assert changed_since(given, taking_of(given, copy / "content"), copy / "content") == (
        path.removeprefix("content/"),
    )


PASTE = """([at, html, text]) => {
  const area = document.querySelector(`[name="${at}"]`);
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", text);
  area.focus();
  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def test_what_is_pasted_is_shown_first_and_a_draft_is_kept_only_when_asked(reader: Reader) -> None:
    page = reader.go("en/propose/results.html")
    expect(page.locator("#paper-do")).to_be_visible()
    page.evaluate(PASTE, ["text.en.body", "<ul><li><b>One</b><li>Two</ul>", "One Two"])
    dialog = page.get_by_role("dialog", name="What you are about to paste")
    expect(dialog).to_contain_text("bullets, formatting")
    expect(dialog.get_by_role("textbox")).to_have_value("- **One**\n- Two")
    add_axe(page)
    assert violations_in_every_scheme(page, "#pasted") == []
    dialog.get_by_role("button", name="Take it").click()
    expect(page.locator('[name="text.en.body"]')).to_have_value("- **One**\n- Two")
    page.get_by_role("button", name="See what it will look like").click()
    expect(page.locator("#preview li").first).to_have_text("One")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Keep a draft").click()
    expect(page.locator("#draft-status")).to_have_text("The draft is kept on this machine.")
    page = reader.go("en/propose/results.html")
    page.get_by_role("button", name="Open the draft").click()
    expect(page.locator('[name="text.en.body"]')).to_have_value("- **One**\n- Two")
    page.get_by_role("button", name="Delete the draft").click()
    assert page.evaluate("localStorage.length") == 0
    assert (reader.complaints, reader.elsewhere) == ([], [])


def test_without_scripts_a_form_is_a_paper_to_print(open_site: Open) -> None:
    page = open_site(java_script_enabled=False, viewport=PHONE).go("es/proponer/talleres.html")
    here = Localised.of(real_catalogue(), Language.ES, Site())
    fields = [field for field in all_fields(form_fields(Kind.WORKSHOPS, here)) if field.label]
    names = page.locator("#paper :is(legend, .ask__name)").all_inner_texts()
    assert {field.label for field in fields} <= {name.removesuffix(" (obligatorio)") for name in names}
    assert page.locator(".ruled:visible").count() == page.locator(".ruled").count() > 30
    assert page.locator("#paper button:visible").count() == 0
