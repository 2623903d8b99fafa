"""The search index, the checks, the swap and the ZIP."""
