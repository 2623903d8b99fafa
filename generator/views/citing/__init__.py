"""How a record is cited, on what its facts stand, and where the text of a document is."""
