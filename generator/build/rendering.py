"""Views as HTML: what every shell gives a template, and how it sets templates up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from generator.build.build import Build
from generator.build.compiled import Compiled
from generator.build.keeping import keep_rendered
from generator.build.past import Past
from generator.build.scripts import Scripts
from generator.build.template_code import QuickCode
from generator.export.card import card_png
from generator.export.cited import cited
from generator.export.numbers import numbers_of
from generator.export.packed import packed
from generator.markdown.extensions import ADMONITIONS
from generator.markdown.render import html_of
from generator.model.kind import Kind
from generator.settings.look import Look
from generator.views.cards import cards_of
from generator.views.localised import Localised
from generator.views.pages.lists import row_chunks
from generator.views.parts.body import Body
from generator.views.pictures.picture import Picture
from generator.views.pictures.poster import poster_of
from generator.views.plan import View
from generator.views.short import short_views
from generator.words import Words, words_of


class Unindented(Extension):
    """Templates are indented for who writes them; pages are not, and so a fifth smaller."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The text of a template without the indentation of its lines."""
        return _INDENTATION.sub("", source)


_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


def set_up(env: Environment, look: Look, scripts: Scripts) -> None:
    """What comes from content is only ever text in a template; every template knows the look and its scripts."""
    keep_rendered(env)
    compile_as_ours(env)
    env.globals["look"] = look
    env.globals["scripts"] = scripts
    env.globals["icons"] = {name: Markup(svg) for name, svg in look.icons.items()}
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}


def compile_as_ours(env: Environment) -> None:
    """How templates are compiled, that this is kept, and that one which asks for what there is not stops the build."""
    env.undefined = StrictUndefined
    env.autoescape = True
    env.trim_blocks = True
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    env.add_extension(Unindented)
    env.code_generator_class = QuickCode
    env.bytecode_cache = Compiled()


def context_of(view: View, words: Words) -> dict[str, Any]:
    """What a template is given: its view, the words of its language, the body as HTML, its citation in every format."""
    body: Body | None = getattr(view, "body", None)
    citation = getattr(view, "citation", None)
    return {
        "view": view,
        "root": view.frame.root,
        "words": words.tree,
        "body": Markup(_html(body, words["record.back_to_text"], _titles(view)))
        if body
        else "",  # sanitised by html_of
        "cited": cited(citation, words) if citation else None,
    }


def _titles(view: View) -> dict[str, str]:
    """What admonitions are called in the language of a text."""
    words = words_of(getattr(view, "text_language", view.frame.language))
    return {kind: words[f"admonitions.{kind}"] for kind in ADMONITIONS}


def _html(body: Body, back: str, titles: Mapping[str, str]) -> str:
    def resolve(target: str) -> str:
        return body.targets.get(target, target)

    return html_of(
        body.sections,
        body.ids,
        resolve,
        abbreviations=body.abbreviations,
        back=back,
        titles=titles,
        images=body.images,
    )


def picture_files(
    view: View, words: Words, env: Environment, style: str, pixels: Callable[[str, str], bytes]
) -> Iterator[tuple[str, bytes]]:
    """The pictures of a view as files of their own, and their numbers: address and content. `pixels` makes a PNG of a
    drawing, by its address and text."""
    pictures: tuple[Picture, ...] = getattr(view, "pictures", ())
    for picture in pictures:
        if picture.drawing:
            template = env.get_template("partials/alone.html").module
            drawing = template.alone(poster_of(picture, words), style)  # type: ignore[attr-defined]
            yield picture.drawing, f"{drawing}\n".encode()
            if picture.pixels:
                yield picture.pixels, pixels(picture.drawing, drawing)
        if picture.numbers:
            yield picture.numbers, numbers_of(picture.table).encode()


def row_files(kind: Kind, here: Localised, env: Environment) -> Iterator[tuple[str, str]]:
    """Address and text of the rows of a list that is longer than a page, by the template that shows them in pages."""
    row = env.get_template("partials/tables.html").module
    for n, chunk in enumerate(row_chunks(kind, here)):
        address = f"facets/{kind}/rows-{here.language}-{n}"
        rows = [str(row.tr(r, chunk.columns, chunk.root, numbered=True)) for r in chunk.rows]  # type: ignore[attr-defined]
        yield f"{address}.js", packed(address, rows)


def short_files(places: tuple[Localised, ...], env: Environment) -> Iterator[tuple[str, str]]:
    """Address and text of the small pages at short addresses."""
    page = env.get_template("short.html")
    for view in short_views(places):
        yield view.address, page.render(view=view)


def card_files(view: View, past: Past) -> Iterator[tuple[str, bytes]]:
    """Address and content of the picture that a link to a page shows, where the page has one of its own."""
    card = view.frame.card
    if card and card.of_page:
        yield card.address, card_png(card, past.content(card.address))


def cards_of_many(build: Build) -> Iterator[tuple[str, bytes]]:
    """The same of the pictures that several pages have in common."""
    for card in cards_of(build.places):
        yield card.address, card_png(card, build.past.content(card.address))
