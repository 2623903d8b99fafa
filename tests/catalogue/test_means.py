"""A mean is of what the sources say exactly."""

from __future__ import annotations

from decimal import Decimal

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.computations import computed
from generator.catalogue.scope import Scope
from generator.model.source import Source
from tests.sites_support import SmallSite


def test_the_mean_of_ministries_leaves_out_what_is_only_at_least_so_many(small: SmallSite) -> None:
    exact = "number: 2\nministries: {count: 11, unit: ministries, as_printed: 11 Ministries}"
    small.edit("workshops/2010-bridgetown.en.md", "number: 2\ncountry", f"{exact}\ncountry")
    scope = Scope(Catalogue(small.content()), (Source(document="report"),))
    assert computed(scope, "workshops.mean-ministries") == Decimal(11)
