"""Runs every measurement and prints a line for each figure."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from bench.building import cold_build
from bench.facets import facet_costs
from bench.growing import SIZES, growth
from bench.searching import search_figures
from bench.weights import copy_weights, page_weights

PROJECT = Path(__file__).parents[1]


def main() -> None:
    """Measure the build of the real content, what its pages weigh, its search, a list of many records, then growth.

    `make bench ARGS="--growth 250 2500 25000"` measures growth alone, beside other generators up to 2,500 records.
    """
    parser = ArgumentParser(prog="make bench")
    parser.add_argument("--growth", type=int, nargs="+", metavar="RECORDS")
    parser.add_argument("--alone", action="store_true", help="without the other generators")
    options = parser.parse_args()
    if options.growth:
        growth(PROJECT, tuple(options.growth), beside=not options.alone)
        return
    with cold_build() as site:
        page_weights(site)
        copy_weights(site)
        search_figures(site)
    facet_costs()
    growth(PROJECT, SIZES, beside=not options.alone)


main()
