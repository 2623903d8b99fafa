"""What of others is in the site and in its ZIP is told, with its licence."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from tests.built import ROOT

LICENCES = ROOT / "theme" / "assets" / "licences.txt"
STYLES = ROOT / "generator" / "words" / "styles" / "made-with.json"
SBOM = ROOT / "docs" / "sbom.cdx.json"


def locked() -> dict[str, str]:
    """The packages of the lock by name, with their versions."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    return dict(re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", text))


def test_the_list_of_parts_is_that_of_the_lock() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "sbom", "--check"], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_each_package_of_the_lock_is_in_it_with_its_sums() -> None:
    told = json.loads(SBOM.read_text("utf-8"))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.5")
    assert {part["name"]: part["version"] for part in told["components"]} == locked()
    sums = {sum_["content"] for part in told["components"] for sum_ in part["hashes"]}
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert sums == set(re.findall(r"sha256:([0-9a-f]{64})", lock))


def test_what_is_in_the_site_is_told_with_its_licence_in_the_site() -> None:
    told = json.loads(SBOM.read_text("utf-8"))
    shipped = {part["name"] for part in told["components"] if part["scope"] == "required"}
    assert shipped == {"pagefind-bin", "mkdocs-material"}
    text = LICENCES.read_text("utf-8")
    assert text.count("END OF TERMS AND CONDITIONS") == 1
    for words in (
        "Material Design Icons",
        "Pagefind",
        "Copyright 2022 CloudCannon",
        "Material for MkDocs",
        "Martin Donath",
        "Snowball",
        "Lato",
    ):
        assert words in text
    assert text.count("Permission is hereby granted, free of charge") == 2


def test_the_styles_of_which_references_are_made_are_told_with_their_licence() -> None:
    said = " ".join(LICENCES.read_text("utf-8").split())
    for style in json.loads(STYLES.read_text("utf-8"))["styles"].values():
        assert f"{style['title']}, by " in said
    for file in (LICENCES, ROOT / "LICENSE"):
        assert "https://creativecommons.org/licenses/by-sa/3.0/" in file.read_text("utf-8")
