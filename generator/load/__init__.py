"""Text to records, and the places in the text."""
