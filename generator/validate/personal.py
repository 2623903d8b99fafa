"""Rules about what concerns persons, not institutions: their addresses, telephone and identity numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model.problem import Origin, Problem
from generator.model.register import RoleContacts
from generator.validate.contacts import Contact, emails_in, identity_numbers_in, telephones_in
from generator.validate.index import Index
from generator.validate.written import Line, lines_of


def email_addresses(index: Index) -> Iterator[Problem]:
    """An e-mail address that is not known to be that of a role."""
    allowed = {contact.casefold() for contact in _of_roles(index)}
    for line, contact in _found(index, emails_in):
        if contact.text.casefold() not in allowed:
            yield line.problem("email-address", contact.start, value=contact.text)


def telephone_numbers(index: Index) -> Iterator[Problem]:
    """A telephone number that is not known to be that of a role."""
    allowed = {_digits(contact) for contact in _of_roles(index)}
    for line, contact in _found(index, telephones_in):
        if _digits(contact.text) not in allowed:
            yield line.problem("telephone-number", contact.start, value=contact.text)


def identity_numbers(index: Index) -> Iterator[Problem]:
    """The number of somebody's identity card, passport or tax register."""
    for line, contact in _found(index, identity_numbers_in):
        yield line.problem("identity-number", contact.start, value=contact.text)


def _found(index: Index, contacts_in: Callable[[str], Iterator[Contact]]) -> Iterator[tuple[Line, Contact]]:
    """What is found in every line, and in the names of attachments, read as words."""
    for line in lines_of(index):
        for contact in contacts_in(line.text):
            yield line, contact
    for file in index.content.files:
        for contact in contacts_in(file.name.rpartition(".")[0].replace("_", " ")):
            yield Line(Origin(file.path), 1, file.name), contact._replace(start=0)


def _of_roles(index: Index) -> Iterator[str]:
    for register in index.content.registers:
        if isinstance(register.entries, RoleContacts):
            yield from (entry.contact for entry in register.entries.entries)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
