"""What frames the pages of a site: one pipeline, and the shells from which a build chooses."""

SHELLS = {"mkdocs": "generator.site.shell", "plain": "generator.plain.shell"}
"""A shell is a module with `write_site(build)`, which writes every file of the site but its search index."""

DEFAULT_SHELL = "mkdocs"
