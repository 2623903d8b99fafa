"""Two places that may name the site: its content and its configuration."""

from __future__ import annotations

from generator.model.network import Network
from generator.model.problem import Problem
from generator.settings.given import Given
from generator.settings.settings import Settings


def naming_problems(settings: Settings, network: Network | None) -> tuple[Problem, ...]:
    """What the configuration says otherwise than `network.yml`, which says it in each language, or once more."""
    if network is None:
        return ()
    given = Given({"site_name": settings.name, "site_description": settings.description}, settings.origin)
    if settings.name and settings.name not in network.name.all:
        given.fault("name_differs", ("site_name",), name=" / ".join(dict.fromkeys(network.name.all)))
    if settings.description:
        given.fault("described_twice", ("site_description",), key=True)
    return tuple(given.problems)
