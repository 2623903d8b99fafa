"""`rial strip`: images without what tells more than is seen in them."""

from __future__ import annotations

from tests.cli.conftest import Rial
from tests.grown import GROWN
from tests.sites_support import SITES, SmallSite

WITH_PLACE = SITES / "broken" / "image-metadata" / "content"
WITHOUT = GROWN / "content" / "attachments" / "ag-one-stop-service" / "office.jpg"
FILE = "content/attachments/ar-seclo/oficina.jpg"


def test_the_command_that_the_check_names_mends_what_it_names(rial: Rial, small: SmallSite) -> None:
    small.lay(WITH_PLACE)
    (problem,) = small.problems("en")
    command = problem.partition("“rial ")[2].rstrip("”").split()
    assert command == ["strip", FILE]
    assert rial(*command, "--language", "en") == (0, [f"Written without EXIF (GPS): {FILE}"], [])
    assert (small.folder / FILE).read_bytes() == WITHOUT.read_bytes()
    assert small.problems() == []
    assert rial("strip", FILE).out == [f"No dice más que lo que se ve: {FILE}"]


def test_what_is_no_image_is_said_and_left_as_it_is(rial: Rial, small: SmallSite) -> None:
    small.lay(SITES / "broken" / "broken-image" / "content")
    before = (small.folder / FILE).read_bytes()
    said = rial("strip", FILE, "content/network.yml")
    assert said.status == 1
    assert [line.partition(" no ")[0] for line in said.errors] == [FILE, "content/network.yml"]
    assert (small.folder / FILE).read_bytes() == before
