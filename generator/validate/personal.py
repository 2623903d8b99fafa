"""Rules about what concerns persons, not institutions: their addresses, telephone and identity numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model.problem import Origin, Problem
from generator.model.register import RoleContacts
from generator.validate.contacts import Contact, emails_in, identity_numbers_in, may_have_contacts, telephones_in
from generator.validate.index import Index
from generator.validate.written import Line, lines_of


def contacts_of_persons(index: Index) -> Iterator[Problem]:
    """An e-mail address or telephone number that is not known to be that of a role, and a number of identity."""
    roles = {kept(contact) for contact in _of_roles(index) for kept in (str.casefold, _digits)}
    for line, words in _lines(index):
        for code, contacts_in, kept in _CONTACTS:
            for contact in contacts_in(words):
                if kept is None or kept(contact.text) not in roles:
                    yield line.problem(code, contact.start if words is line.text else 0, value=contact.text)


def _lines(index: Index) -> Iterator[tuple[Line, str]]:
    """Every line with its text, and the names of attachments, read as words."""
    yield from ((line, line.text) for line in lines_of(index, may_have_contacts))
    for file in index.content.files:
        yield Line(Origin(file.path), 1, file.name), file.name.rpartition(".")[0].replace("_", " ")


def _of_roles(index: Index) -> Iterator[str]:
    for register in index.content.registers:
        if isinstance(register.entries, RoleContacts):
            yield from (entry.contact for entry in register.entries.entries)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


_CONTACTS: tuple[tuple[str, Callable[[str], Iterator[Contact]], Callable[[str], str] | None], ...] = (
    ("email-address", emails_in, str.casefold),
    ("telephone-number", telephones_in, _digits),
    ("identity-number", identity_numbers_in, None),
)
"""The problem, where one is, and in which form those of roles are compared; the number of a person has no role."""
