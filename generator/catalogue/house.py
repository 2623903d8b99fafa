"""Faults of declarations and of words, all at once before anything is built: `kinds.agreements.slug` is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from generator.catalogue.needed_words import asked_words, is_of_declarations, needed_words, possible_words
from generator.model.facts import Facts
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS, MODELS
from generator.model.language import DEFAULT, Language
from generator.model.problem import Origin, Problem, Spot
from generator.model.problem import Path as At
from generator.words import file_of, files, leaves, words_of
from generator.words.likeness import parts_taken, places_of
from generator.words.nearness import nearest
from generator.words.styles import REFERENCE_STYLES, templates_in

_MODELS = "generator/model/kinds"
_KINDS = "generator/model/kind.py"
_LANGUAGES = "generator/model/language.py"


def faults_of_house() -> tuple[Problem, ...]:
    """Every fault of the declarations; where there is none, every fault of the words."""
    return faults_of_declarations() or faults_of_words()


def faults_of_declarations() -> tuple[Problem, ...]:
    """Kinds and languages that are half declared. Where there is one, nothing else can be judged."""
    return tuple(sorted([*_of_kinds(), *_of_languages()]))


@cache
def faults_of_words() -> tuple[Problem, ...]:
    """Words that are missing, left over, or with a place that nothing fills, in whatever language; and styles.

    They are of the generator, whatever content is looked at, so whoever looks again and again is told what was found.
    """
    return tuple(sorted([*_of_words(), *_of_styles()]))


def faults_of_codes(found: Iterable[Problem]) -> Iterator[Problem]:
    """The words that problems which were found are said in, and a language lacks.

    Where the list of words is fresh they are known before; this is of a rule that somebody has just written.
    """
    keys = {p.code if "." in p.code else f"problems.{p.code}" for p in found}
    lacking = {language: sorted(key for key in keys if not words_of(language).find(key)) for language in Language}
    if any(lacking.values()):
        said = _said()
        for language, missing in lacking.items():
            forms = [f"{key}.{form}" for key in missing for form in ("what", "remedy")]
            yield from (_missing(key, language, said, _origin(language)) for key in forms)


def _of_kinds() -> Iterator[Problem]:
    for kind in (k for k in Kind if FACTS[k] is Facts):
        origin = Origin(f"{_MODELS}/{kind.replace('-', '_')}.py")
        yield origin.problem("house.kind-without-model", (kind.value,), value=kind)
    for model in MODELS:
        if model.kind not in list(Kind):
            constant = model.kind.upper().replace("-", "_")
            yield Origin(_KINDS).problem(
                "house.model-without-kind", (model.kind,), model=model.__name__, constant=constant
            )
        else:
            yield from _of_traits(model)


def _of_languages() -> Iterator[Problem]:
    """A language without its file of words, and a file of words of no language."""
    there = {file.stem: file for file in files()}
    for language in (language for language in Language if language not in there):
        yield Origin(_shown(file_of(language))).problem("house.language-without-words", value=language)
    for tag in (tag for tag in there if tag not in list(Language)):
        constant = tag.upper().replace("-", "_")
        yield Origin(_LANGUAGES).problem("house.words-without-language", (tag,), value=tag, constant=constant)


def _of_traits(model: type[Facts]) -> Iterator[Problem]:
    """Traits that name an unknown field, and traits that a kind should declare and does not."""
    origin, fields = Origin(f"{model.__module__.replace('.', '/')}.py"), list(model.model_fields)
    for trait, name in model.traits.fields():
        if name and name not in fields:
            near, choices = nearest(name, fields), ", ".join(fields)
            at = (model.kind, "traits", *trait.split("."))
            yield origin.problem("house.unknown-trait-field", at, value=name, near=near, choices=choices)
    for trait, example in _unsaid(model):
        at = (model.kind, "traits", trait)
        yield origin.problem("house.trait-not-said", at, model=model.__name__, example=example)


def _unsaid(model: type[Facts]) -> Iterator[tuple[str, str]]:
    """The traits without which a record is nowhere by its date or its country, or that are to be decided."""
    traits = model.traits
    if traits.cited is None:
        yield "cited", "cited=Cited() | cited=NOT_CITED"
    if traits.header is None:
        yield "header", f"header={len(Kind)} | header=0"
    facets = ((f.name, f.shown.facet) for f in fields_of(model) if f.shown and f.shown.facet)
    dated = [name for name, facet in facets if facet.by_year and not facet.of]
    if dated and not traits.date:
        yield "date", f'date="{dated[0]}"'
    played = {plays.field for plays in traits.countries}
    for field in fields_of(model):
        if field.coded and field.coded.scheme == "countries" and field.name not in played:
            yield "countries", f'countries=(Plays("{field.name}"),)'


def _of_words() -> Iterator[Problem]:
    said = _said()
    needed = {need.key: need.places for need in needed_words()}
    common = {key for words in said.values() for key in words if not is_of_declarations(key)} | asked_words()
    known = {*needed, *common, *possible_words()}
    for language, words in said.items():
        lacking = [key for key in needed if not words.get(key)]
        lacking += [
            key for key in sorted(common - needed.keys() - words.keys()) if words_of(language).find(key) is None
        ]
        twice = words_of(language).twice
        origin = _origin(language) if lacking or twice or words.keys() - known else Origin("")
        for key in twice:
            yield origin.problem("house.word-twice", tuple(key.split(".")), key=True)
        yield from (_missing(key, language, said, origin) for key in lacking)
        for key in words.keys() - known:
            yield origin.problem("house.left-over-word", tuple(key.split(".")), key=True, near=nearest(key, lacking))
        yield from _unfilled(language, words, needed)
        yield from _of_lists(language, words)


def _said() -> dict[Language, dict[str, object]]:
    """The words of each language by their keys."""
    return {language: dict(leaves(words_of(language).tree)) for language in Language}


def _missing(key: str, language: Language, said: Mapping[Language, Mapping[str, object]], origin: Origin) -> Problem:
    like, example = _example(key, language, said)
    return origin.problem("house.missing-word", tuple(key.split(".")), like=like, example=example)


def _of_styles() -> Iterator[Problem]:
    """What records can be cited as, and a style has no template for in some language."""
    cited = [model.traits.cited for model in FACTS.values() if model.traits.cited]
    types = sorted({genre.csl for one in cited for genre in one.genres})
    for language in Language:
        told = templates_in(language)
        for type in types:
            if lacking := [style for style in REFERENCE_STYLES if style not in told or type not in told[style].types]:
                origin = Origin(f"generator/words/styles/{language}.json")
                yield origin.problem("house.no-template", (type,), value=type, styles=", ".join(lacking))


def _unfilled(
    language: Language, words: Mapping[str, object], needed: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """A place in a sentence that nothing fills: `{contry}`. What no declaration asks for is as in the main language."""
    main = words_of(DEFAULT)
    for key, word in words.items():
        known = needed[key] if key in needed else places_of(main.find(key) or word)
        if unknown := sorted(places_of(word) - known):
            choices = ", ".join(f"{{{name}}}" for name in sorted(known)) or "–"
            at = tuple(key.split("."))
            yield _origin(language).problem("house.unfilled-place", at, value=unknown[0], choices=choices)


def _of_lists(language: Language, words: Mapping[str, object]) -> Iterator[Problem]:
    """A list whose words are taken by their number, as the months are, and that has not as many as the main one."""
    main = words_of(DEFAULT)
    for key, word in words.items():
        wanted, found = parts_taken(key, main.find(key) or word), parts_taken(key, word)
        if found != wanted:
            yield _origin(language).problem("house.list-length", tuple(key.split(".")), found=found, wanted=wanted)


def _example(key: str, language: Language, said: Mapping[Language, Mapping[str, object]]) -> tuple[str, object]:
    """A word like the one that is missing, with its key: in another language, else of another kind, or near it."""
    for other, words in said.items():
        if words.get(key):
            return f"{other}: {key}", words[key]
    words, group = said[language], key.rpartition(".")[0]
    named = next((part for part in key.split(".") if part in list(Kind)), "")
    of_kinds = (key.replace(named, kind) for kind in Kind if named)
    near = (k for part in (group, key.partition(".")[0]) for k in words if k.startswith(f"{part}."))
    beside = sorted(near, key=lambda k: is_of_declarations(k) != is_of_declarations(key))
    alike = (*of_kinds, *beside)
    return next(((like, words[like]) for like in alike if words.get(like)), (key, "…"))


def _origin(language: Language) -> Origin:
    """The file of a language's words with the place of each."""
    file = file_of(language)
    keys, values = {}, {}
    for at, key, value in _nodes(yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)):
        keys[at], values[at] = _spot(key), _spot(value)
    return Origin(_shown(file), keys, values)


def _shown(file: Path) -> str:
    return Path("generator", "words", file.name).as_posix()


def _nodes(node: yaml.Node | None, above: At = ()) -> Iterator[tuple[At, yaml.Node, yaml.Node]]:
    """Every key and value of a file with the way to it."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        at = (*above, str(key.value))
        yield at, key, value
        yield from _nodes(value, at)


def _spot(node: yaml.Node) -> Spot:
    return Spot(node.start_mark.line + 1, node.start_mark.column + 1)
