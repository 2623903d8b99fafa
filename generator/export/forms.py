"""The files by which a host asks those who propose: forms of issues, templates of proposals, owners of files."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model.record import Content
from generator.model.road import ASKED_FOR, FILLED_IN, Purpose, form_name
from generator.words import Words, words_of

_FORMS = ".github/ISSUE_TEMPLATE"
_GITLAB = ".gitlab/issue_templates"
_COUNTRIES = "countries"
_OWNER = "@example/{}"


def forms(content: Content) -> Iterator[tuple[str, str]]:
    """Every file with its path from the root of the repository, for the languages and countries of the content."""
    for language in content.languages:
        words = words_of(language)
        for purpose in Purpose:
            yield f"{_FORMS}/{form_name(purpose, language)}", _form(purpose, words)
            yield f"{_GITLAB}/{purpose}-{language}.md", _template(purpose, words)
        yield f".github/PULL_REQUEST_TEMPLATE/{language}.md", _proposal(words)
        yield f".gitlab/merge_request_templates/{language}.md", _proposal(words)
    yield f"{_FORMS}/config.yml", "blank_issues_enabled: true\n"
    yield ".github/pull_request_template.md", "\n".join(_proposal(words_of(tag)) for tag in content.languages)
    yield ".github/CODEOWNERS.example", owners(content, words_of(content.languages[0]))


def _form(purpose: Purpose, words: Words) -> str:
    """A form as GitHub reads it. JSON's texts are YAML's, so that no sign of a word means anything."""
    lines = [
        f"name: {_text(words[f'roads.offers.{purpose}'])}",
        f"description: {_text(words[f'roads.about.{purpose}'])}",
        f"title: {_text(words.say('roads.title', offer=words[f'roads.offers.{purpose}'], about='').rstrip(' :'))}",
        "body:",
        "  - type: markdown",
        "    attributes:",
        f"      value: {_text(words['roads.note'])}",
    ]
    for name in (*FILLED_IN, *ASKED_FOR[purpose]):
        lines += _field(name, words, is_required=name in ASKED_FOR[purpose][:1])
    return "\n".join(lines) + "\n"


def _field(name: str, words: Words, *, is_required: bool) -> Iterator[str]:
    yield f"  - type: {'input' if name in FILLED_IN else 'textarea'}"
    yield f"    id: {name}"
    yield "    attributes:"
    yield f"      label: {_text(words[f'roads.asks.{name}'])}"
    if is_required:
        yield "    validations:"
        yield "      required: true"


def _text(said: object) -> str:
    return json.dumps(str(said), ensure_ascii=False)


def _template(purpose: Purpose, words: Words) -> str:
    asked = "\n\n".join(f"**{words[f'roads.asks.{name}']}**\n" for name in (*FILLED_IN, *ASKED_FOR[purpose]))
    return f"<!-- {words['roads.note']} -->\n\n{asked}\n"


def _proposal(words: Words) -> str:
    """What a proposal should say, with the checks that its author makes."""
    checks = "\n".join(f"- [ ] {check}" for check in words["roads.checks"])
    headings = "".join(f"## {words[key]}\n\n\n" for key in ("roads.what_changes", "roads.asks.source"))
    return f"{headings}## {words['roads.before']}\n\n{checks}\n"


def owners(content: Content, words: Words) -> str:
    """Who is asked about which files, with a role for each country: an example that names no one who is there.

    The files of a country are the record of its ministry, and those whose ids begin with its code.
    """
    lines = [f"# {line}" for line in words["roads.owners"]]
    lines += ["", f"* {_OWNER.format('secretariat')}", ""]
    lines += (f"/content/{path} {_OWNER.format(code)} {_OWNER.format('secretariat')}" for code, path in _paths(content))
    return "\n".join(lines) + "\n"


def _paths(content: Content) -> Iterator[tuple[str, str]]:
    """The files of each country of the vocabulary, in its order."""
    network = content.network.network if content.network else None
    countries = (term.id for v in content.vocabularies if v.name == _COUNTRIES for term in v.scheme.terms)
    for code in countries:
        ministry = network.ministry(code) if network else f"ministry-{code.lower()}"
        yield code.lower(), f"*/{ministry}.*.md"
        yield code.lower(), f"*/{code.lower()}-*.md"
