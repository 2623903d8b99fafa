"""The engine of Pagefind as a script."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.engine import ENGINE, wrapped
from generator.publish.errors import PublishError


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> str:
    """`pagefind.js` as the installed version writes it."""
    site = tmp_path_factory.mktemp("site")
    (site / "index.html").write_text('<html lang="es"><body><p>Taller</p></body></html>', "utf-8")
    subprocess.run([sys.executable, "-m", "pagefind_bin", "--site", site, "--quiet"], check=True, capture_output=True)
    return Path(site / "pagefind" / "pagefind.js").read_text("utf-8")


def test_the_engine_is_handed_over_as_a_function_that_is_given_what_it_asks_of_the_browser(module: str) -> None:
    script = wrapped(module)
    assert f'rial.arrived("{ENGINE}", function (fetch, Worker, document, address) {{' in script
    assert script.endswith("preload,search};\n});\n")


def test_nothing_of_a_module_is_left_in_it(module: str) -> None:
    script = wrapped(module)
    assert "import.meta" not in script
    assert "export{" not in script


def test_all_else_is_as_pagefind_wrote_it(module: str) -> None:
    body = module[: module.rindex("export{")].replace("import.meta.url", "address")
    assert body in wrapped(module)


def test_its_licence_comes_with_it(module: str) -> None:
    notice = wrapped(module).partition("*/")[0]
    assert "Copyright 2022 CloudCannon" in notice
    assert "Permission is hereby granted, free of charge" in notice
    assert 'THE SOFTWARE IS PROVIDED "AS IS"' in notice


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("import.meta.url", "location.href"),
        ("fetch(module_or_path)", "load(module_or_path)"),
        ("new Worker(", "new SharedWorker("),
        ("export{createInstance,", "export{"),
        ("var pagefind=void 0;", 'import("x");var pagefind=void 0;'),
        ("export{", "export default {"),
    ],
)
def test_an_engine_of_another_shape_is_an_error_that_says_what_to_do(old: str, new: str, module: str) -> None:
    assert old in module
    with pytest.raises(PublishError, match=r"generator/publish/engine\.py"):
        wrapped(module.replace(old, new, 1))
