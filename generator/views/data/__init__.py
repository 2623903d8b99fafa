"""The records as data: what is published of each, as an object and as a row of a table."""
