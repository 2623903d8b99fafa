"""Images of a record: on its page with their sizes and credits, and as files beside it."""

from __future__ import annotations

import hashlib
import json

from generator.catalogue.editions import edition_from
from generator.load.content import read_content
from generator.publish.editions import edition_in
from tests.built import text_of
from tests.grown import GROWN
from tests.site.grown.site import FOLDERS, Grown, each_language

PLACE = "attachments/ag-one-stop-service"
ALTS = {
    "es": ["Tres personas en una mesa", "Tres personas en una mesa", "Una sala de espera"],
    "en": ["Three people at a table", "Three people at a table", "A waiting room"],
}
CREDIT = {"es": "Foto: Ministerio de Trabajo", "en": "Photo: Ministry of Labour"}


@each_language
def test_a_text_shows_the_images_of_its_record_in_their_sizes_with_words_of_its_language(
    language: str, grown: Grown
) -> None:
    page = grown.page(language, FOLDERS["programs"], "ag-one-stop-service")
    images = list(page.all("img"))
    assert [image.get("alt") for image in images] == ALTS[language]
    assert {(image.get("width"), image.get("height"), image.get("loading")) for image in images} == {
        ("240", "160", "lazy")
    }
    assert [text_of(caption) for caption in page.all("figcaption")][:3] == [CREDIT[language]] * 3
    for image in images:
        address, _ = page.target(image.get("src", ""))
        assert (grown.project.site / address).read_bytes() == (GROWN / "content" / address).read_bytes()


def test_pages_without_images_have_none(grown: Grown) -> None:
    assert not list(grown.page("es", FOLDERS["workshops"], "2016-basseterre").all("img"))


def test_the_data_tell_of_each_image_what_a_program_needs_to_show_it(grown: Grown) -> None:
    records = json.loads((grown.project.site / "data" / "programs.json").read_text("utf-8"))
    (images,) = (record["images"] for record in records if record["images"])
    assert [(image["media_type"], image["width"], image["height"]) for image in images] == [
        ("image/jpeg", 240, 160),
        ("image/png", 240, 160),
        ("image/webp", 240, 160),
    ]
    for image in images:
        assert hashlib.sha256((grown.project.site / image["url"]).read_bytes()).hexdigest() == image["sha256"]


def test_a_published_copy_and_the_content_tell_of_the_same_images(grown: Grown) -> None:
    name = "programs/ag-one-stop-service"
    published = edition_in(grown.project.site).records[name].facts["images"]
    assert published == edition_from(read_content(grown.project.folder / "content")).records[name].facts["images"]
    assert [sorted(image) for image in published] == [["alt", "credit", "file", "sha256"]] * 3
