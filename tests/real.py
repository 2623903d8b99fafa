"""The content of the site itself: it takes long to be read, so all tests of a process share it."""

from __future__ import annotations

from functools import cache

from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content
from generator.model.language import Language
from generator.model.record import Content
from generator.words import Words, words_of
from tests.built import ROOT


@cache
def real_content() -> Content:
    """All that is read of `content/`."""
    return read_content(ROOT / "content")


@cache
def real_catalogue() -> Catalogue:
    """What can be asked of it."""
    return Catalogue(real_content())


@cache
def words_on_site(language: Language) -> Words:
    """The words of the real site: those of the language, with what only its network says."""
    network = real_content().network
    assert network
    return words_of(language).over(network.network.said(language))
