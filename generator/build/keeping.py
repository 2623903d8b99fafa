"""Keeps the output of macros: the row of a record is rendered once, though it stands on many pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, Template
from jinja2.environment import TemplateModule
from markupsafe import Markup

from generator.catalogue.reads import Read, bundled, have_read, what_is_read

_MOST = 10_000
"""Pieces of HTML that are kept; the real site makes some 5,300."""


class SharedTemplate(Template):
    """A template whose macros are made once, not for each page that imports them: none asks for a page's variables."""

    def _get_default_module(self, ctx: object = None) -> TemplateModule:
        if self._module is None:
            self._module = self.make_module()
        return self._module


class Kept:
    """What macros made of the same arguments: `{{ kept(tr, row, columns, root) }}`.

    Objects are the same where they are one and the same, which views see to; texts and numbers where they are equal.
    """

    def __init__(self) -> None:
        """Nothing is made yet."""
        self._made: dict[tuple[object, ...], tuple[Markup, frozenset[Read], tuple[Any, ...]]] = {}

    def __call__(self, macro: Callable[..., Markup], *arguments: Any) -> Markup:
        """The output of the macro; the arguments are kept with it, so that their identity stays theirs.

        So is what was read for it: whoever is handed it has read that too.
        """
        if len(self._made) >= _MOST:  # a large site has more rows than memory should hold
            self._made.clear()
        key = (id(macro), *(a if isinstance(a, str | bool) else id(a) for a in arguments))
        if key not in self._made:
            with what_is_read() as reads:
                made = macro(*arguments)
            self._made[key] = made, bundled(reads), (macro, *arguments)
        made, read, _ = self._made[key]
        have_read(read)
        return made


def keep_rendered(env: Environment) -> None:
    """Let the templates of an environment keep the output of their macros; its files do not change while it is used."""
    env.template_class = SharedTemplate
    env.auto_reload = False
    env.cache = {}
    env.globals["kept"] = Kept()
