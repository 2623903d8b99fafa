"""What bodies may use beyond plain Markdown."""

EXTENSIONS = ("tables", "footnotes", "abbr", "def_list", "admonition", "fenced_code", "sane_lists")
"""Python-Markdown's names of them. Every body may use each, whatever a configuration says."""

ADMONITIONS = (
    *("note", "abstract", "info", "tip", "success", "question"),
    *("warning", "failure", "danger", "bug", "example", "quote"),
)
"""Material's types of admonitions: `!!! note`. One of another type is called as it is written."""
