"""Runs every measurement and prints a line for each figure."""

from bench.building import cold_build
from bench.searching import search_figures
from bench.weights import page_weights


def main() -> None:
    """Measure the build of the real content, then what its pages weigh, then its search."""
    with cold_build() as site:
        page_weights(site)
        search_figures(site)


main()
