"""Arguments, and what is said of wrong ones, in the language of whoever types them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any, NoReturn

from generator.words import Words


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are in the words of a language."""

    words: Words

    def error(self, message: str) -> NoReturn:
        """Say the usage and what is wrong, and end with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        choices = [str(choice) for choice in action.choices or ()]
        if action.choices is None or value in action.choices:
            return
        near = next(iter(get_close_matches(str(value).lower(), choices, n=1)), "")
        ordered = [near, *(c for c in choices if c != near)] if near else choices
        key = "cli.not_a_choice_near" if near else "cli.not_a_choice"
        raise argparse.ArgumentError(action, self.words.say(key, value=value, near=near, choices=", ".join(ordered)))


@contextmanager
def speaking(words: Words) -> Iterator[None]:
    """Meanwhile argparse says its own sentences in the language of the words.

    It takes them from `gettext`, for which it has no catalogue in any language; so it is given ours.
    """
    said: dict[str, str] = {sentence: words["cli.argparse"][key] for key, sentence in _SENTENCES.items()}
    before = argparse._, argparse.ngettext  # type: ignore[attr-defined]
    argparse._ = lambda text: said.get(text, text)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, n: said.get(one, one) if n == 1 else said.get(many, many)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._, argparse.ngettext = before  # type: ignore[attr-defined]


_SENTENCES = {
    "usage_before": "usage: ",
    "options": "options",
    "positional": "positional arguments",
    "help": "show this help message and exit",
    "version": "show program's version number and exit",
    "required": "the following arguments are required: %s",
    "unknown": "unrecognized arguments: %s",
    "one_argument": "expected one argument",
    "at_least_one": "expected at least one argument",
    "argument": "argument %(argument_name)s: %(message)s",
    "ambiguous": "ambiguous option: %(option)s could match %(matches)s",
    "ignored": "ignored explicit argument %r",
}
"""The sentences of Python's argparse, by the keys of our words."""
