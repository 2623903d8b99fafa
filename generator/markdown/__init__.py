"""The body of a text: its outline, its links, its HTML."""
