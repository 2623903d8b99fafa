"""Signs and words that are put where they do not belong, to see that whatever is read is said in words."""

from __future__ import annotations

OF_YAML = (*"-:#'\"[]{},&*!|>@`%?\\", "- ", ": ", " #", "&a", "*a", "!t", "|\n", ">\n", "? ", "---\n", "...\n")
OF_MARKDOWN = ("<b>", "](", "#x", "```\n", "~~~", "<!--", "===\n", "## ", "# ", "1. ", "| a |\n|---|\n")
OF_NOTES = ("[^1]", "[^1]: ", "[a]: ", "../programs/a.es.md")
SPACES = (" ", "  ", "    ", "\t", "\n", "\r\n", "\u00a0", "\u2028")
WORDS = ("title", "summary", "sources", "document", "themes", "null", "a", "X", "sí", "ñ", "🎉", "…", "“", "–")
VALUES = ("0", "8", "08", "2007", "2007-05-29")

SIGNS = (*OF_YAML, *OF_MARKDOWN, *OF_NOTES, *SPACES, *WORDS, *VALUES)
