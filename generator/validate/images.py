"""Rules about images: that they are there and whole, tell no more than is seen, and are shown by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.load.folders import ATTACHMENTS
from generator.markdown.links import PICTURE, lines_without_code
from generator.model.image import LONGEST_SIDE, MOST_OF_AN_IMAGE
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.words.nearness import nearest

_SHOWN = re.compile(r"!\[[^\]]*\]\((?P<target>[^()\s]+)\)")


def images_that_cannot_be_shown(index: Index) -> Iterator[Problem]:
    """An image that is not there, is not what its name says, or tells where and by whom it was taken."""
    files = {(file.document, file.name): file for file in index.content.files}
    for record in index.content.records:
        for n, image in enumerate(record.facts.images):
            at, file = ("images", n, "file"), files.get((record.id, image.file))
            if file is None:
                there = [name for id, name in files if id == record.id]
                near = nearest(image.file, there)
                yield record.problem("missing-attachment", at, value=image.file, id=record.id, near=near)
                continue
            most, side = MOST_OF_AN_IMAGE // 1000, LONGEST_SIDE
            for code in ("differs-image", "broken-image", "animated-image", "large-image", "image-metadata"):
                if file.fault == code or (code == "broken-image" and file.fault in ("empty", "pointer")):
                    value, other, path = image.file, file.seems, file.path
                    yield record.problem(code, at, value=value, other=other, path=path, most=most, side=side)


def images_that_nobody_sees(index: Index) -> Iterator[Problem]:
    """An image that its record does not show: it would be on no page. A translation may lag behind."""
    for record in index.content.records:
        for n, image in enumerate(record.facts.images):
            target = _target(record.id, image.file)
            sections = record.texts[record.original].sections
            if not any(f"]({target})" in section.markdown for section in sections):
                yield record.problem("unshown-image", ("images", n, "file"), value=image.file, example=target)


def images_in_texts(index: Index) -> Iterator[Problem]:
    """An image in a text that would not be shown: it does not stand by itself, or the record does not carry it."""
    for record, text, section, first in index.sections_with("!["):
        lines = dict(lines_without_code(section))
        for number, line in lines.items():
            by_itself = number - 1 not in lines and number + 1 not in lines and _SHOWN.fullmatch(line.rstrip())
            if by_itself and by_itself["target"] in _targets(record):
                continue
            for found in PICTURE.finditer(line):
                spot = Spot(first + number, found.start() + 1)
                example = next(_targets(record), _target(record.id, "oficina.jpg"))
                yield text.origin.problem_at("picture-in-text", spot, BODY, value=found[0], example=example)


def _targets(record: AnyRecord | Draft) -> Iterator[str]:
    """The images that a record carries, as its texts name them."""
    if isinstance(record, Draft):
        said = record.data.get("images")
        items = said if isinstance(said, (list, tuple)) else ()
        names = [str(item.get("file")) for item in items if isinstance(item, dict)]
    else:
        names = [image.file for image in record.facts.images]
    return (_target(record.id, name) for name in names)


def _target(id: str, name: str) -> str:
    return f"../{ATTACHMENTS}/{id}/{name}"
