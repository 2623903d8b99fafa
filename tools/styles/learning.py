"""Reads templates off what the processor says. What does not fit into one raises: no style is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from html import unescape
from typing import Any

from markupsafe import escape

from generator.export.styles.casing import title_case
from generator.export.styles.filling import PLACE, end_of, joined_names, near_of, restyled, styled_in
from generator.export.styles.shapes import A_DAY, NO_DATE, ReferenceShape, in_parts
from generator.model.citing import Genre
from generator.model.language import Language
from generator.views.citing.citation import Citation
from generator.words.styles import NameRule, StyleTemplates
from tools.styles.asked import (
    AUTHOR,
    SITE,
    TITLE,
    URL,
    all_shapes,
    asked,
    each_day_and_month,
    with_authors,
    with_ends,
    with_other_dates,
)
from tools.styles.processor import LOCALES, Processor, item_of, locales

_WORDS = {"title": TITLE, "authors": AUTHOR, "container": SITE, "url": URL}
_Q = re.compile(r"Q(\d+)A")
_MANY = 30
"""As many authors are tried; what holds up to here holds beyond."""


class StrangeError(Exception):
    """What the processor says, and no template could say."""


@dataclass
class Learning:
    """The templates of a style in a language, while they are read."""

    processor: Processor
    style: str
    language: str
    asked: tuple[tuple[Genre, ReferenceShape], ...] = field(default_factory=lambda: tuple(all_shapes()))
    shapes: dict[str, str] = field(default_factory=dict)
    dates: list[dict[str, str]] = field(default_factory=list)
    ends: list[dict[str, str]] = field(default_factory=list)
    names: NameRule = field(default_factory=lambda: NameRule("", "", "", _MANY, ""))

    def __post_init__(self) -> None:
        locale = locales()[LOCALES[self.language]]
        self.months = [_term(locale, f"month-{n:02}") for n in range(1, 13)]
        quotes = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")
        self.quotes = "".join(_term(locale, name) for name in quotes)
        self.known: list[tuple[Citation, str]] = []
        """All that was asked, and what was said."""

    def say(self, citations: Iterable[Citation]) -> list[tuple[Citation, str]]:
        """Each citation with what the processor says of it."""
        asked = list(citations)
        said = self.processor.say(self.style, LOCALES[self.language], [item_of(c) for c in asked])
        found = list(zip(asked, said, strict=True))
        self.known += found
        return found

    def told(self) -> dict[str, Any]:
        """The templates, as they stand in the file, when all of them say what the processor says."""
        for genre, shape in self.asked:
            self._read_shape(genre, shape)
        for genre, shape in self.asked:
            self._read_other_dates(shape, asked(genre, shape))
        self._read_names(next((g, s) for g, s in self.asked if s.has_author and s.dated == NO_DATE))
        for genre, shape in self.asked:
            self._read_ends(shape, asked(genre, shape))
        self._ask_more()
        return self._checked()

    def _read_shape(self, genre: Genre, shape: ReferenceShape) -> None:
        ((_, english),) = self.say([asked(genre, shape, Language.EN)])
        self.say([asked(genre, shape)])
        pieces = re.split(f"({'|'.join(map(re.escape, self._seen()))})", english)
        for n, piece in enumerate(pieces):
            if n % 2:
                name, how = self._seen()[piece]
                in_quotes = pieces[n - 1].endswith(self.quotes[0])
                pieces[n] = _place(name, how + "q" * in_quotes)
            else:
                pieces[n] = self._with_date(piece, shape)
        self.shapes[str(shape)] = "".join(pieces)

    def _seen(self) -> dict[str, tuple[str, str]]:
        """How each of our words can look in a reference, whose it is, and what became of it."""
        looks: dict[str, tuple[str, str]] = {}
        for name, text in _WORDS.items():
            looks |= {text: (name, ""), text.upper(): (name, "u"), title_case(text): (name, "t")}
        return looks

    def _with_date(self, text: str, shape: ReferenceShape) -> str:
        """A piece of a template with a place for the date that is in it, if there is one."""
        token = rf"\d+|{'|'.join(self.months)}"
        found = list(re.finditer(token, text)) if shape.dated != NO_DATE else []
        if not found:
            return text
        start, end = found[0].start(), found[-1].end()
        moment = asked(next(g for g, s in self.asked if s == shape), shape).issued or ""
        written = self._written(text[start:end], moment)
        form = in_parts(moment).form
        which = next((n for n, forms in enumerate(self.dates) if forms.get(form) == written), len(self.dates))
        if which == len(self.dates):
            self.dates.append({form: written})
        return f"{text[:start]}{{date:{which}}}{text[end:]}"

    def _written(self, text: str, issued: str) -> str:
        """A date with places for its parts: `17 de marzo de 2011` is `{d1} de {n1} de {y1}`."""
        parts = {str(value): f"{{{name}}}" for name, value in reversed(in_parts(issued).parts.items())}
        parts |= {
            self.months[value - 1]: f"{{n{name[1:]}}}"
            for name, value in reversed(in_parts(issued).parts.items())
            if name[0] == "m"
        }
        token = rf"\d+|{'|'.join(self.months)}"
        if strange := [found for found in re.findall(token, text) if found not in parts]:
            raise StrangeError(f"{self.style}, {issued}: {strange[0]} in {text}")
        return re.sub(token, lambda found: parts[found[0]], text)

    def _read_other_dates(self, shape: ReferenceShape, citation: Citation) -> None:
        template = self.shapes[str(shape)]
        for other, said in self.say(with_other_dates(citation, shape.dated)):
            pattern, which = "", []
            for literal, name, how in _split(template):
                pattern += re.escape(literal)
                if name == "date":
                    which.append(int(how))
                    pattern += "(.*?)"
                elif name:
                    pattern += re.escape(str(escape(self._value(name, how))))
            found = re.fullmatch(pattern, said)
            if not found:
                raise StrangeError(f"{self.style}, {other.issued}: {said}")
            for place, text in zip(which, found.groups(), strict=True):
                self._keep(
                    self.dates[place], in_parts(other.issued or "").form, self._written(text, other.issued or "")
                )

    def _value(self, name: str, how: str) -> str:
        return self._as_written(_WORDS[name], how)

    def _as_written(self, value: str, how: str) -> str:
        return restyled(value.upper() if "u" in how else value, how, self.quotes, is_english=False)

    def _keep(self, told: dict[str, str], key: str, value: str) -> None:
        if told.setdefault(key, value) != value:
            raise StrangeError(f"{self.style}, {key!r}: {told[key]!r} or {value!r}")

    def _read_names(self, one: tuple[Genre, ReferenceShape]) -> None:
        genre, shape = one
        head, place, tail = re.split(r"(\{authors[:u]*\})", self.shapes[str(shape)])
        citation = asked(genre, shape)
        rest = "".join(literal + (self._value(name, how) if name else "") for literal, name, how in _split(tail))
        is_upper = "u" in place.partition(":")[2]
        lists = {}
        for several, said in self.say(with_authors(citation, n) for n in range(2, _MANY + 1)):
            text = said.removeprefix(head).removesuffix(rest)
            if len(head) + len(text) + len(rest) != len(said):
                raise StrangeError(f"{self.style}: {said}")
            lists[len(several.authors)] = unescape(_Q.sub(r"q\1a", text) if is_upper else text)
        self.names = _names_of(lists)

    def _read_ends(self, shape: ReferenceShape, citation: Citation) -> None:
        split = list(_split(self.shapes[str(shape)]))
        made = ""
        for at, (literal, name, how) in enumerate(split):
            made += literal
            if name in ("title", "authors", "container"):
                asked = self.say(with_ends(citation, name))
                ends = dict(end for other, said in asked for end in self._read_end(split, at, other, said))
                which = self._which(ends)
                made += _place(name, f"{how}{which}")
            elif name:
                made += _place(name, how)
        self.shapes[str(shape)] = made

    def _which(self, ends: dict[str, str]) -> str:
        """By which of the tables a place is joined to what follows; none where nothing changes."""
        if ends and ends not in self.ends:
            self.ends.append(ends)
        return str(self.ends.index(ends)) if ends else ""

    def _read_end(
        self, split: list[tuple[str, str, str]], at: int, other: Citation, said: str
    ) -> Iterable[tuple[str, str]]:
        """What stands in place of the end of a value and of what follows, where it is not just both of them."""
        _, name, how = split[at]
        raw = {"title": other.title, "authors": "".join(other.authors), "container": other.site}[name]
        value = self._as_written(raw, how)
        end = end_of(value)
        after = split[at + 1][0]
        near = near_of(after)
        rest = after.removeprefix(near) + self._filled(split[at + 1 :], other, first="")
        head = self._filled(split[: at + 1], other, last=False) + value.removesuffix(end)
        there = said[len(head) : len(said) - len(rest)]
        if not (said.startswith(head) and said.endswith(rest) and len(head) + len(rest) <= len(said)):
            raise StrangeError(f"{self.style}, {end}: {said}")
        if there != f"{end}{near}":
            yield end, there

    def _filled(
        self, split: list[tuple[str, str, str]], citation: Citation, *, first: str | None = None, last: bool = True
    ) -> str:
        """A part of a template with our words in it."""
        made = ""
        for n, (literal, name, how) in enumerate(split):
            made += first if n == 0 and first is not None else literal
            if name == "date":
                moment = in_parts(citation.issued or "")
                names = {f"n{k[1:]}": self.months[v - 1] for k, v in moment.parts.items() if k[0] == "m"}
                made += self.dates[int(how)][moment.form].format(**moment.parts, **names)
            elif name and (last or n < len(split) - 1):
                made += self._value(name, how)
        return made

    def _ask_more(self) -> None:
        """What has to follow from all that was read."""
        for genre, shape in self.asked:
            citation = asked(genre, shape)
            if shape.has_author:
                self.say(with_authors(citation, n) for n in (2, 3, 4, 8))
                self.say(with_ends(replace(citation, title=f"{TITLE}?"), "authors"))
            if shape.dated == A_DAY and shape.has_url:
                self.say(each_day_and_month(citation))

    def _checked(self) -> dict[str, Any]:
        """The templates without what goes without saying, when each reference is the same with them."""
        told = StyleTemplates(self.shapes, self.dates, self.months, self.names, self.quotes, self.ends)
        for citation, said in self.known:
            ours = styled_in(citation, told, Language(citation.language))
            if ours != said:
                raise StrangeError(f"{self.style}: {said}\n{' ' * len(self.style)}  {ours}")
        return asdict(told)


def _split(template: str) -> Iterable[tuple[str, str, str]]:
    """Each place with what stands before it, and what it is for; what stands at the end, with no place."""
    at = 0
    for place in PLACE.finditer(template):
        yield template[at : place.start()], place["name"], (place["how"] or "") + (place["which"] or "")
        at = place.start("after")
    yield template[at:], "", ""


def _place(name: str, how: str) -> str:
    return f"{{{name}:{how}}}" if how else f"{{{name}}}"


def _names_of(lists: dict[int, str]) -> NameRule:
    """How names are joined, from lists of two, three and more of them."""
    two = lists[2].removeprefix("q1a").removesuffix("q2a")
    between, last = re.split("q2a", lists[3].removeprefix("q1a").removesuffix("q3a"))
    most = max(n for n, text in lists.items() if all(f"q{k}a" in text for k in range(1, n + 1)))
    cut = ""
    if most < _MANY:
        many = most + 1
        cut = re.sub(
            r"q(\d+)a",
            lambda found: "{-1}" if int(found[1]) == many else f"{{{int(found[1]) - 1}}}",
            lists[many],
        )
    names = NameRule(two, between, last, most, cut)
    for n, text in lists.items():
        if joined_names(tuple(f"q{k}a" for k in range(1, n + 1)), names) != text:
            raise StrangeError(f"{n} names: {text}")
    return names


def _term(locale: str, name: str) -> str:
    """A word of a locale."""
    found = re.search(rf'<term name="{name}"(?: gender="[a-z]+")?>([^<]*)</term>', locale)
    assert found, name
    return found[1]
