"""Where a site leads whoever proposes a change, by what its configuration says of the publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model.language import Language
from generator.words import words_of
from tests.built import LANGUAGES, Built, Project, text_of

MAIL = "info@example.org"
MAILED = re.compile(r'<a [^>]*?href="(mailto:[^"]*)"')
TAG = re.compile(r"<[^>]*>")


def pages_of(site: Built) -> Iterator[tuple[str, Language, str]]:
    """Each page with its language and its text as it is: to read all of them as trees takes long."""
    for address in site.pages:
        language = address.partition("/")[0] if "/" in address else "es"
        yield address, Language(language), (site.folder / address).read_text("utf-8")


def project(folder: object, publisher: str, url: str = "https://rial.example.org/") -> Project:
    made = Project.in_folder(folder, url=url)  # type: ignore[arg-type]
    file = made.folder / "mkdocs.yml"
    old = "    organisation: ''\n    email: ''\n"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, publisher), "utf-8")
    return made


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    told = f"    organisation: {{es: Secretaría, en: Secretariat}}\n    email: {MAIL}\n    answers_in_days: 5\n"
    return project(tmp_path_factory.mktemp("project"), told).built()


def test_every_page_offers_a_mail_that_says_which_page_language_and_edition_it_is_about(site: Built) -> None:
    for address, language, text in pages_of(site):
        there = [urlsplit(unescape(link)) for link in MAILED.findall(text)]
        mails = [mail for mail in there if mail.path]  # a request for a document goes to whoever is asked
        assert mails, address
        for mail in mails:
            asked = parse_qs(mail.query)
            assert mail.path == MAIL
            assert f"https://rial.example.org/{address}\r\n" in asked["body"][0]
            words = words_of(language)
            assert words["language"] in asked["body"][0]
            assert words["site.edition"].split()[0] in asked["body"][0]
            assert asked["subject"][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_offers_a_mail_about_itself_with_the_publisher_and_when_an_answer_comes(
    site: Built, language: str
) -> None:
    words = words_of(Language(language))
    page = site.pages[f"{language}/{words['kinds.programs.slug']}/ar-seclo.html"]
    part = next(e for e in page.all("p") if e.get("class") == "change")
    mail, *others = (a for a in part.iter("a") if a.get("href", "").startswith("mailto:"))
    assert [text_of(a) for a in others] == [words[f"roads.offers.{name}"] for name in ("add", "document", "result")]
    assert text_of(mail) == words["change.propose_by_mail"]
    asked = parse_qs(urlsplit(mail.get("href", "")).query)
    assert asked["subject"] == [words.say("change.title", record="programs/ar-seclo", language=language)]
    said = text_of(part)
    assert MAIL in said
    (text,) = (e for e in page.all("details") if e.get("class") == "to-copy")
    assert text_of(text).startswith(words["roads.as_text"])
    assert f"{words['roads.also']}: {text_of(others[0])} · " in said
    assert {"es": "Secretaría", "en": "Secretariat"}[language] in said
    assert words.say("change.answers", n=5) in said


def test_a_site_without_an_address_says_so_in_its_build_and_on_every_page(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = project(tmp_path_factory.mktemp("none"), "    organisation: OAS\n")
    done = made.build()
    assert (done.returncode, words_of(Language.ES)["report.no_publisher"] in done.stdout.splitlines()) == (0, True)
    for address, language, text in pages_of(Built(made.site)):
        said = " ".join(unescape(TAG.sub("", text)).split())
        assert words_of(language)["change.nowhere"] in said, address
        assert not re.search(r"mailto:[^?]", text), address


def test_a_site_with_an_address_does_not_warn(tmp_path_factory: pytest.TempPathFactory) -> None:
    done = project(tmp_path_factory.mktemp("some"), f"    email: {MAIL}\n").build()
    assert words_of(Language.ES)["report.no_publisher"] not in done.stdout.splitlines()
    unset = "repo_url, extra.publisher.organisation, extra.publisher.answers_in_days"
    assert words_of(Language.ES).say("report.unset", names=unset) in done.stdout.splitlines()


def test_a_publisher_that_cannot_be_used_stops_the_build(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = project(tmp_path_factory.mktemp("bad"), "    emial: info@example.org\n    email: info(at)example.org\n")
    done = made.build()
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "mkdocs.yml:10:5: extra.publisher.emial: ese ajuste no existe; ¿quiso decir «email»? "
        "Los que hay son: email, organisation, answers_in_days, gateway, host",
        "mkdocs.yml:11:12: extra.publisher.email: «info(at)example.org» no es una dirección de correo; "
        "escriba una como info@ejemplo.org",
    ]
    assert not made.site.exists()
