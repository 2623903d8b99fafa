"""What is left to do for translations, and for a site without a name: no reason to stop a build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from generator.catalogue.translation import Standing, Translation, translations_of
from generator.load.folders import NETWORK
from generator.model.field import Labels
from generator.model.problem import Origin, Problem, Severity, Spot
from generator.model.record import Content, Text
from generator.model.values import parts_of


def notices_of(content: Content) -> tuple[Problem, ...]:
    """The translations that are outdated, part by part, unchecked or missing, in the order of the files.

    Nothing is said of an original that has problems itself: it is not a record yet.
    """
    broken = {p.path for p in content.problems if p.stops}
    translations = (t for record in content.records for t in translations_of(record, content.languages))
    found = (p for t in translations if t.original.origin.path not in broken for p in _notices(t))
    return tuple(sorted(replace(p, severity=Severity.NOTICE) for p in (*found, *_labels(content), *_network(content))))


def _labels(content: Content) -> Iterator[Problem]:
    """Of each vocabulary, register and network, the languages of the site that labels lack, at the first of them."""
    files: list[tuple[BaseModel, Origin]] = [(v.scheme, v.origin) for v in content.vocabularies]
    files += [(r.entries, r.origin) for r in content.registers]
    files += [(content.network.network, content.network.origin)] if content.network else []
    for entries, origin in files:
        labels = tuple(parts_of(entries, Labels))
        for language in content.languages:
            if lacking := [(at, said) for at, said in labels if language not in said.given]:
                at, said = lacking[0]
                other = said.language(language, *content.languages)
                yield origin.problem("labels-missing", at, value=len(lacking), language=language, other=other)


def _network(content: Content) -> Iterator[Problem]:
    """That nothing says what the network is called: its site has names that fit any."""
    if not content.network and (first := next(iter(content.records), None)):
        folder = first.origin.path.partition("/")[0]
        yield Origin(f"{folder}/{NETWORK}").problem("network-missing", name=NETWORK)


def _notices(translation: Translation) -> Iterator[Problem]:
    text = translation.record.texts.get(translation.language)
    if text is None:
        name, language = translation.record.name, translation.language
        yield translation.original.origin.problem("translation-missing", name=name, language=language)
    elif translation.standing == Standing.UNCHECKED:
        yield text.origin.problem("translation-unchecked", path=text.origin.path)
    else:
        yield from (_outdated(part, text, translation.original.origin) for part in translation.changed)


def _outdated(part: str, text: Text, original: Origin) -> Problem:
    """`title` and `summary` at their values, `body.2` at its section."""
    name, _, number = part.partition(".")
    if name != "body":
        spot = text.origin.spot((name,))
    else:
        line = text.sections[int(number)].line if number and int(number) < len(text.sections) else 1
        spot = Spot(line, 1)
    path = text.origin.path
    return text.origin.problem_at("translation-outdated", spot, name, path=path, original=original.path)
