"""The content says what the site is called; where it does not, the configuration may."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.language import Language
from generator.model.network import Network
from generator.settings.naming import naming_problems
from generator.words import words_of
from tests.settings.conftest import Read
from tests.sites_support import SITES, SmallSite


@pytest.fixture
def network(tmp_path: Path) -> Network:
    """The network of health ministries, which has a name in each language."""
    site = SmallSite.in_folder(tmp_path / "site")
    site.lay(SITES / "health" / "content")
    named = site.content().network
    assert named
    return named.network


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            Language.ES,
            [
                "mkdocs.yml:4:12: site_name: «RIAL» no es como se llama la red en content/network.yml "
                "(name: Red de Salud / Health Network); escriba lo mismo aquí, o cambie los dos",
                "mkdocs.yml:5:1: site_description: content/network.yml describe el sitio en cada idioma "
                "(description); cámbielo allí y quítelo de aquí",
            ],
        ),
        (
            Language.EN,
            [
                "mkdocs.yml:4:12: site_name: “RIAL” is not what the network is called in content/network.yml "
                "(name: Red de Salud / Health Network); write the same here, or change both",
                "mkdocs.yml:5:1: site_description: content/network.yml describes the site in each language "
                "(description); change it there, and take it out here",
            ],
        ),
    ],
)
def test_a_configuration_that_says_it_otherwise_is_a_problem(
    read: Read, network: Network, language: Language, lines: list[str]
) -> None:
    settings, problems = read("site_name: RIAL\nsite_description: A network\n")
    assert problems == ()
    assert [words_of(language).problem(p) for p in naming_problems(settings, network)] == lines


def test_the_same_name_is_no_problem_and_a_site_without_a_network_has_whatever_is_said(
    read: Read, network: Network
) -> None:
    settings, _ = read("site_name: Red de Salud\n")
    assert naming_problems(settings, network) == ()
    settings, _ = read("site_name: Other\nsite_description: Another site\n")
    assert naming_problems(settings, None) == ()
