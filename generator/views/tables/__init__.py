"""Records and their facts in lists, tables, filters and bars."""
