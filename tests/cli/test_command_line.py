"""What is the same in all commands: language, project, help, completion, colour, and how they end."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import COMMANDS, main, parser_in
from generator.cli.colour import coloured
from generator.model.language import Language
from generator.words import words_of
from generator.words.spoken import spoken_language
from tests.built import ROOT, Project, rial
from tests.cli.conftest import Rial
from tests.sites_support import SmallSite

each_language = pytest.mark.parametrize("language", list(Language))
each_command = pytest.mark.parametrize("name", COMMANDS)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "es"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_PE.UTF-8"}, "es"),
        ({"LANG": "es_PE.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "C.UTF-8"}, "es"),
        ({"LANG": "fr_CA.UTF-8"}, "es"),
        ({"LANG": "pt_BR.UTF-8"}, "pt"),
        ({"LANG": "es_PE.UTF-8", "RIAL_LANGUAGE": "EN"}, "en"),
        ({"LANG": "en_US.UTF-8", "RIAL_LANGUAGE": "fr"}, "en"),
        ({"LANG": "", "LC_ALL": ""}, "es"),
    ],
)
def test_messages_are_in_the_chosen_language_else_in_that_of_the_locale(environment, language: str) -> None:
    assert spoken_language(environment) == language


def test_every_command_speaks_that_language(project: Project) -> None:
    project.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    for command in (["check"], ["build"]):
        done = rial(*command, cwd=project.folder, RIAL_LANGUAGE="en")
        assert (done.returncode, done.stderr) == (1, "")
        assert "did you mean “service”?" in done.stdout
        assert "el campo" not in done.stdout


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.in_folder(tmp_path / "project")


def test_mkdocs_too_speaks_it(project: Project) -> None:
    project.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    env = os.environ | {"PYTHONPATH": str(ROOT), "RIAL_LANGUAGE": "en"}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=project.folder, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode != 0
    assert "did you mean “service”?" in done.stdout + done.stderr


def test_a_language_that_there_is_not_is_said_and_does_not_count(project: Project) -> None:
    done = rial("check", cwd=project.folder, RIAL_LANGUAGE="fr")
    assert done.returncode == 0
    assert (
        done.stderr
        == "RIAL_LANGUAGE dice «fr», que no es un idioma de los mensajes (es, en, pt); no se toma en cuenta.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "ORDEN: «chekc» no es una opción. ¿Quiso decir «check»? Puede ser: check, build, serve"),
        (["check", "--format", "jsom"], "«jsom» no es una opción. ¿Quiso decir «json»? Puede ser: json, github"),
        (["new", "programas", "x"], "¿Quiso decir «programs»? Puede ser: programs, workshops"),
        (["check", "--language", "french"], "«french» no es una opción; elija una de: es, en"),
        (["new"], "falta: KIND, ID"),
        (["check", "--unknown"], "no se conoce: --unknown"),
        (["check", "--format"], "--format: falta su valor"),
    ],
)
def test_wrong_arguments_are_said_with_the_nearest_choice_first(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    errors = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said in errors
    assert errors.startswith("uso: rial")
    assert "Kind" not in errors


@each_command
@each_language
def test_the_help_of_a_command_has_a_sentence_an_example_and_each_option(
    name: str, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    words = words_of(language)
    with pytest.raises(SystemExit) as stopped:
        main([name, "--help", "--language", language.value])
    said = " ".join(capsys.readouterr().out.split())
    assert stopped.value.code == 0
    assert words[f"commands.{name}.does"] in said
    assert words[f"commands.{name}.example"].startswith("rial ") or "rial completion" in said
    assert words[f"commands.{name}.example"] in said
    parser = parser_in(words)._subparsers._group_actions[0].choices[name]  # type: ignore[union-attr]
    assert [a.dest for a in parser._actions if a.dest != "help" and not a.help] == []


def test_no_help_is_left_of_what_is_no_option() -> None:
    for language in Language:
        commands = parser_in(words_of(language))._subparsers._group_actions[0].choices  # type: ignore[union-attr]
        for name in COMMANDS:
            told = words_of(language)[f"commands.{name}"].get("options", {})
            assert set(told) <= {action.dest for action in commands[name]._actions}


@each_command
def test_the_readme_tells_of_every_command(name: str) -> None:
    assert f"`rial {name}" in (ROOT / "README.md").read_text("utf-8")


def test_the_example_of_a_command_can_be_read() -> None:
    for command in COMMANDS:
        example = words_of(Language.ES)[f"commands.{command}.example"]
        if example.startswith("rial "):
            parser_in(words_of(Language.ES)).parse_args(shlex.split(example)[1:])


def test_without_a_command_there_is_help_and_a_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "dice todos los problemas" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("rial 0.")


def test_the_project_is_found_from_any_folder_in_it(project: Project, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.chdir(project.folder / "content" / "programs")
    assert main(["check", "ar-seclo.es.md"]) == 0
    project.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    assert main(["check", "ar-seclo.es.md"]) == 1
    assert "content/programs/ar-seclo.es.md:4:7: type:" in capsys.readouterr().out


def test_without_a_project_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["build"], ["status"], ["schema"], ["new", "programs", "x"]):
        assert main(command) == 2
        assert capsys.readouterr().err.startswith(f"En {tmp_path} ni en las carpetas de arriba hay un proyecto")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "rial" in capsys.readouterr().out


def test_bash_completes_commands_and_kinds(tmp_path: Path) -> None:
    (tmp_path / "rial").write_text(f'#!/bin/sh\nexec {sys.executable} -m generator.cli "$@"\n', "utf-8")
    (tmp_path / "rial").chmod(0o755)
    script = """
        eval "$(rial completion bash)"
        complete_line() { COMP_LINE="$1"; COMP_POINT=${#1}; COMP_WORDS=($1); COMP_CWORD=$2; COMP_TYPE=9; COMPREPLY=()
            _python_argcomplete rial; printf '%s\\n' "${COMPREPLY[@]}"; }
        complete_line 'rial che' 1; complete_line 'rial new wor' 2"""
    env = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False)
    assert [line.strip() for line in done.stdout.splitlines() if line.strip()] == ["check", "workshops"], done.stderr


def test_colour_is_for_terminals_and_for_those_who_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    line = "content/a.es.md:3:1: aviso: title: algo"
    monkeypatch.setenv("TERM", "xterm")
    assert coloured(line, Terminal()) == "\x1b[1mcontent/a.es.md:3:1:\x1b[0m\x1b[33m aviso:\x1b[0m title: algo"  # type: ignore[arg-type]
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured(line, Terminal()) == line  # type: ignore[arg-type]
    monkeypatch.delenv("NO_COLOR")
    assert coloured(line, sys.stdout) == line


def test_a_reader_who_has_read_enough_is_no_error(small: SmallSite) -> None:
    for n in range(40):
        small.write(f"programs/x-{n}.es.md", "---\n---\n")
    check = f"{sys.executable} -m generator.cli check --content {small.folder / 'content'}"
    command = f"{check} | head -1; exit ${{PIPESTATUS[0]}}"
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", command], env=env, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode in (0, 1), done.stderr) == (True, "")


def test_ctrl_c_ends_with_a_sentence(rial: Rial, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.status.run", interrupted)
    assert rial("status") == (2, [], ["", "Interrumpido; nada quedó a medias."])
