"""Questions about all records, and their answers."""
