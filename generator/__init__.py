"""Compiles Markdown records into the knowledge site of a network, in each of its languages."""
