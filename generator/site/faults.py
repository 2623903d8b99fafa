"""Anything that stops a build, as one sentence with its place: never a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException
from yaml import MarkedYAMLError

from generator.model.language import Language
from generator.publish.errors import BusyError, PublishError
from generator.site.outcome import Trouble
from generator.words import words_of


def trouble_of(why: BaseException, root: Path, language: Language, heard: Sequence[str] = ()) -> Trouble:
    """What went wrong, where in the project, in `language`; `heard` is what MkDocs logged about it."""
    chain = tuple(_chain(why))
    for cause in chain:
        match cause:
            case TemplateSyntaxError():
                return Trouble(_place(cause.filename, cause.lineno, root), _said(language, "template", cause.message))
            case TemplateError():
                return Trouble(_frame(cause, root), _said(language, "template", cause.message))
            case MarkedYAMLError():
                return _of_yaml(cause, root, language)
            case BusyError():
                return Trouble("", _said(language, "busy", cause))
            case PublishError() | OSError():
                return Trouble("", _said(language, "machine", cause))
    if isinstance(why, MkDocsException):
        return Trouble("mkdocs.yml", _said(language, "configuration", heard[-1] if heard else why))
    return Trouble(_frame(why, root), _said(language, "other", f"{type(why).__name__}: {why}"))


def _chain(why: BaseException | None) -> Iterator[BaseException]:
    """The error and those that it came from, the first cause last."""
    while why is not None:
        yield why
        why = why.__cause__ or why.__context__


def _of_yaml(why: MarkedYAMLError, root: Path, language: Language) -> Trouble:
    mark = why.problem_mark or why.context_mark
    place = _place(mark.name, mark.line + 1, root, mark.column + 1) if mark else ""
    return Trouble(place, _said(language, "yaml", why.problem or why.context))


def _frame(why: BaseException, root: Path) -> str:
    """The innermost line of the project's own files, templates included, that the error went through."""
    frames = traceback.extract_tb(why.__traceback__)
    ours = (f for f in reversed(frames) if Path(f.filename).is_relative_to(root) and "site-packages" not in f.filename)
    return next((_place(f.filename, f.lineno, root) for f in ours), "")


def _place(file: str | None, line: int | None, root: Path, column: int | None = None) -> str:
    if not file:
        return ""
    path = Path(file)
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return ":".join(str(part) for part in (shown.as_posix(), line, column) if part is not None)


def _said(language: Language, kind: str, why: object) -> str:
    """The sentence; in another language, or only the cause, where the words themselves are broken."""
    cause = " ".join(str(why).split())
    for known in (language, *Language):
        try:
            return words_of(known).say(f"preview.faults.{kind}", why=cause)
        except Exception:  # whatever is wrong with the words must not hide what is wrong
            continue
    return cause
