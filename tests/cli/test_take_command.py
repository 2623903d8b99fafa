"""`rial take`: a change that came by mail."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bundles import bundle
from tests.cli.conftest import Rial
from tests.load.test_history import git
from tests.sites_support import SmallSite

NAME = "programs/ar-seclo.es.md"
PORT = "workshops/2007-port-of-spain.es.md"


def sent(small: SmallSite, *, of: str = NAME, old: str = "service", new: str = "model", **other: str) -> Path:
    """A file in which one record says something else."""
    file = small.folder / "sent.rial.zip"
    text = small.read(of)
    assert text.count(old) == 1
    file.write_bytes(bundle({f"content/{of}": text.replace(old, new)}, **other))
    return file


def everything(small: SmallSite) -> dict[Path, bytes]:
    return {p: p.read_bytes() for p in (small.folder / "content").rglob("*") if p.is_file()}


def test_a_change_is_shown_as_readers_see_it_and_line_by_line_and_put_in_place(rial: Rial, small: SmallSite) -> None:
    translation = small.read("programs/ar-seclo.en.md")
    said = rial("take", sent(small, note="Es un modelo."), "--yes", "--language", "en")
    assert said.status == 0
    assert said.out[:2] == ["Whoever sends it says:", "  Es un modelo."]
    assert "    ~ Type: Model (before: Service)" in said.out
    assert {"--- content/programs/ar-seclo.es.md", "-type: service", "+type: model"} <= {*said.out}
    assert said.out[-1] == f"Changed: content/{NAME}"
    assert "\ntype: model\n" in small.read(NAME)
    assert small.read("programs/ar-seclo.en.md") == translation
    assert rial("take", small.folder / "sent.rial.zip").out == [
        "El archivo dice lo mismo que las fichas; no hay nada que hacer."
    ]


def test_nothing_is_written_until_somebody_says_so(
    rial: Rial, small: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sent(small)
    before = everything(small)
    said = rial("take", file)
    assert (said.status, said.errors[-1]) == (
        2,
        "No se escribió nada: para ponerlo en su lugar sin que se pregunte, dé --yes.",
    )
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for answer, written in (("no", False), ("sí", True)):
        monkeypatch.setattr("builtins.input", lambda _, said=answer: said)
        assert rial("take", file).status == 0
        assert (everything(small) != before) == written


def test_what_the_content_could_not_be_is_said_and_not_written(rial: Rial, small: SmallSite) -> None:
    file = sent(small, new="sevice")
    before = everything(small)
    said = rial("take", file, "--yes")
    assert (said.status, said.errors) == (
        1,
        ["No se escribió nada; lo anterior debe corregirlo antes quien lo envió, o corregirse en el contenido."],
    )
    assert said.out[-1].startswith(f"content/{NAME}:4:7: type: «sevice»")
    assert everything(small) == before


def test_a_text_is_written_in_its_canonical_form(rial: Rial, small: SmallSite) -> None:
    file = small.folder / "sent.rial.zip"
    text = small.read(NAME).replace("type: service", "type: model").replace("\n", "\r\n")
    file.write_bytes(bundle({f"content/{NAME}": "\ufeff" + text}))
    assert rial("take", file, "--yes").status == 0
    assert rial("fmt", "--check").status == 0


def test_the_note_and_the_texts_of_others_do_not_steer_the_terminal(rial: Rial, small: SmallSite) -> None:
    said = rial("take", sent(small, note="a\x1b[2Jb\u202e", new="mo\x1b[31mdel", edition="\x07"), "--check")
    assert not [line for line in said.out if not line.isprintable()]


def test_what_changed_here_meanwhile_is_said(rial: Rial, small: SmallSite) -> None:
    git(small.folder, "init", "-q")
    git(small.folder, "add", ".")
    git(small.folder, "commit", "-qm", "one", day="2026-01-05")
    file = sent(small, edition="Edición del 5 de enero de 2026")
    assert not [line for line in rial("take", file, "--check").out if line.startswith("Aviso: content")]
    small.edit(NAME, "country: AR", "country: AR\nreviewed: 2026-02-01")
    git(small.folder, "commit", "-qam", "two", day="2026-03-02")
    warned = [line for line in rial("take", file, "--check").out if line.startswith("Aviso: content")]
    assert len(warned) == 1
    assert warned[0].startswith(f"Aviso: content/{NAME} cambió aquí después de la edición")
    newer = sent(small, edition="2026-03-02")
    assert not [line for line in rial("take", newer, "--check").out if "Aviso" in line]


def test_where_the_edition_is_not_known_that_is_said(rial: Rial, small: SmallSite) -> None:
    assert any(
        line.startswith("Aviso: no se sabe si estas fichas") for line in rial("take", sent(small), "--check").out
    )


def test_a_file_that_is_refused_is_refused_with_a_sentence(rial: Rial, small: SmallSite) -> None:
    file = small.folder / "sent.rial.zip"
    file.write_bytes(bundle({"content/../mkdocs.yml": "x"}))
    said = rial("take", file, "--yes")
    assert (said.status, said.out) == (2, [])
    assert said.errors == [
        f"{file}: «content/../mkdocs.yml» no es archivo de una ficha ni adjunto de una; no se toma nada."
    ]


def test_all_or_nothing_is_written(rial: Rial, small: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {
        f"content/{NAME}": small.read(NAME).replace("type: service", "type: model"),
        f"content/{PORT}": small.read(PORT).replace("Participaron", "Asistieron"),
    }
    file = small.folder / "sent.rial.zip"
    file.write_bytes(bundle(texts))
    before, replace = everything(small), Path.replace

    def full(self: Path, to: Path) -> Path:
        if to == small.path(PORT):
            raise OSError(28, "No space left on device")
        return replace(self, to)

    monkeypatch.setattr(Path, "replace", full)
    assert rial("take", file, "--yes").status == 2
    assert everything(small) == before
