"""What a page reads of the records while it is made: it is made anew when any of it has changed, and only then.

A record tells whoever listens which part of it is read: its facts, its texts or its bodies. Nothing has to be declared,
and what nobody thought of is read all the same: a count over all records has read all of them. Whatever is kept for
later (`Memory.once`, `remembered`) is kept with what was read for it, and whoever is handed it has read that too.

A question (`question`) stands for what is read to answer it: whoever asks which records name a term depends on that
answer, not on all records that were looked through for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import wraps
from hashlib import sha256
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast, overload

from generator.model.language import Language
from generator.model.problem import Origin
from generator.model.record import AnyRecord, Content, Record, Section, Text

A = TypeVar("A")
P = ParamSpec("P")
Q = TypeVar("Q")

Single = tuple[str, ...]
"""A part of a record, `("facts", "programs/ar-seclo")` or `("bodies", "programs/ar-seclo", "es")`, or a question,
`("uses", "themes", "T6")`."""


class Bundle:
    """Much that was read for one thing, and is handed on as one."""

    __slots__ = ("reads",)

    def __init__(self, reads: frozenset[Read]) -> None:
        """Of these."""
        self.reads = reads


Read = Single | Bundle
PARTS = ("facts", "texts", "bodies")
_MANY = 40
"""Reads from which on they are bundled."""

_listening: list[set[Read]] = []
"""Who wants to know what is read, the innermost last."""


@contextmanager
def what_is_read() -> Iterator[set[Read]]:
    """All that is read inside, when it is over."""
    found: set[Read] = set()
    _listening.append(found)
    try:
        yield found
    finally:
        _listening.pop()


def have_read(reads: Iterable[Read]) -> None:
    """Say that these were read: something is handed over that was made of them."""
    if _listening:
        _listening[-1].update(reads)


def bundled(reads: set[Read]) -> frozenset[Read]:
    """The same, as it is kept for whoever is handed what was made of it."""
    found = frozenset(reads)
    return frozenset({Bundle(found)}) if len(found) > _MANY else found


class remembered(Generic[A]):  # noqa: N801  # as `cached_property`, in whose place it stands
    """A property that is worked out once; whoever asks for it has read what was read for it."""

    def __init__(self, answer: Callable[[Any], A]) -> None:
        self._answer = answer
        self.__doc__ = answer.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._key = f"{name} and its reads"

    @overload
    def __get__(self, of: None, owner: type) -> remembered[A]: ...
    @overload
    def __get__(self, of: object, owner: type) -> A: ...
    def __get__(self, of: object | None, owner: type) -> Any:
        """The answer."""
        if of is None:
            return self
        kept = of.__dict__.get(self._key)
        if kept is None:
            with what_is_read() as reads:
                answer = self._answer(of)
            kept = of.__dict__[self._key] = answer, bundled(reads)
        have_read(kept[1])
        return kept[0]


QUESTIONS: dict[str, Callable[..., Any]] = {}
"""How each question is answered, by its name."""


def question(answer: Callable[Concatenate[Q, P], A]) -> Callable[Concatenate[Q, P], A]:
    """A method whose answer is what is read, and not all that it looks through.

    What it is asked are texts; records in its answer are compared by their names, and tell themselves what of them is
    read.
    """
    name = answer.__name__
    QUESTIONS[name] = answer

    @wraps(answer)
    def asked(self: Q, *about: P.args, **none: P.kwargs) -> A:
        with what_is_read():
            answered = answer(self, *about, **none)
        have_read([(name, *cast("tuple[str, ...]", about))])
        return answered

    return cast("Callable[Concatenate[Q, P], A]", asked)


def state_of_answer(asked: Single, of: object) -> str:
    """A digest of the answer to a question."""
    with what_is_read():
        return _digest(_plain(QUESTIONS[asked[0]](of, *asked[1:])))


def _plain(answer: object) -> object:
    """An answer without what is in its records, whose `repr` is the same wherever it means the same."""
    match answer:
        case Record():
            return answer.name
        case Mapping():
            return [(_plain(key), _plain(value)) for key, value in answer.items()]
        case tuple():
            return [_plain(item) for item in answer]
        case None | str() | int():
            return str(answer)
    raise TypeError(f"an answer cannot hold {type(answer).__name__}")


def state_of_part(part: str, record: AnyRecord, changed: Mapping[str, date], language: str = "") -> str:
    """A digest of what is read of a record under the name of a part; of its texts, also when they last changed.

    A body is that of one language.
    """
    texts = record.texts.values()
    match part:
        case "facts":
            return _digest(record.facts)
        case "texts":
            return _digest(
                [(t.language, t.title, t.summary, t.follows, t.origin.path, changed.get(t.origin.path)) for t in texts]
            )
    return _digest([t.sections for t in texts if t.language == language])


def _digest(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:20]


def that_tell(content: Content) -> Content:
    """The same content, whose records tell what is read of them."""
    return content._replace(records=tuple(map(_TellingRecord.of, content.records)))


class _TellingText(Text):
    """A text that tells when its body is read. Where its front matter stands in its file is on no page."""

    __slots__ = ("_body",)
    _body: Single

    @classmethod
    def of(cls, text: Text, body: Single) -> _TellingText:
        telling = object.__new__(cls)
        for field in Text.__dataclass_fields__:
            _slot(Text, field).__set__(telling, getattr(text, field))
        _slot(Text, "origin").__set__(telling, Origin(text.origin.path))
        _slot(cls, "_body").__set__(telling, body)
        return telling

    @property
    def sections(self) -> tuple[Section, ...]:
        """The stretches of the body."""
        if _listening:
            _listening[-1].add(self._body)
        return cast("tuple[Section, ...]", _SECTIONS.__get__(self))


class _TellingRecord(Record[Any]):
    """A record that tells what is read of it. There is one of each name, so that it is equal to itself alone."""

    __slots__ = ("_name", "_reads", "_texts")
    _name: str
    _reads: tuple[Single, Single]
    _texts: Mapping[Language, Text]
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @classmethod
    def of(cls, record: AnyRecord) -> AnyRecord:
        telling = object.__new__(cls)
        for field in Record.__dataclass_fields__:
            _slot(Record, field).__set__(telling, getattr(record, field))
        facts, of_texts, bodies = ((part, record.name) for part in PARTS)
        texts = {
            language: _TellingText.of(text, (*bodies, str(text.language))) for language, text in record.texts.items()
        }
        for field, value in (("_name", record.name), ("_reads", (facts, of_texts)), ("_texts", texts)):
            _slot(cls, field).__set__(telling, value)
        return telling

    @property
    def name(self) -> str:
        """`<kind>/<id>`, as relations write it."""
        return self._name

    @property
    def facts(self) -> Any:
        """The facts."""
        if _listening:
            _listening[-1].add(self._reads[0])
        return _FACTS.__get__(self)

    @property
    def texts(self) -> Mapping[Language, Text]:
        """The texts."""
        if _listening:
            _listening[-1].add(self._reads[1])
        return self._texts


def _slot(of: type, field: str) -> Any:
    """Where a class keeps a field of its objects."""
    return of.__dict__[field]


_FACTS = _slot(Record, "facts")
_SECTIONS = _slot(Text, "sections")
