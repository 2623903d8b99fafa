"""`rial schema`: the editors' schemas are those of the models."""

from __future__ import annotations

import json

from generator.model.files import FILES
from generator.model.language import Language
from tests.built import ROOT
from tests.cli.conftest import Rial
from tests.sites_support import SmallSite


def test_it_writes_a_schema_for_each_file_of_the_content(rial: Rial, small: SmallSite) -> None:
    said = rial("schema")
    assert (said.status, said.errors, len(said.out)) == (0, [], len(FILES) + len(Language))
    assert said.out[0] == "Escrito: docs/schemas/programs.json"
    written = {path.name for path in (small.folder / "docs" / "schemas").iterdir()}
    assert written == {f"{name}.json" for name in FILES}


def test_schemas_just_written_are_fresh(rial: Rial) -> None:
    rial("schema", "--to", "schemas")
    assert rial("schema", "--check", "--to", "schemas") == (
        0,
        [f"Los {len(FILES) + len(Language)} archivos están al día."],
        [],
    )


def test_a_stale_schema_gives_1_and_is_named(rial: Rial, small: SmallSite) -> None:
    rial("schema", "--to", "schemas")
    path = small.folder / "schemas" / "programs.json"
    path.write_text(path.read_text("utf-8").replace("country", "land"), "utf-8")
    stale = path.read_bytes()
    said = rial("schema", "--check", "--to", "schemas")
    assert said == (1, ["schemas/programs.json no está al día; ejecute «rial schema»."], [])
    assert path.read_bytes() == stale
    rial("schema", "--to", "schemas")
    assert rial("schema", "--check", "--to", "schemas").status == 0


def test_missing_schemas_are_stale(rial: Rial, small: SmallSite) -> None:
    said = rial("schema", "--check", "--to", "schemas", "--language", "en")
    assert said.status == 1
    assert len(said.out) == len(FILES) + len(Language)
    assert not (small.folder / "schemas").exists()


def test_the_schemas_of_this_repository_are_fresh_and_so_is_its_list_of_words(rial: Rial) -> None:
    said = rial("schema", "--check", "--to", ROOT / "docs" / "schemas")
    assert said == (0, [f"Los {len(FILES) + len(Language) + 1} archivos están al día."], [])


def test_a_schema_is_json_that_forbids_what_the_model_forbids(rial: Rial, small: SmallSite) -> None:
    rial("schema", "--to", "schemas")
    schema = json.loads((small.folder / "schemas" / "activities.json").read_text("utf-8"))
    assert schema["additionalProperties"] is False
    assert {"title", "call", "provider", "sources"} <= set(schema["required"])
    assert schema["properties"]["provider"]["title"] == "Proveedor"
    assert schema["$defs"]["ActivityAsPrinted"]["properties"]["modality"]["title"] == "Modalidad"
    assert schema["$defs"]["ActivityAsPrinted"]["properties"]["modality"]["description"] == (
        "La modalidad, como la imprime la fuente."
    )


def test_a_field_says_in_each_group_what_it_means_there(rial: Rial, small: SmallSite) -> None:
    rial("schema", "--to", "schemas")
    schema = json.loads((small.folder / "schemas" / "pages.json").read_text("utf-8"))
    assert schema["properties"]["section"]["description"] == "El apartado del índice en que está la página."
    place = schema["$defs"]["Place"]["properties"]
    assert place["section"]["description"] == "La parte del documento, en números romanos."
