"""Records in which the rules about one record alone find nothing: what reads the same is not looked through again."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from generator.model.problem import Problem
from generator.model.record import AnyRecord, Content


class Sound:
    """Their fingerprints, which hold for one set of rules, settings, vocabularies and names of records."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """Those of an earlier look."""
        self._known = frozenset(known)
        self._marks: dict[str, str] = {}

    def others(self, content: Content) -> Content:
        """The same content without the records that are known to be sound."""
        self._marks = {record.name: fingerprint_of(record) for record in content.records}
        unknown = (record for record in content.records if self._marks[record.name] not in self._known)
        return content._replace(records=tuple(unknown))

    def learn(self, looked_through: Content, found: Iterable[Problem]) -> None:
        """Those of the others in which nothing was found when they were looked through."""
        amiss = {problem.path for problem in found}
        sound = (r for r in looked_through.records if amiss.isdisjoint(t.origin.path for t in r.texts.values()))
        self._known |= {self._marks[record.name] for record in sound}

    @property
    def now(self) -> frozenset[str]:
        """Those of the content that was looked through last."""
        return self._known & {*self._marks.values()}


def fingerprint_of(record: AnyRecord) -> str:
    """A digest of all that people wrote in the files of a record, and of their names."""
    digest = sha256()
    for text in record.texts.values():
        said = (text.origin.path, text.origin.text, *(part for section in text.sections for part in map(str, section)))
        digest.update(f"{[*map(len, said)]}{''.join(said)}".encode(errors="surrogatepass"))
    return digest.hexdigest()[:20]
