"""The draft of a bulletin, read back by a reader of mails, of Markdown and of HTML."""

from __future__ import annotations

import shutil
from email import message_from_string, policy

import html5lib
import pytest
from markdown_it import MarkdownIt

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.comparing import compared
from generator.catalogue.editions import edition_from
from generator.export.mail import bulletin_mail
from generator.load.content import read_content
from generator.views.bulletin import bulletin_of
from generator.views.localised import Localised
from generator.views.site import Site
from tests.sites_support import SMALL, SmallSite

HOSTILE = "Una [unidad](javascript:x) <b>&amp; `a` ![x](y) *z* \\\\_"


@pytest.fixture
def changed(small: SmallSite) -> SmallSite:
    """The small site with a fact that is another, a record that is gone and one that came, with signs in its title."""
    small.edit("programs/ar-seclo.es.md", "type: service", "type: model")
    for language in ("es", "en"):
        shutil.move(small.path(f"results/c3-do-unit.{language}.md"), small.path(f"results/other.{language}.md"))
    small.edit("results/other.es.md", "title: Una unidad de conciliación", f"title: '{HOSTILE}'")
    return small


def mail_between(small: SmallSite, url: str = "https://rial.example.org/") -> str:
    content = small.content()
    catalogue = Catalogue(content)
    log = compared(edition_from(read_content(SMALL)), edition_from(content))
    return bulletin_mail(
        [bulletin_of(log, Localised.of(catalogue, language, Site(url=url))) for language in content.languages]
    )


def parts_of(mail: str) -> tuple[str, str, str]:
    """Its subject, its plain text and its HTML."""
    read = message_from_string(mail, policy=policy.default)
    plain, html = read.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    return str(read["Subject"]), plain.get_content(), html.get_content()


def links_and_text(html: str) -> tuple[list[tuple[str, str]], str]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    links = [("".join(a.itertext()), a.get("href", "")) for a in tree.iter("a")]
    return links, " ".join(" ".join(e for e in tree.find("body").itertext()).split())


def test_it_is_a_draft_in_every_language_to_nobody_and_the_same_twice(changed: SmallSite) -> None:
    mail = mail_between(changed)
    assert mail == mail_between(changed)
    assert mail.isascii()
    read = message_from_string(mail, policy=policy.default)
    assert (read["X-Unsent"], read["To"], read["From"], read["Date"]) == ("1", None, None, None)
    subject, plain, _ = parts_of(mail)
    assert subject == "RIAL: novedades, sin fecha · RIAL: what is new, no date"
    assert [line for line in plain.splitlines() if line.startswith("#")] == [
        "# RIAL: novedades, sin fecha",
        "## Resultados",
        "## Fichas que cambiaron",
        "## Fichas que se retiraron",
        "# RIAL: what is new, no date",
        "## Results",
        "## Records that changed",
        "## Records that were taken out",
    ]


def test_markdown_and_html_lead_to_the_same_records_and_no_sign_of_a_title_means_anything(changed: SmallSite) -> None:
    _, plain, html = parts_of(mail_between(changed))
    links, text = links_and_text(html)
    title = HOSTILE.replace("\\\\", "\\")
    assert links[:2] == [
        (links[0][0], "https://rial.example.org/r/other.html"),
        ("Servicio de Conciliación Laboral Obligatoria (SECLO)", "https://rial.example.org/r/ar-seclo.html"),
    ]
    assert "javascript" not in "".join(address for _, address in links)
    assert text.count("Una unidad de conciliación") == 1  # what is gone has no address
    in_markdown = links_and_text(f"<body>{MarkdownIt('commonmark').render(plain)}</body>")[0]
    assert in_markdown == links
    assert links[0][0].startswith(title[:10])


def test_where_the_site_has_no_address_nothing_leads_anywhere(changed: SmallSite) -> None:
    _, plain, html = parts_of(mail_between(changed, url=""))
    assert links_and_text(html)[0] == []
    assert "](" not in plain.replace("\\](", "")


def test_two_editions_that_are_the_same_have_nothing_to_tell(small: SmallSite) -> None:
    _, plain, _ = parts_of(mail_between(small))
    assert plain.count("Nada cambió.") == 1
    assert "##" not in plain
