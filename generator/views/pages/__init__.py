"""Whole pages: the views that the plan gives addresses to."""
