"""Runs every measurement and prints a line for each figure."""

from bench.building import cold_build
from bench.facets import facet_costs
from bench.searching import search_figures
from bench.weights import copy_weights, page_weights


def main() -> None:
    """Measure the build of the real content, what its pages weigh, its search, then a list of many records."""
    with cold_build() as site:
        page_weights(site)
        copy_weights(site)
        search_figures(site)
    facet_costs()


main()
