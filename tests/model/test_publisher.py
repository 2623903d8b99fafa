"""Who publishes the site, as the configuration says it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.load.nearness import nearest
from generator.model.language import USUAL, Language
from generator.model.publisher import Fault, Publisher, publisher_of

MAIL = "info@example.org"
NAMES = {"es": "Secretaría", "en": "Secretariat"}


def test_what_is_set_is_kept() -> None:
    publisher, faults = publisher_of(
        {"organisation": NAMES, "email": "info@example.org", "answers_in_days": 5}, nearest
    )
    assert faults == ()
    assert [publisher.name(language) for language in USUAL] == list(NAMES.values())
    assert (publisher.email, publisher.answers_in_days) == (MAIL, 5)


def test_one_name_is_that_of_every_language() -> None:
    publisher, _ = publisher_of({"organisation": "OAS"}, nearest)
    assert {publisher.name(language) for language in USUAL} == {"OAS"}


def test_a_name_is_asked_for_in_each_language_of_the_site() -> None:
    three = (*USUAL, Language.PT)
    assert publisher_of({"organisation": NAMES}, nearest, three)[1] == (
        Fault("extra.publisher.organisation", "name", "es, en, pt"),
    )
    publisher, faults = publisher_of({"organisation": NAMES | {"pt": "Secretaria"}}, nearest, three)
    assert (faults, publisher.name(Language.PT)) == ((), "Secretaria")


@pytest.mark.parametrize("settings", [None, {}, {"organisation": "", "email": ""}])
def test_nothing_need_be_set(settings: Any) -> None:
    assert publisher_of(settings, nearest) == (Publisher(), ())


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ("OAS", Fault("extra.publisher", "shape", "OAS")),
        ({"emial": "info@example.org"}, Fault("extra.publisher.emial", "near_key", "email")),
        ({"fax": "1"}, Fault("extra.publisher.fax", "key", "organisation, email, answers_in_days")),
        ({"email": "info(at)example.org"}, Fault("extra.publisher.email", "email", "info(at)example.org")),
        ({"email": "info@example"}, Fault("extra.publisher.email", "email", "info@example")),
        ({"email": "a@b.org?cc=c@d.org"}, Fault("extra.publisher.email", "email", "a@b.org?cc=c@d.org")),
        ({"organisation": {"es": "OEA"}}, Fault("extra.publisher.organisation", "name", "es, en")),
        ({"answers_in_days": "soon"}, Fault("extra.publisher.answers_in_days", "days", "soon")),
        ({"answers_in_days": True}, Fault("extra.publisher.answers_in_days", "days", "True")),
        ({"answers_in_days": 0}, Fault("extra.publisher.answers_in_days", "days", "0")),
    ],
)
def test_what_cannot_be_used_is_a_fault_at_its_setting(settings: Any, fault: Fault) -> None:
    assert publisher_of(settings, nearest) == (Publisher(), (fault,))


def test_all_faults_are_said_at_once() -> None:
    assert len(publisher_of({"emial": "", "answers_in_days": -1, "email": "x"}, nearest)[1]) == 3
