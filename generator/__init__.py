"""Compiles Markdown records into the bilingual knowledge site of RIAL."""
