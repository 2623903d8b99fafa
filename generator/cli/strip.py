"""take out of images what tells more than is seen in them: place, time, camera, names"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.named import bytes_of
from generator.cli.options import add_language
from generator.load.images.image_file import image_in, is_image
from generator.load.images.raster import ImageError
from generator.words import Words, visible, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("images", nargs="+", type=Path, metavar="FILE")
    add_language(parser)


def run(options: Namespace) -> int:
    """Write each image without it; 1 if one of them is no image that can be published. What is seen stays as it is."""
    words = words_of(options.language)
    return max([_stripped(file, words) for file in options.images])


def _stripped(file: Path, words: Words) -> int:
    name = file.name.lower()
    data = bytes_of(file)
    try:
        if not is_image(name):
            raise ImageError("differs")
        found = image_in(name, data)
    except ImageError as why:
        print(words.say(f"stripping.refused.{why}", path=visible(str(file)), about=visible(why.about)), file=sys.stderr)
        return 1
    if found.clean == data:
        print(words.say("stripping.nothing", path=visible(str(file))))
        return 0
    unfinished = file.with_name(f".{file.name}.part")
    unfinished.write_bytes(found.clean)
    unfinished.replace(file)
    besides = visible(", ".join(found.besides))
    print(words.say("stripping.done", path=visible(str(file)), besides=besides))
    return 0
