"""`rial check`: 0 is clean, 1 problems, 2 could not run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.cli.conftest import Rial
from tests.sites_support import SITES, SmallSite

MANY = SITES / "broken" / "many-at-once"


def _problems(lines: list[str]) -> list[str]:
    """The lines that are no warnings: those have tests of their own."""
    return [line for line in lines if ": aviso: " not in line and ": warning: " not in line]


def test_a_good_site_gives_0_and_one_sentence(rial: Rial) -> None:
    said = rial("check")
    assert (said.status, said.errors) == (0, [])
    assert said.out[-1] == "12 fichas y 8 vocabularios, sin problemas. Además: 3 notas."


def test_a_broken_site_gives_1_and_a_line_for_each_problem(rial: Rial, small: SmallSite) -> None:
    small.lay(MANY / "content")
    said = rial("check")
    expected = (MANY / "expected.es.txt").read_text("utf-8").splitlines()
    assert said.status == 1
    assert _problems(said.out)[: len(expected)] == expected
    assert said.out[-1].startswith(f"{len(expected)} problemas.")


def test_messages_come_in_english_by_option(rial: Rial, small: SmallSite) -> None:
    small.lay(MANY / "content")
    expected = (MANY / "expected.en.txt").read_text("utf-8").splitlines()
    said = rial("check", "--language", "en")
    assert _problems(said.out)[: len(expected)] == expected
    assert said.out[-1].startswith(f"{len(expected)} problems.")


def test_without_a_content_folder_it_gives_2_and_says_where_it_looked(rial: Rial) -> None:
    assert rial("check", "--content", "nowhere") == (2, [], ["No hay carpeta de contenido en nowhere."])
    said = rial("check", "--content", "nowhere", "--language", "en")
    assert said.errors == ["There is no content folder at nowhere."]


@pytest.mark.parametrize("arguments", [["check", "--format", "xml"], ["check", "--language", "fr"], ["chekc"]])
def test_arguments_that_do_not_exist_give_2(rial: Rial, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        rial(*arguments)
    assert stopped.value.code == 2


def test_a_path_limits_the_problems_to_a_file_or_folder(rial: Rial, small: SmallSite) -> None:
    small.lay(MANY / "content")
    every = (MANY / "expected.es.txt").read_text("utf-8").splitlines()
    for path in ("content/calls/1.es.md", "content/programs", "content/programs/"):
        said = rial("check", path)
        expected = [line for line in every if line.startswith(path)]
        assert expected
        assert (said.status, _problems(said.out)[: len(expected)]) == (1, expected)
        assert said.out[-1].startswith(f"{len(expected)} problemas.")


def test_a_path_without_problems_gives_0_whatever_is_wrong_elsewhere(rial: Rial, small: SmallSite) -> None:
    small.lay(MANY / "content")
    said = rial("check", "content/library", small.path("vocabularies/cities.yml"))
    assert (said.status, said.out) == (0, ["1 ficha y 1 vocabulario, sin problemas."])


def test_a_path_is_not_the_beginning_of_a_name(rial: Rial, small: SmallSite) -> None:
    small.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    small.write("programs/ar/other.es.md", "---\n---\n")
    assert all(line.startswith("content/programs/ar/") for line in rial("check", "content/programs/ar").out[:-1])


def test_a_path_that_does_not_exist_gives_2(rial: Rial) -> None:
    assert rial("check", "content/programs/nope.es.md") == (2, [], ["No existe content/programs/nope.es.md."])


def test_json_says_the_same_to_programs(rial: Rial, small: SmallSite) -> None:
    small.edit("programs/ar-seclo.es.md", "themes: [T6]", "themes: [T6, Ñ]")
    said = rial("check", "--format", "json")
    assert said.status == 1
    assert [p for p in json.loads("\n".join(said.out)) if p["severity"] != "notice"] == [
        {
            "path": "content/programs/ar-seclo.es.md",
            "line": 9,
            "column": 14,
            "field": "themes.2",
            "code": "unknown-term",
            "severity": "problem",
            "message": "themes.2: «Ñ» no está en el vocabulario «themes»; "
            "use un código de content/vocabularies/themes.yml, o añádalo allí: T5, T6, E6",
        }
    ]


def test_json_of_a_good_site_is_an_empty_list(rial: Rial) -> None:
    assert rial("check", "--format", "json", "content/programs") == (0, ["[]"], [])


def test_each_translation_that_wants_work_is_a_notice_in_every_format(rial: Rial) -> None:
    told = json.loads("\n".join(rial("check", "--format", "json").out))
    assert {p["code"] for p in told} == {"translation-missing", "translation-outdated", "translation-unchecked"}
    assert {p["severity"] for p in told} == {"notice"}
    assert len([line for line in rial("check", "--format", "github").out if line.startswith("::notice ")]) == len(told)


def test_no_name_of_a_file_and_no_value_writes_a_command_of_its_own(rial: Rial, small: SmallSite) -> None:
    small.write("programs/a\n::error file=x::b\x1b[31m,c:.es.md", "x")
    small.write("programs/b.es.md", '---\n"x\\n::warning::y": 1\n---\n\nx\n')
    shown = rial("check", "--format", "github").out
    assert all(line.startswith(("::error file=content/", "::notice file=content/")) for line in shown)
    assert all(line.isprintable() for line in (*shown, *rial("check").out))
    assert any(
        "file=content/programs/a%0A%3A%3Aerror file=x%3A%3Ab%1B[31m%2Cc%3A.es.md,line=1" in line for line in shown
    )


def test_github_shows_problems_beside_the_lines_of_a_change(rial: Rial, small: SmallSite) -> None:
    small.edit("programs/ar-seclo.es.md", "themes: [T6]", "themes: [100%]")
    assert rial("check", "--format", "github", "content/programs").out == [
        "::error file=content/programs/ar-seclo.es.md,line=9,col=10::themes.1: «100%25» no está en el vocabulario "
        "«themes»; use un código de content/vocabularies/themes.yml, o añádalo allí: T5, T6, E6"
    ]


def test_github_shows_each_problem_in_the_language_of_its_file(rial: Rial, small: SmallSite) -> None:
    small.edit("programs/ar-seclo.en.md", "\ntitle: ", "\ntitel: ")
    small.edit("programs/ar-seclo.es.md", "\ncountry: ", "\ncuntry: ")
    for language in ("es", "en"):
        shown = rial("check", "--format", "github", "--language", language).out
        assert [line for line in shown if "ar-seclo.en.md" in line and "there is no such field" in line]
        assert [line for line in shown if "ar-seclo.es.md" in line and "no existe" in line]


def test_a_file_that_the_machine_cannot_read_gives_2_and_no_traceback(
    rial: Rial, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open
    folder = Path("/")  # which cannot be read as a file
    monkeypatch.setattr(
        Path, "open", lambda path, *how, **more: opened(folder if path.name == "ar-seclo.es.md" else path, *how, **more)
    )
    said = rial("check")
    assert (said.status, said.out) == (2, [])
    assert said.errors[0].startswith("No se pudo seguir: ")


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)


def test_a_terminal_without_accents_shows_them_by_their_numbers(small: SmallSite) -> None:
    small.edit("programs/ar-seclo.es.md", "themes: [T6]", "themes: [ñ]")
    done = run("-m", "generator.cli", "check", cwd=small.folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    assert r"themes.1: \xab\xf1\xbb no est\xe1" in done.stdout


def test_a_reader_that_has_read_enough_is_no_failure_of_ours(small: SmallSite) -> None:
    small.lay(MANY / "content")
    program = (
        "import os, sys\n"
        "reading, writing = os.pipe()\n"
        "os.close(reading)\n"
        "os.dup2(writing, 1)\n"
        "from generator.cli import main\n"
        "sys.exit(main(['check']))\n"
    )
    done = run("-c", program, cwd=small.folder)
    assert (done.returncode, done.stderr) == (0, "")


def in_shell(said: str, cwd: Path) -> int:
    """The status of a line of a shell, in which `$RIAL` is the command."""
    where = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "RIAL": f"{sys.executable} -m generator.cli"}
    return subprocess.run(["sh", "-c", said], cwd=cwd, env={**os.environ, **where}, check=False).returncode


def test_what_is_said_may_be_lost_where_nothing_can_be_said(small: SmallSite) -> None:
    assert in_shell("$RIAL check <&- >&- 2>&-", small.folder) == 0
    assert in_shell("$RIAL check >/dev/full 2>/dev/full", small.folder) == 2


@pytest.mark.parametrize("command", [["check"], ["status"], ["fmt", "--check"], ["schema", "--to", "schemas"]])
def test_only_commands_that_build_import_mkdocs(small: SmallSite, command: list[str]) -> None:
    program = (
        "import sys\n"
        "from generator.cli import main\n"
        f"main({command!r})\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'mkdocs', 'material', 'jinja2', 'markdown'}))"
    )
    done = run("-c", program, cwd=small.folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_configuration_is_checked_with_the_content_and_not_with_a_part_of_it(rial: Rial, small: SmallSite) -> None:
    file = small.folder / "mkdocs.yml"
    file.write_text(f"site_name: OTRA\n{file.read_text('utf-8')}nav: [index.md]\n", "utf-8")
    said = rial("check")
    lines = [line for line in said.out if line.startswith("mkdocs.yml:")]
    assert (said.status, [line.partition(" ")[0] for line in lines]) == (1, ["mkdocs.yml:1:12:", "mkdocs.yml:5:1:"])
    assert lines[1].endswith("quite el ajuste")
    assert rial("check", "content/calls").status == 0
    (small.folder / "elsewhere").mkdir()
    file.write_text("docs_dir: elsewhere\n", "utf-8")
    assert rial("check").status == 0, "it is of another content"


@pytest.mark.parametrize(
    "said", [b"", b"\xff\xfe", b"a: " + b"[" * 3000, b"docs_dir: [content]\n", b"docs_dir: lost\n"]
)
def test_a_configuration_that_names_no_content_is_a_problem(rial: Rial, small: SmallSite, said: bytes) -> None:
    (small.folder / "mkdocs.yml").write_bytes(said)
    status, out, _ = rial("check")
    assert (status, any(line.startswith("mkdocs.yml:") for line in out)) == (1, True)


def test_a_warning_is_said_and_gives_0(rial: Rial, small: SmallSite) -> None:
    small.edit("workshops/2007-port-of-spain.es.md", "start: 2007-09-12", "start: 2007-09-09")
    for options, said in (((), "aviso: start: "), (("--format", "github"), "::warning file=")):
        status, out, _ = rial("check", *options)
        assert status == 0
        assert any(said in line for line in out)
    assert "warning" in {p["severity"] for p in json.loads("\n".join(rial("check", "--format", "json").out))}
    assert rial("check").out[-1].endswith("sin problemas. Además: 1 aviso, 3 notas.")
    small.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    assert (rial("check").status, rial("check").out[-1]) == (1, "1 problema. Además: 1 aviso, 3 notas.")
