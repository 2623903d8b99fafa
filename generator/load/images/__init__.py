"""Images as files: their size, and what in them is no part of what is seen."""
