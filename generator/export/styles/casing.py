"""What a style does to the words of a title: the capitals of English titles, and quotation marks inside others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_SMALL = (
    "a about above across afore after against al along alongside amid amidst among amongst an and anenst "
    "apropos apud around as aside astride at athwart atop barring before behind below beneath beside "
    "besides between beyond but by ca circa de despite down during et except for forenenst from given in "
    "inside into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro "
    "qua sans since so than the through throughout thruout till to toward towards under underneath until "
    "unto up upon versus via von van vs vis-à-vis with within without yet"
)
SMALL = frozenset(_SMALL.split())
"""The words that have no capital inside a title."""

_SIGN = re.compile(r""" "| '|["'‘’“”\-–—/.,;?!:\[\]()]""")
_SPACES = re.compile("([\u00a0\u0020\u2000-\u200b\u205f\u3000]+)")
_OPENING = {"‘": "’", "“": "”", ' "': '"', " '": "'"}
_QUOTES = frozenset((*_OPENING, *_OPENING.values()))


def title_case(text: str) -> str:
    """A title as English writes it: “The Rights of Women: A Study”. A word that has a capital stays as it is.

    It is the rule of CSL as its processor applies it, which leaves a word alone that stands right after the opening of
    quotation marks which are not closed, or after an apostrophe.
    """
    return _Titled(_SIGN.findall(text), _SIGN.split(text)).made()


@dataclass
class _Titled:
    """A text on its way: its signs, and what stands between them."""

    signs: list[str]
    strings: list[str]
    before: list[str] = field(init=False)
    """The strings as they were."""

    is_first: bool = True
    after_stop: bool = False
    last: tuple[int, int] | None = None
    """Where the last word is: its string, and the piece of it."""

    open: list[tuple[str, int | None]] = field(default_factory=list)
    """The closing sign of each quotation that is open, and after which sign it began."""

    def __post_init__(self) -> None:
        for i, sign in enumerate(self.signs):
            if sign == "'" and self.strings[i + 1]:
                self.signs[i], self.strings[i + 1] = "", f"'{self.strings[i + 1]}"
        self.before = list(self.strings)

    def made(self) -> str:
        """The text with its capitals."""
        self._capitalise(0, before_hyphen=self.signs[:1] == ["-"])
        for i, sign in enumerate(self.signs):
            self.after_stop = self.after_stop or sign.endswith(("!", "?", ":"))
            self._capitalise(i + 1)
            self._quote(sign, i)
        for _, since in self.open:
            self._as_it_was(since)
        self._end()
        return "".join(text for pair in zip(["", *self.signs], self.strings, strict=True) for text in pair)

    def _capitalise(self, at: int, *, before_hyphen: bool = False) -> None:
        if not self.strings[at].strip():
            return
        pieces = _SPACES.split(self.strings[at])
        for n, word in enumerate(pieces):
            if n % 2 or not word:
                continue
            is_small = len(word) == 1 or word.lower() in SMALL
            stands_out = self.is_first or self.after_stop or (before_hyphen and n == len(pieces) - 1)
            if (stands_out or not is_small) and word == word.lower():
                pieces[n] = _capital(word)
            self.is_first = self.after_stop = False
            self.last = at, n
        self.strings[at] = "".join(pieces)

    def _quote(self, sign: str, at: int) -> None:
        if sign not in _QUOTES:
            return
        if sign not in _OPENING:
            if self.open and self.open[-1][0] == sign:
                self.open.pop()
            elif self._as_it_was(at):
                self.last = None
        elif not self.open or self.open[-1][0] == _OPENING[sign]:
            self.open.append((_OPENING[sign], at))
        else:
            _, since = self.open.pop()
            self.open.append((_OPENING[sign], None))
            if self._as_it_was(since):
                self.last = None

    def _as_it_was(self, sign: int | None) -> bool:
        """Take back the capital right after a sign."""
        if sign is None:
            return False
        self.strings[sign + 1] = self.before[sign + 1][:1] + self.strings[sign + 1][1:]
        return True

    def _end(self) -> None:
        """The last word has a capital, however small."""
        if self.last:
            at, n = self.last
            pieces = _SPACES.split(self.strings[at])
            if len(pieces[n]) > 1 and pieces[n].lower() in SMALL:
                pieces[n] = _capital(pieces[n])
            self.strings[at] = "".join(pieces)


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def inside_quotes(text: str, quotes: str) -> str:
    """A text that is to stand in quotation marks, of which `quotes` tells the outer and the inner ones: «» and “”.

    Its own marks become the inner ones, those inside these the outer ones again.
    """
    closing = {quotes[0]: quotes[1], quotes[2]: quotes[3]}
    made, pending = list(text), list[tuple[int, str]]()
    for at, sign in enumerate(text):
        if text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum():
            continue  # an apostrophe
        if pending and sign == pending[-1][1]:
            opened, _ = pending.pop()
            level = 2 * ((len(pending) + 1) % 2)
            made[opened], made[at] = quotes[level], quotes[level + 1]
        elif sign in closing:
            pending.append((at, closing[sign]))
    return "".join(made)
