"""What the preview adds to a page, and the page that it shows where there is no site."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.model.language import Language
from generator.preview.board import BoardState
from generator.preview.preview import LISTED
from generator.shells.outcome import Trouble
from generator.words import Words, words_of

AT = "/.preview/"
"""Where the preview's own files are: no page of a site begins with a dot."""

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
_LANGUAGE = re.compile(rb"<html\b[^>]*\blang=\"(\w+)\"")
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_HEAD_ENDS = re.compile(rb"</head\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProblemBar:
    """What stands on top of every page while the site cannot be built."""

    language: str
    heading: str
    troubles: tuple[Trouble, ...]
    more: str
    """How many are not listed."""
    below: str
    """What the page below shows."""


def bar_of(shown: BoardState, words: Words) -> ProblemBar:
    """The bar; without troubles nothing is seen of it."""
    count = len(shown.troubles)
    return ProblemBar(
        words.language,
        words.say("preview.heading", found=words.count("problems", count)),
        shown.troubles[:LISTED],
        words.say("preview.unlisted", n=count - LISTED) if count > LISTED else "",
        words["preview.below" if shown.site else "preview.nothing_below"],
    )


def event_of(shown: BoardState, words: Words) -> str:
    """What an open page is told: the edition that it should have, the bar, and whether there is an index."""
    bar = _bar(shown, words)
    return json.dumps({"edition": shown.edition, "digest": _digest(bar), "bar": bar, "indexed": not shown.becomes})


def problem_page(shown: BoardState, words: Words) -> bytes:
    """The page where there is no site yet."""
    title = words["preview.waiting" if shown.waiting else "preview.no_site"]
    text = words["preview.comes" if shown.waiting else "preview.mend"]
    page = _TEMPLATES.get_template("page.html").render(bar=bar_of(shown, words), title=title, text=text)
    return framed(page.encode(), shown, words)


def framed(page: bytes, shown: BoardState, words: Words) -> bytes:
    """A page with the bar on top and the script that loads it again."""
    bar = _bar(shown, words)
    head = _TEMPLATES.get_template("head.html").render(at=AT, edition=shown.edition, digest=_digest(bar))
    reader = _words_of_page(page, words)
    box = _TEMPLATES.get_template("box.html").render(
        language=words.language,
        bar=Markup(bar),
        reader=reader.language,
        index=reader["preview.index"],
        indexed=not shown.becomes,
    )
    page = _HEAD_ENDS.sub(lambda end: head.encode() + b"\n" + end[0], page, count=1)
    return _BODY.sub(lambda body: body[0] + box.encode(), page, count=1)


def _words_of_page(page: bytes, words: Words) -> Words:
    """The words of whoever reads the page; those of the writer where it is in a language that cannot be spoken."""
    found = _LANGUAGE.search(page)
    try:
        return words_of(Language(found[1].decode())) if found else words
    except Exception:  # the build says what is wrong with them
        return words


def _bar(shown: BoardState, words: Words) -> str:
    return _TEMPLATES.get_template("bar.html").render(bar=bar_of(shown, words)).strip()


def _digest(bar: str) -> str:
    return sha256(bar.encode()).hexdigest()[:12]
