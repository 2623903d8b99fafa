"""Rules about what concerns persons, not institutions: their addresses, telephone and identity numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.model.problem import Origin, Problem
from generator.model.register import RoleContacts
from generator.validate.contact_signs import may_have_contacts
from generator.validate.contacts import Contact, emails_in, identity_numbers_in, telephones_in
from generator.validate.index import Index
from generator.validate.written import Line, lines_of


def contacts_of_persons(index: Index) -> Iterator[Problem]:
    """An e-mail address or telephone number that is not known to be that of a role, and a number of identity."""
    emails = {contact.casefold() for contact in _of_roles(index)}
    telephones = {_digits(contact) for contact in _of_roles(index)}
    for line, words in _lines(index):
        for found in emails_in(words):
            if found.text.casefold() not in emails:
                yield line.problem("email-address", _start(found, line, words), value=found.text)
        for found in telephones_in(words):
            if _digits(found.text) not in telephones:
                yield line.problem("telephone-number", _start(found, line, words), value=found.text)
        for found in identity_numbers_in(words):
            yield line.problem("identity-number", _start(found, line, words), value=found.text)


def _start(found: Contact, line: Line, words: str) -> int:
    """Where it begins in its line; the name of a file is a problem as a whole."""
    return found.start if words is line.text else 0


def _lines(index: Index) -> Iterator[tuple[Line, str]]:
    """Every line with its text, and the names of attachments, read as words."""
    for line in lines_of(index, lambda text: may_have_contacts(text) or _may_refer_to_a_sign(text)):
        words = unescape(line.text) if line.is_body and "&" in line.text else line.text
        yield line, line.text if words == line.text else words
    for file in index.content.files:
        yield Line(Origin(file.path), 1, file.name), file.name.rpartition(".")[0].replace("_", " ")


def _may_refer_to_a_sign(text: str) -> bool:
    return "&" in text and ("&#" in text or "&commat;" in text)


def _of_roles(index: Index) -> Iterator[str]:
    for register in index.content.registers:
        if isinstance(register.entries, RoleContacts):
            yield from (entry.contact for entry in register.entries.entries)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
