"""Templates are compiled once, and again when what they say has changed."""

from __future__ import annotations

import shutil
import traceback
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError

from generator.build.compiled import load_all
from generator.build.rendering import compile_as_ours


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr("sys.pycache_prefix", None)


def said(folder: Path) -> str:
    env = Environment(loader=FileSystemLoader(folder))
    compile_as_ours(env)
    load_all(env)
    return env.get_template("page.html").render(name="<b>")


def test_a_template_that_is_the_same_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("  Hola, {{ name }}", "utf-8")
    first = said(tmp_path)
    assert [file.suffix for file in (tmp_path / "__pycache__").iterdir()] == [".pyc"]
    with monkeypatch.context() as patch:
        patch.delattr(Environment, "_parse")
        assert said(tmp_path) == first == "Hola, &lt;b&gt;"
    (tmp_path / "page.html").write_text("Adiós, {{ name }}", "utf-8")
    assert said(tmp_path) == "Adiós, &lt;b&gt;"


def test_what_was_compiled_in_another_folder_fails_in_the_one_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.html").write_text(
        "{% macro m() %}\n{{ 1 / 0 }}{% endmacro %}{{ m() if name == 'b' }}", "utf-8"
    )
    said(tmp_path / "a")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    shutil.rmtree(tmp_path / "a")
    env = Environment(loader=FileSystemLoader(tmp_path / "b"))
    compile_as_ours(env)
    with pytest.raises(ZeroDivisionError) as why:
        env.get_template("page.html").render(name="b")
    lines = [(f.filename, f.lineno) for f in traceback.extract_tb(why.value.__traceback__)]
    assert (str(tmp_path / "b" / "page.html"), 2) in lines
    assert str(tmp_path / "a" / "page.html") not in {file for file, _ in lines}


@pytest.mark.parametrize("kept", [b"", b"j2", b"j2" + bytes(200)])
def test_what_is_no_compiled_template_is_made_anew(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "page.html").write_text("Hola", "utf-8")
    said(tmp_path)
    (file,) = (tmp_path / "__pycache__").iterdir()
    file.write_bytes(kept)
    assert said(tmp_path) == "Hola"
    assert file.read_bytes() != kept


def test_nothing_is_written_where_python_is_told_not_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    (tmp_path / "page.html").write_text("Hola", "utf-8")
    assert said(tmp_path) == "Hola"
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


def test_a_template_that_is_wrong_is_said_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Hola\n{% if %}", "utf-8")
    with pytest.raises(TemplateSyntaxError) as why:
        said(tmp_path)
    assert why.value.lineno == 2
