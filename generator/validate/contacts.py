"""E-mail addresses and telephone numbers in a line of text.

A number is one by its shape (`+502 2422-2500`, `(202) 370-4749`, `55 1234-5678`) or by the word before it (`Tel.: 4310
6000`); years, dates, figures in thousands, codes of laws and of books, and addresses of the web are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.model.folding import small_latin
from generator.validate.contact_signs import WITHOUT_BRACKETS, has_number, has_sign_of_address, words_of_contacts
from generator.words import words_at


class Contact(NamedTuple):
    """What was found: where in the line, counted from zero, and what."""

    start: int
    text: str


_ALIKE = {
    **dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\ufe63\uff0d"), "-"),
}
"""Spaces of any width, and the dashes that are no range: a number may be set with each of them."""

_GAP = r"[ \u00a0.\-\u2011\u2013]"
_INTERNATIONAL = re.compile(rf"(?<![\w+])\+[ \u00a0]?\(?\d(?:{_GAP}{{0,2}}[()/]?{_GAP}?\d){{7,14}}(?!\d)")
_WITH_ZEROS = re.compile(rf"(?<![\w.,:/+\-])00[ \-]?[1-9](?:{_GAP}?[()]?{_GAP}?\d){{7,13}}(?!\d)")
_SHAPED = re.compile(
    rf"(?<![\w./@#+\-,])(?<!\d )(?:"
    rf"\(\d{{1,4}}\)[ \u00a0]?\d{{3,5}}{_GAP}\d{{4}}"
    rf"|\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}"
    r"|\d{3} \d{3} \d{2} \d{2}"
    r"|\d{1,3}[ \-]\d{4,5}[ \-]\d{4}"
    r"|\d{4}[\-\u2011]\d{4}"
    r"|[1-9]\d{9,11}"
    r")(?![\w/@])(?![.,\-]\d)(?! \d)"
)
_NOT_NUMBERS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|(?:ISBN|ISSN|ISSN-L|DOI|ORCID|ISO|IEC|UNE|SHA-256)\b[\s:.]*[\w.\-/ \u2013]*\d[\dX]*"
    r"|10\.\d{4,9}/\S+"
    r"|\d{4}-\d{2}(?:-\d{2})?(?!\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"\+?\d{1,3}(?:[ \u00a0.]\d{3})+")
_MOST_OF_A_FIGURE = 10


def emails_in(line: str) -> Iterator[Contact]:
    """Each e-mail address, also one that hides its sign: `ana (arroba) trabajo.gob`."""
    if has_sign_of_address(line, small_latin(line)):
        for found in _email().finditer(line):
            yield Contact(found.start(), found[0])


def telephones_in(line: str) -> Iterator[Contact]:
    """Each telephone number, once."""
    if not has_number(small_latin(line)):
        return
    written, line = line, line.translate(_ALIKE)
    open_to_search = _NOT_NUMBERS.sub(lambda m: " " * len(m[0]), line)
    if not has_number(small_latin(open_to_search)):
        return
    found: dict[int, Contact] = {}
    for contact in (*_called(open_to_search), *_international(open_to_search), *_shaped(open_to_search)):
        if not any(c.start <= contact.start < c.start + len(c.text) for c in found.values()):
            found[contact.start] = contact
    yield from (Contact(start, written[start : start + len(found[start].text)]) for start in sorted(found))


_FEWEST = 6
"""Digits of the shortest number of a person or an office; those of three or four are services for all."""


def _called(line: str) -> Iterator[Contact]:
    """Numbers after a word that says so."""
    for found in _after_a_word().finditer(line):
        digits = sum(c.isdigit() for c in found["number"])
        if _FEWEST <= digits <= 15 and not _are_years(found["number"]):
            yield Contact(found.start("number"), found["number"])


def _international(line: str) -> Iterator[Contact]:
    for pattern in (_INTERNATIONAL, _WITH_ZEROS):
        for found in pattern.finditer(line):
            digits = sum(c.isdigit() for c in found[0])
            is_figure = _FIGURE.fullmatch(found[0]) and digits <= _MOST_OF_A_FIGURE
            if not is_figure and not _are_years(found[0]):
                yield Contact(found.start(), found[0])


def _shaped(line: str) -> Iterator[Contact]:
    for found in _SHAPED.finditer(line):
        if not _are_years(found[0]) and not _are_round(found[0]) and not _ends_as_a_code(line[: found.start()]):
            yield Contact(found.start(), found[0])


def _are_years(number: str) -> bool:
    """Whether one of the last two groups is a year: `2006-2015`, `Decreto 1072-2015`."""
    return any(_YEAR.fullmatch(group) for group in re.findall(r"\d+", number)[-2:])


def _are_round(number: str) -> bool:
    """Whether it is a range of round figures: `3000-5000`."""
    groups = re.findall(r"\d+", number)
    return len(groups) == 2 and all(group.endswith("0") for group in groups) and number[0] != "("


def _ends_as_a_code(before: str) -> bool:
    """Whether a number after these words is that of a law, a file or a page."""
    return bool(_codewords_of_contacts().search(before))


@cache
def _email() -> re.Pattern[str]:
    """An address. `arroba` may stand without brackets, `at` not: it is a word of every other sentence."""
    at = f"(?:{'|'.join(sorted(words_of_contacts('detected.mail.at')))}|@)"
    dot = "|".join(sorted(words_of_contacts("detected.mail.dot")))
    sign = rf"(?:[@＠]|\s*[\[({{<]\s*{at}\s*[\])}}>]\s*|\s+{WITHOUT_BRACKETS}\s+)"
    point = rf"(?:\.|\s*[\[({{<]\s*(?:{dot})\s*[\])}}>]\s*)"
    return re.compile(
        rf"(?<![\w@])\w[\w.+%'\-]*{sign}[\w\-]+(?:{point}[\w\-]+)*{point}[^\W\d_]{{2,}}(?![\w@])", re.IGNORECASE
    )


@cache
def _after_a_word() -> re.Pattern[str]:
    called = "|".join(sorted(words_of_contacts("detected.telephone"), key=len, reverse=True))
    number = r"(?P<number>[+(]{0,2}\d(?:[ \u00a0.\-\u2011\u2013()/]{0,3}\d)+)"
    return re.compile(
        rf"(?<!\w)(?:(?:{called})\.?[\s/,]*)+(?:n\.?\s?[ºo°]|núm\.?|no\.)?[\s.:=]*{number}(?![\w@])", re.IGNORECASE
    )


@cache
def _codewords_of_contacts() -> re.Pattern[str]:
    codes = "|".join(sorted(words_of_contacts("detected.codes"), key=len, reverse=True))
    sign = r"(?:n\.?\s?[ºo°]s?|núms?\.?|nos?\.|number)"
    return re.compile(rf"(?:(?<!\w)(?:{codes})[\s.:]*{sign}?|(?<!\w){sign})[\s.:]*$", re.IGNORECASE)


def identity_numbers_in(line: str) -> Iterator[Contact]:
    """Each number after a word that says it is somebody's: `DNI 12.345.678`, `passport no. X1234567`."""
    if not has_number(small_latin(line)):
        return
    for found in _identity().finditer(line.translate(_ALIKE)):
        if sum(c.isdigit() for c in found["number"]) >= _FEWEST:
            yield Contact(found.start("number"), line[found.start("number") : found.end("number")])


@cache
def _identity() -> re.Pattern[str]:
    words = words_at("detected.identity")
    number = r"(?P<number>[A-Z]{0,3}[-.]?\d[\d.\- ]{4,}\d(?:-?[\dkKxX])?)"
    return re.compile(
        rf"(?i:\b(?:{'|'.join(sorted(words))})\b)(?:\s*(?:n[.º°o]*|no\.|nro\.?|#|:|de|of|number|número))*\s*{number}"
    )
