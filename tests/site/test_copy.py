"""The offline copy of a site."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route, expect

from generator.publish.archive import write_archive
from tests.browsing import Open
from tests.built import Project, rial, served, tree_of, unpacked
from tests.search.asking import PAGES, answers

ZIP = "rial-2025-11-21.zip"
NEWER_ZIP = "rial-2025-11-22.zip"
START = "ABRIR - OPEN.html"
SHOWN = re.compile(r'<meta property="og:image" content="([^"]+)">')


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small site with its ZIP, whose address is known."""
    project = Project.in_folder(tmp_path_factory.mktemp("project"), url="https://rial.example.org/")
    done = project.build("--zip", SOURCE_DATE_EPOCH="1763683200")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "site_url" not in done.stdout
    return project


@pytest.fixture(scope="module")
def newer(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same a day later, with another title."""
    newer = Project(tmp_path_factory.mktemp("newer") / "project")
    shutil.copytree(project.folder, newer.folder, symlinks=True)
    newer.edit("programs/ar-seclo.es.md", "title: Servicio", "title: Nuevo servicio")
    done = newer.build("--zip", SOURCE_DATE_EPOCH="1763783200")
    assert done.returncode == 0, done.stdout + done.stderr
    return newer


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its ZIP, unpacked."""
    return unpacked(project.folder / "dist" / ZIP, tmp_path_factory.mktemp("copy") / "Mis documentos ñ")


def test_every_page_of_the_copy_is_the_hosted_one_to_the_byte(project: Project, copy: Path) -> None:
    hosted, carried = tree_of(project.site), tree_of(copy)
    assert {n: b for n, b in carried.items() if n.endswith(".html") and n != START} == {
        n: b for n, b in hosted.items() if n.endswith(".html") and n != "404.html"
    }
    assert carried[START] == hosted["index.html"]


def test_the_copy_tells_whose_its_parts_are(copy: Path) -> None:
    for name in ("LEEME.txt", "README.txt"):
        assert "assets/licences.txt" in (copy / name).read_text("utf-8")
    assert "CloudCannon" in (copy / "assets" / "licences.txt").read_text("utf-8")


def test_each_page_of_the_site_shows_a_picture_that_is_there_and_the_copy_has_none(
    project: Project, copy: Path
) -> None:
    host = "https://rial.example.org/"
    shown = {n: SHOWN.findall(b.decode()) for n, b in tree_of(project.site).items() if n.endswith(".html")}
    assert {n for n, pictures in shown.items() if len(pictures) != 1} == set()
    pictures = {picture.removeprefix(host) for pictures in shown.values() for picture in pictures}
    assert pictures <= {n for n in tree_of(project.site) if n.startswith("cards/") and n.endswith(".png")}
    assert not (copy / "cards").exists()


def test_the_index_is_in_fewer_packs_in_the_copy(project: Project, copy: Path) -> None:
    only_hosted = tree_of(project.site).keys() - tree_of(copy).keys()
    only_copied = tree_of(copy).keys() - tree_of(project.site).keys()
    assert {n for n in only_hosted if not n.startswith(("pagefind/", "cards/", "copy/rial-2025-11-21-"))} == {
        "404.html",
        "robots.txt",
        "sitemap.xml",
        "copy/rial-2025-11-21.zip",
        "copy/rial-2025-11-21.zip.sha256",
    }
    assert {n for n in only_copied if not n.startswith("pagefind/packs/")} == {
        *("LEEME.txt", "README.txt", "SHA256SUMS", START)
    }
    packs, fewer = ([*(folder / "pagefind/packs").iterdir()] for folder in (project.site, copy))
    assert {p.suffix for p in fewer} == {".js"}
    assert len(fewer) < len(packs)


def test_the_notes_say_how_to_open_it_which_edition_it_is_and_where_the_site_is(copy: Path) -> None:
    spanish, english = ((copy / n).read_text("utf-8") for n in ("LEEME.txt", "README.txt"))
    assert f"Abra «{START}» con doble clic" in spanish
    assert "Edición del 21 de noviembre de 2025" in spanish
    assert f"Open “{START}” with a double-click" in english
    assert "Edition of 21 November 2025" in english
    assert spanish.count("https://rial.example.org/") == english.count("https://rial.example.org/") == 1


def test_rial_finds_the_zip_and_the_folder_whole(project: Project, copy: Path) -> None:
    for tried in (project.folder / "dist" / ZIP, project.site / "copy" / ZIP, copy):
        done = rial("verify", tried)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_page_of_the_copy_says_so_with_its_edition_and_the_hosted_page(copy: Path, open_site: Open) -> None:
    page = open_site(f"{copy.as_uri()}/").go("es/acerca/rial.html")
    foot = page.get_by_role("contentinfo")
    expect(foot).to_contain_text("Copia sin conexión · Edición del 21 de noviembre de 2025 · Sitio publicado:")
    expect(foot.get_by_role("link", name="https://rial.example.org/es/acerca/rial.html")).to_be_visible()


def test_a_hosted_page_does_not_say_that_it_is_a_copy(project: Project, open_site: Open) -> None:
    with served(project.site) as address:
        page = open_site(address).go("es/acerca/rial.html")
        expect(page.get_by_role("contentinfo")).to_contain_text("Edición del 21 de noviembre de 2025")
        expect(page.get_by_text("Copia sin conexión")).to_be_hidden()
        expect(page.get_by_role("link", name="https://rial.example.org/")).to_be_hidden()


def test_the_search_says_to_extract_the_zip_first_until_its_script_is_there(copy: Path, open_site: Open) -> None:
    inside = open_site(f"{copy.as_uri()}/", java_script_enabled=False).go(PAGES["es"])
    expect(inside.get_by_text("dentro de un ZIP, que antes lo extraiga")).to_be_visible()
    extracted = open_site(f"{copy.as_uri()}/").go(PAGES["es"])
    expect(extracted.get_by_text("dentro de un ZIP")).to_have_count(0)


def test_a_small_copy_is_searched_as_well(copy: Path, open_site: Open) -> None:
    reader = open_site(f"{copy.as_uri()}/")
    (answer,) = answers(reader, [("es", "conciliación")])
    assert "es/programas/ar-seclo.html" in answer.addresses
    assert reader.complaints == []


def test_the_copy_of_the_real_site_is_small_and_its_names_are_short(real_site: Path, tmp_path: Path) -> None:
    archive = tmp_path / "rial.zip"
    write_archive(real_site, archive, {})
    assert archive.stat().st_size <= 12_900_000
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        assert max(len(f"rial-2026-11-29/{name}") for name in names) <= 100
        packs = [e.file_size for e in opened.infolist() if e.filename.startswith("pagefind/")]
    assert len(packs) < 120
    cluster = 32 * 1024
    assert sum(-(-size // cluster) * cluster for size in packs) <= 3 * sum(packs)


def test_the_home_page_gives_the_zip_with_its_size_and_sum(project: Project, open_site: Open) -> None:
    zip = project.site / "copy" / ZIP
    with served(project.site.parent, "site/") as address:
        reader = open_site(address)
        for home in ("es/index.html", "en/index.html"):
            page = reader.go(home)
            expect(page.locator("[data-copy-sum]")).to_have_text(hashlib.sha256(zip.read_bytes()).hexdigest())
            expect(page.locator("[data-copy-size]")).to_contain_text(re.compile(r"^\d+([.,]\d)?\s[kM]B$"))
            link = page.get_by_role("link", name=ZIP, exact=True)
            with page.expect_download() as download:
                link.click()
            assert Path(download.value.path()).read_bytes() == zip.read_bytes()
        assert reader.complaints == []


def test_without_a_script_the_home_page_leads_to_the_name_the_size_and_the_sum(
    project: Project, open_site: Open
) -> None:
    with served(project.site) as address:
        page = open_site(address, java_script_enabled=False).go("en/index.html")
        page.get_by_role("link", name="Name, size and sum of the copy").click()
        said = page.locator("body").inner_text()
    assert f"https://rial.example.org/copy/{ZIP}" in said
    assert hashlib.sha256((project.site / "copy" / ZIP).read_bytes()).hexdigest() in said


def test_the_copy_says_where_the_newer_one_is_and_links_no_zip(copy: Path, open_site: Open) -> None:
    reader = open_site(f"{copy.as_uri()}/")
    page = reader.go("en/index.html")
    part = page.locator("[data-copy]")
    expect(part).to_contain_text("The newest one is at")
    expect(part.get_by_role("link", name="https://rial.example.org/en/index.html")).to_be_visible()
    expect(part.get_by_role("link")).to_have_count(1)
    assert reader.complaints == []
    assert "La más nueva está en https://rial.example.org/es/index.html" in (copy / "copy/copy.txt").read_text("utf-8")


def test_a_site_without_its_copy_says_so_and_has_the_same_pages(
    project: Project, tmp_path: Path, open_site: Open
) -> None:
    other = Project.in_folder(tmp_path, url="https://rial.example.org/")
    done = other.build(SOURCE_DATE_EPOCH="1763683200")
    assert done.returncode == 0, done.stdout + done.stderr
    pages = [{n: b for n, b in tree_of(p.site).items() if n.endswith(".html")} for p in (project, other)]
    assert pages[0] == pages[1]  # also with small copies they are these
    assert {p.name for p in (other.site / "copy").iterdir()} == {"copy.js", "copy.txt"}
    with served(other.site) as address:
        page = open_site(address).go("en/index.html")
        expect(page.locator("[data-copy]")).to_contain_text("This site was published without its offline copy.")


def test_a_copy_of_a_site_without_an_address_names_none_and_is_made_with_a_note(
    tmp_path: Path, open_site: Open
) -> None:
    project = Project.in_folder(tmp_path)
    done = project.build("--zip", SOURCE_DATE_EPOCH="1763683200")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith("Aviso: mkdocs.yml no dice en site_url")
    with zipfile.ZipFile(project.site / "copy" / ZIP) as opened:
        opened.extractall(tmp_path / "copy")
    page = open_site(f"{(tmp_path / 'copy').as_uri()}/").go("es/index.html")
    expect(page.locator("[data-copy]")).to_contain_text("Esta edición no dice en qué dirección hay una más nueva.")


def test_what_an_earlier_build_handed_out_stays(newer: Project) -> None:
    zips = sorted(p.name for p in (newer.folder / "dist").iterdir() if p.suffix == ".zip")
    assert zips == [ZIP, NEWER_ZIP]
    assert [p.name for p in (newer.site / "copy").glob("*.zip")] == [NEWER_ZIP]


def test_a_reader_goes_from_the_site_to_the_copy_and_from_that_to_the_next_one(
    project: Project, newer: Project, tmp_path: Path, open_site: Open
) -> None:
    with served(project.site) as address:
        page = open_site(address).go("es/index.html")
        summed = page.locator("[data-copy-sum]").inner_text()
        with page.expect_download() as download:
            page.get_by_role("link", name=ZIP, exact=True).click()
        download.value.save_as(tmp_path / ZIP)
    assert hashlib.sha256((tmp_path / ZIP).read_bytes()).hexdigest() == summed
    assert rial("verify", tmp_path / ZIP).returncode == 0

    reader = open_site(f"{unpacked(tmp_path / ZIP, tmp_path / 'copia').as_uri()}/")
    page = reader.go(START)
    page.get_by_role("link", name="Español").first.click()
    page.get_by_role("searchbox").first.fill("conciliación")
    page.get_by_role("searchbox").first.press("Enter")
    hit = page.get_by_role("link", name="Servicio de Conciliación Laboral Obligatoria").first
    expect(hit).to_be_visible()
    hit.click()
    reader.expect_place("es/programas/ar-seclo.html")

    page = reader.go("es/index.html")
    page.route("https://rial.example.org/**", lambda route: _answered(route, newer.site))
    page.locator("[data-copy]").get_by_role("link", name="https://rial.example.org/es/index.html").click()
    expect(page.get_by_role("link", name=NEWER_ZIP, exact=True)).to_be_visible()
    summed = page.locator("[data-copy-sum]").inner_text()
    assert reader.complaints == []

    change = tmp_path / "rial.delta"
    assert rial("delta", tmp_path / ZIP, newer.site / "copy" / NEWER_ZIP, "--to", change).returncode == 0
    assert change.stat().st_size < (tmp_path / ZIP).stat().st_size / 4
    assert rial("apply", tmp_path / ZIP, change).returncode == 0
    assert hashlib.sha256((tmp_path / NEWER_ZIP).read_bytes()).hexdigest() == summed
    with zipfile.ZipFile(tmp_path / NEWER_ZIP) as opened:
        assert "Nuevo servicio" in opened.read("es/programas/ar-seclo.html").decode()


def _answered(route: Route, site: Path) -> None:
    """What the published site says."""
    route.fulfill(path=site / urlsplit(route.request.url).path.lstrip("/"))
