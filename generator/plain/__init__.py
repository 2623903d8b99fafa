"""A shell of our own: Jinja and the templates of the theme, no MkDocs."""
