"""what is new between two editions: folders, commits or published copies"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator.build.before import UnknownEditionError
from generator.build.editions import edition_named
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.comparing import compared
from generator.catalogue.editions import Edition, edition_from
from generator.catalogue.news import ChangeLog
from generator.cli.options import add_content, add_language
from generator.cli.output import give
from generator.cli.project import CONFIGURATION
from generator.export.mail import bulletin_mail
from generator.export.news import news_json, news_markdown, news_text
from generator.load.content import read_content
from generator.settings.reading import read_settings
from generator.views.bulletin import bulletin_of
from generator.views.localised import Localised
from generator.views.site import Site
from generator.words import Words, visible, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("old", metavar="OLD", help="a folder, a commit, or a ZIP")
    parser.add_argument("new", metavar="NEW", nargs="?", default="", help="the content as it is by default")
    parser.add_argument("--format", choices=sorted([*NEWS_FORMATS, MAIL]), default="text")
    parser.add_argument("--to", dest="file", type=Path, metavar="FILE")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Print what is new, or write it into a file; 2 where there is no such edition."""
    words = words_of(options.language)
    content = options.content.resolve()
    try:
        old = edition_named(options.old, content)
        new = edition_named(options.new or str(content), content)
    except UnknownEditionError as why:
        print(words.say("report.no_edition", name=why, why=str(why.__cause__) or "–"), file=sys.stderr)
        return 2
    log = compared(*(_labelled(edition, content) for edition in (old, new)))
    if options.format == MAIL:
        text = bulletin_mail([bulletin_of(log, here) for here in _places(content)])
    else:
        text = "".join(f"{line}\n" for line in NEWS_FORMATS[options.format](log, words))
    give(text, words, file=options.file)
    return 0


def _places(content: Path) -> tuple[Localised, ...]:
    """The content at hand in each of its languages, with the address of the site if the project says it."""
    file = content.parent / CONFIGURATION
    url = read_settings(file)[0].site_url if file.is_file() else ""
    catalogue = Catalogue(read_content(content))
    return tuple(Localised.of(catalogue, language, Site(url=url)) for language in catalogue.languages)


def _labelled(edition: Edition, content: Path) -> Edition:
    """A published copy calls its terms by their codes; the project at hand may know their names."""
    if edition.labels or not content.is_dir():
        return edition
    return replace(edition, labels=edition_from(read_content(content)).labels)


def _json(log: ChangeLog, words: Words) -> Iterable[str]:
    return news_json(log).removesuffix("\n").split("\n")


MAIL = "mail"
"""The draft of a bulletin, which is in every language at once."""

NEWS_FORMATS: dict[str, Callable[[ChangeLog, Words], Iterable[str]]] = {
    "text": lambda log, words: map(visible, news_text(log, words)),
    "json": _json,
    "markdown": lambda log, words: map(visible, news_markdown(log, words)),
}
