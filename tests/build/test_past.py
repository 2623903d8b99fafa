"""What a page read decides whether it is made anew; and a site of kept pages is that of a clean build."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build.past import Past
from tests.built import Project, differing, rial, tree_of

Edit = Callable[[Project, random.Random], object]
"""Changes something of a project; what it leaves may have problems."""

WORDS = ("inspección", "audiencia", "taller", "género", "OIT", "mediación", "empleo")


def _line(project: Project, name: str, key: str, value: str) -> None:
    """Give a key of a front matter another value."""
    text = project.read(name)
    project.write(name, re.sub(rf"(?m)^{key}: .*$", f"{key}: {value}", text, count=1))


def _record(project: Project, chance: random.Random) -> str:
    files = sorted(p for kind in ("programs", "activities", "workshops", "pages") for p in project.path(kind).glob("*"))
    return chance.choice(files).relative_to(project.path("")).as_posix()


def _program(project: Project) -> str:
    return f"programs/{next(project.path('programs').glob('*.es.md')).name}"


def _more(name: str, text: str, project: Project) -> None:
    project.write(name, project.read(name) + text)


def _rename(project: Project, chance: random.Random) -> None:
    old = chance.choice(sorted({p.name.split(".")[0] for p in project.path("programs").glob("*")}))
    rial("rename", f"programs/{old}", f"programs/ar-{chance.randrange(9)}", cwd=project.folder)


def _attach(project: Project, chance: random.Random) -> None:
    project.write("attachments/report/report.pdf", b"%PDF-1.7" + bytes(chance.randrange(9)))
    held = "availability: attached\nattachments:\n  - file: report.pdf\n    language: es\n"
    text = project.read("library/report.es.md")
    project.write("library/report.es.md", text.replace("availability: not-held\n", held))


def _toggled(project: Project, name: str, kept: str) -> None:
    """Take a file away, or bring it back."""
    there, away = project.path(name), project.folder / kept
    if there.exists():
        there.rename(away)
    elif away.exists():
        away.rename(there)


def _study(project: Project, chance: random.Random) -> None:
    for language in ("es", "en"):
        _toggled(project, f"studies/gender.{language}.md", f"gender.{language}")
    text = project.read("pages/rial.es.md")
    project.write("pages/rial.es.md", text.replace("  - record: studies/gender\n", ""))


def _theme_file(name: str, old: str, new: str, project: Project) -> None:
    file = project.folder / "theme" / name
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


EDITS: dict[str, Edit] = {
    "a body": lambda p, c: _more(_record(p, c), f"\n\nAlgo más: {c.choice(WORDS)} {c.randrange(99)}.\n", p),
    "a title with a warning": lambda p, c: _line(p, _record(p, c), "title", f"UN TÍTULO A GRITOS {c.randrange(99)}"),
    "a title": lambda p, c: _line(
        p, _record(p, c), "title", f"{c.choice(WORDS).capitalize()} número {c.randrange(99)}"
    ),
    "a summary": lambda p, c: _line(
        p, _record(p, c), "summary", f"Trata de {c.choice(WORDS)} en {c.randrange(99)} casos."
    ),
    "themes": lambda p, c: _line(p, _program(p), "themes", f"[{c.choice(('T5', 'T6', 'E6'))}]"),
    "a country": lambda p, c: _line(p, "activities/1-2.es.md", "provider", c.choice(("AR", "BB", "DO"))),
    "a date": lambda p, c: (
        _line(p, "studies/gender.es.md", "date", f"20{c.randrange(10, 15)}-0{c.randrange(1, 9)}")
        if p.path("studies/gender.es.md").exists()
        else None
    ),
    "another name": _rename,
    "a record more or less": _study,
    "a translation more or less": lambda p, _: _toggled(p, "pages/rial.en.md", "rial.en"),
    "an attachment": _attach,
    "a document that the site makes": lambda p, c: _made(p, c),
    "a term": lambda p, c: p.write(
        "vocabularies/themes.yml",
        re.sub(
            r"es: (Inspección|Vigilancia)[^,]*,", f"es: Vigilancia {c.randrange(9)},", p.read("vocabularies/themes.yml")
        ),
    ),
    "a word": lambda p, c: p.write(
        "network.yml", re.sub(r"plural: About.*", f"plural: About {c.randrange(99)}", p.read("network.yml"))
    ),
    "a template": lambda p, c: _theme_file("record.html", "<article", f"<article data-n{c.randrange(9)}", p),
    "a style": lambda p, c: _more_style(p, c),
    "the address": lambda p, c: _settings(p, "site_url", f"https://{c.choice(('a', 'b'))}.example.org/"),
    "who publishes": lambda p, c: _settings(p, "repo_url", f"https://example.org/{c.choice(('a', 'b'))}/"),
    "a page of the site": lambda p, _: (p.site / "es" / "index.html").write_text("changed", "utf-8"),
    "nothing": lambda *_: None,
}


_MADE = """---
title: Un documento del sitio
summary: Lo que el sitio reúne, para llevárselo.
document_class: report
languages: [es, en]
availability: attached
made: {made}
sources:
  - document: report
