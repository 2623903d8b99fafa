"""What bodies may use beyond plain Markdown."""

import re

EXTENSIONS = ("tables", "footnotes", "abbr", "def_list", "admonition", "fenced_code", "sane_lists")
"""Python-Markdown's names of them. Every body may use each, whatever a configuration says."""

ADMONITIONS = (
    *("note", "abstract", "info", "tip", "success", "question"),
    *("warning", "failure", "danger", "bug", "example", "quote"),
)
"""Material's types of admonitions: `!!! note`. One of another type is called as it is written."""

TARGET = re.compile(
    r"^ {0,3}\[((?!\^)[^\[\]\n]+)\]:[ \t]*([^\s]+)[ \t]*(([\"'])(.*)\4[ \t]*|\((.*)\)[ \t]*)?$", re.MULTILINE
)
"""Where links of a name lead, on one line: `[Acta 3]: https://example.org/acta "Acta"`. Groups as Python-Markdown's."""

ABBREVIATION = re.compile(r"^\*\[(?P<abbr>[^\\\[\]\n]+)\][ \t]?:[ \t]*(?P<title>\S.*)$", re.MULTILINE)
"""What an abbreviation stands for, on one line: `*[PIB]: producto interno bruto`."""

RULE_OF_TABLE = re.compile(r" {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
"""The line below the header of a table, which makes it one: `|---|:--:|`. A tab is a space here as anywhere."""
