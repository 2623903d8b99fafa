"""Measurements. They are printed, never tested: see `make bench`."""
