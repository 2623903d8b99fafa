"""Anything that stops a build, as one sentence with its place: never a traceback."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from yaml import MarkedYAMLError
from yaml.reader import ReaderError

from generator.build.errors import ScriptError, ShellError
from generator.load.history import EpochError
from generator.model.language import Language
from generator.model.problem import Problem
from generator.publish.errors import BusyError, PublishError
from generator.shells.outcome import Trouble
from generator.words import MissingWordError, Words, words_of
from generator.words.reasons import reason

_WORDS = Path("generator", "words")
_CODE = Path(__file__).parents[2]
_UNDEFINED = re.compile(r"'(\w+)' is undefined|has no (?:attribute|element) '?(\w+)'?")
_SETTING = re.compile(r"Config value '(\w+)': (.+)", re.DOTALL)


def trouble_of(problem: Problem, words: Words) -> Trouble:
    """A problem of the content or of the words, as one thing that keeps the site from being built."""
    return Trouble(f"{problem.path}:{problem.line}:{problem.column}", words.remark(problem))


@dataclass(frozen=True, slots=True)
class Faults:
    """Says what went wrong in a project, in a language."""

    config: Path
    language: Language

    def troubles(self, why: BaseException) -> tuple[Trouble, ...]:
        """The same; where a word is missing, all that is wrong with the words, at once."""
        from generator.catalogue.house import faults_of_house  # imports all declarations

        if any(isinstance(cause, MissingWordError) for cause in _chain(why)) and (faults := faults_of_house()):
            return tuple(trouble_of(problem, words_of(self.language)) for problem in faults)
        return (self.trouble(why),)

    def trouble(self, why: BaseException) -> Trouble:
        """What went wrong, and where."""
        for cause in _chain(why):
            match cause:
                case TemplateError():
                    return self._of_template(cause)
                case UnicodeError() | ReaderError():
                    return self._not_utf8(cause)
                case MarkedYAMLError():
                    return self._of_yaml(cause)
                case MissingWordError():
                    return Trouble(str(_WORDS / f"{cause.language}.yml"), self._said("missing", cause.key))
                case ScriptError():
                    return Trouble(cause.file, self._said(cause.kind, cause.needed))
                case EpochError():
                    return Trouble("", self._said("epoch", cause))
                case BusyError():
                    return Trouble("", self._said("busy", cause))
                case PublishError() | OSError():
                    return Trouble("", self._said("machine", reason(cause, words_of(self.language))))
        if isinstance(why, ShellError):
            return self._of_configuration(str(why))
        if isinstance(why, KeyError):
            return Trouble(self._frame(why), self._said("missing", why.args[0] if why.args else ""))
        return Trouble(self._frame(why), self._said("other", str(why) or type(why).__name__))

    def _of_template(self, why: TemplateError) -> Trouble:
        if isinstance(why, TemplateSyntaxError):
            return Trouble(self._place(why.filename, why.lineno), self._said("template", why.message))
        if isinstance(why, TemplateNotFound):
            return Trouble(self._frame(why, ending=".html"), self._said("missing", why.name))
        lost = _UNDEFINED.search(why.message or "") if isinstance(why, UndefinedError) else None
        if lost:
            at = self._frame(why, ending=".html") or self._frame(why)
            return Trouble(at, self._said("undefined", lost[1] or lost[2]))
        return Trouble(self._frame(why), self._said("template", why.message))

    def _of_yaml(self, why: MarkedYAMLError) -> Trouble:
        mark = why.problem_mark or why.context_mark
        place = self._place(mark.name, mark.line + 1, mark.column + 1) if mark else ""
        return Trouble(place, self._said("yaml", why.problem or why.context))

    def _of_configuration(self, said: str) -> Trouble:
        """MkDocs names the setting; we look up where it stands."""
        said = re.sub(r"<class '(\w+)'>", r"\1", said)
        setting = _SETTING.search(said)
        if setting is None:
            return Trouble(self.config.name, self._said("configuration", said))
        lines = self.config.read_text("utf-8", errors="replace").splitlines()
        line = next((n for n, text in enumerate(lines, 1) if text.startswith(f"{setting[1]}:")), None)
        return Trouble(self._place(str(self.config), line), self._said("configuration", f"{setting[1]}: {setting[2]}"))

    def _not_utf8(self, why: Exception) -> Trouble:
        """Neither Jinja nor PyYAML says in which file; so all are tried."""
        theme, words = self.config.parent / "theme", _CODE / _WORDS
        for file in (self.config, *sorted(words.glob("*.yml")), *sorted(theme.rglob("*.html"))):
            try:
                file.read_bytes().decode()
            except UnicodeDecodeError as wrong:
                before = wrong.object[: wrong.start].decode()
                column = len(before.rpartition("\n")[2]) + 1
                return Trouble(self._place(str(file), before.count("\n") + 1, column), self._said("not_utf8", ""))
        return Trouble(self._frame(why), self._said("other", why))

    def _frame(self, why: BaseException, ending: str = "") -> str:
        """The innermost line of the project's own files, templates included, that the error went through."""
        frames = reversed(traceback.extract_tb(why.__traceback__))
        ours = (f for f in frames if self._is_ours(f.filename) and f.filename.endswith(ending))
        return next((self._place(f.filename, f.lineno) for f in ours), "")

    def _is_ours(self, file: str) -> bool:
        path = Path(file)
        ours = path.is_relative_to(self.config.parent) or path.is_relative_to(_CODE)
        return ours and "site-packages" not in path.parts

    def _place(self, file: str | None, line: int | None, column: int | None = None) -> str:
        if not file:
            return ""
        path = Path(file)
        root = next((r for r in (self.config.parent, _CODE) if path.is_relative_to(r)), None)
        shown = path.relative_to(root) if root else path
        return ":".join(str(part) for part in (shown.as_posix(), line, column) if part is not None)

    def _said(self, kind: str, why: object) -> str:
        """The sentence; in another language, or only the cause, where the words themselves are broken."""
        cause = " ".join(str(why).replace(f"{self.config.parent}/", "").split())
        for known in (self.language, *Language):
            try:
                return words_of(known).say(f"preview.faults.{kind}", why=cause)
            except Exception:  # whatever is wrong with the words must not hide what is wrong
                continue
        return cause or kind


def _chain(why: BaseException | None) -> Iterator[BaseException]:
    """The error and those that it came from, the first cause last."""
    while why is not None:
        yield why
        why = why.__cause__ or why.__context__
