"""Who publishes the site, as the configuration says it."""

from __future__ import annotations

import pytest

from generator.model.language import USUAL
from generator.model.publisher import Publisher
from tests.settings.conftest import Read

MAIL = "info@example.org"


def test_what_is_set_is_kept(read: Read) -> None:
    said = f"{{organisation: {{es: Secretaría, en: Secretariat}}, email: {MAIL}, answers_in_days: 5}}"
    settings, problems = read(f"extra: {{publisher: {said}}}")
    publisher = settings.publisher
    assert problems == ()
    assert [publisher.name(language) for language in USUAL] == ["Secretaría", "Secretariat"]
    assert (publisher.email, publisher.answers_in_days) == (MAIL, 5)


def test_one_name_is_that_of_every_language(read: Read) -> None:
    settings, _ = read("extra: {publisher: {organisation: OAS}}")
    assert {settings.publisher.name(language) for language in USUAL} == {"OAS"}


@pytest.mark.parametrize("said", ["", "extra: {publisher: {}}", "extra: {publisher: {organisation: '', email: ''}}"])
def test_nothing_need_be_set(read: Read, said: str) -> None:
    settings, problems = read(said)
    assert (settings.publisher, problems) == (Publisher(), ())


@pytest.mark.parametrize(
    ("publisher", "field", "code"),
    [
        ("OAS", "", "group"),
        ("{emial: info@example.org}", ".emial", "unknown"),
        ("{email: info(at)example.org}", ".email", "email"),
        ("{email: info@example}", ".email", "email"),
        ("{email: 'a@b.org?cc=c@d.org'}", ".email", "email"),
        ("{organisation: {es: OEA}}", ".organisation", "name"),
        ("{organisation: [OEA]}", ".organisation", "text"),
        ("{answers_in_days: soon}", ".answers_in_days", "days"),
        ("{answers_in_days: true}", ".answers_in_days", "days"),
        ("{answers_in_days: 0}", ".answers_in_days", "days"),
        ("{gateway: gateway.example}", ".gateway", "address"),
        ("{host: sourceforge}", ".host", "choice"),
    ],
)
def test_what_cannot_be_used_is_a_problem_at_its_setting(read: Read, publisher: str, field: str, code: str) -> None:
    _, problems = read(f"extra:\n  publisher: {publisher}")
    assert [(p.line, p.field, p.code) for p in problems] == [(5, f"extra.publisher{field}", f"settings.{code}")]


def test_all_problems_are_said_at_once(read: Read) -> None:
    assert len(read("extra: {publisher: {emial: '', answers_in_days: -1, email: x}}")[1]) == 3