---
"""


def _made(project: Project, chance: random.Random) -> None:
    file = project.path("library/made.es.md")
    if file.exists() and chance.randrange(2):
        file.unlink()
    else:
        project.write("library/made.es.md", _MADE.format(made=chance.choice(("workbook", "glossary", "dossier"))))


def _more_style(project: Project, chance: random.Random) -> None:
    part = sorted((project.folder / "theme/assets/styles").glob("*.css"))[-1]
    part.write_text(f"{part.read_text('utf-8')}\n.n{chance.randrange(9)} {{ color: red; }}\n", "utf-8")


def _settings(project: Project, name: str, value: str) -> None:
    file = project.folder / "mkdocs.yml"
    file.write_text(re.sub(rf"(?m)^{name}: .*$", f"{name}: '{value}'", file.read_text("utf-8")), "utf-8")


@given(st.integers(0, 1_000_000))
@settings(max_examples=max(1, settings.default.max_examples // 60))
def test_whatever_is_edited_the_site_is_that_of_a_clean_build(seed: int) -> None:
    with TemporaryDirectory() as folder:
        project = Project.in_folder(Path(folder) / "project")
        chance = random.Random(seed)
        assert project.build().returncode == 0
        edits = chance.sample(sorted(EDITS), len(EDITS))
        built = [
            _is_as_clean(project, edits[n : n + 3], chance, Path(folder, "clean")) for n in range(0, len(edits), 3)
        ]
        assert sum(built) > 2


def _is_as_clean(project: Project, names: Sequence[str], chance: random.Random, to: Path) -> bool:
    """Make edits and build twice; False where they leave problems for which there is no site."""
    for name in names:
        EDITS[name](project, chance)
    done, clean = project.build(), project.build("--clean", "--site", to)
    assert done.returncode == clean.returncode, (names, done.stdout, done.stderr)
    if done.returncode == 0:
        assert differing(tree_of(project.site), tree_of(to)) == [], names
        assert warned(done) == warned(clean), names
    return done.returncode == 0


def warned(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What a build says besides where the site is, and that it is as it was."""
    said = (done.stdout + done.stderr).splitlines()
    return [line for line in said if not line.startswith(("Sitio: ", "Nada cambió "))]


ONE_EDIT: dict[str, tuple[str, str, str, int, int]] = {
    "a body": ("programs/ar-seclo.es.md", "El trabajador pide", "La trabajadora pide", 1, 6),
    "a title": ("programs/ar-seclo.es.md", "title: Servicio de", "title: El servicio de", 6, 60),
    "a theme": ("programs/ar-seclo.es.md", "themes: [T6]", "themes: [T5]", 6, 130),
    "who taught": ("activities/1-2.es.md", "provider: BB", "provider: DO", 6, 130),
}


def test_an_edit_makes_the_pages_that_it_can_reach_and_a_second_build_makes_none(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    assert project.build().returncode == 0
    for what, (name, old, new, fewest, most) in ONE_EDIT.items():
        before = states(project.site)
        project.edit(name, old, new)
        anew, kept = counted(project)
        assert fewest <= anew <= most, (what, anew, kept)
        assert kept > anew or what in ("a theme", "who taught"), (what, anew, kept)
        after = states(project.site)
        written = {page for page in after if page.endswith(".html") and after[page] != before.get(page)}
        assert len(written) <= anew, what
        assert counted(project) == (0, anew + kept)
        assert states(project.site) == after, what


def counted(project: Project) -> tuple[int, int]:
    """The pages that a build made and those that it kept."""
    done = project.build("--profile", "--language", "en")
    found = re.search(r"^(\d+) pages made anew, (\d+) kept$", done.stderr, re.MULTILINE)
    assert found, done.stdout + done.stderr
    return int(found[1]), int(found[2])


def states(site: Path) -> dict[str, tuple[int, int]]:
    """Which file each is, and when it was written."""
    files = (p for p in site.rglob("*") if p.is_file())
    return {p.relative_to(site).as_posix(): (p.stat().st_ino, p.stat().st_mtime_ns) for p in files}


def test_what_stands_beside_a_file_is_kept_with_it(tmp_path: Path) -> None:
    (tmp_path / "map.svg").write_bytes(b"<svg/>")
    (tmp_path / "map.png").write_bytes(b"PNG")
    past = Past(tmp_path)
    assert past.beside("map.svg", b"<svg/>", ".png") == b"PNG"
    assert past.beside("map.svg", b"<SVG/>", ".png") is None
    assert past.beside("map.svg", b"<svg/>", ".csv") is None
    assert Past().beside("map.svg", b"<svg/>", ".png") is None
