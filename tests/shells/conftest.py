from __future__ import annotations

import pytest

from generator.shells import SHELLS
from tests.built import Built, Project

SETTINGS = """\
site_name: RIAL
site_url: https://rial.example.org/
docs_dir: content
copyright: 'Copyright &copy; 2026 <a href="https://www.oas.org/">OAS</a>'
theme:
  name: material
  custom_dir: theme
  font: false
  language: en
  logo: assets/mark.svg
  favicon: assets/mark.svg
  icon:
    top: material/chevron-up
  features:
    - navigation.top
    - toc.follow
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: indigo
      accent: pink
      toggle: {icon: material/weather-night, name: Dark colours}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: black
      toggle: {icon: material/weather-sunny, name: Light colours}
extra:
  social:
    - {icon: fontawesome/brands/github, link: 'https://github.com/oas'}
    - {icon: material/email, link: 'mailto:info@example.org', name: Mail}
extra_css: [assets/own.css]
extra_javascript:
  - assets/own.js
  - {path: assets/soon.js, async: true}
markdown_extensions: [tables, footnotes, abbr, def_list, admonition]
plugins: [rial]
"""
OWN = "document.documentElement.dataset.own = 'yes';\n"


LONG = """\
---
title: Una guía larga
summary: Aún sin traducir.
sources:
  - document: report
confirmed: [short-summary]
---
!!! warning
    Véase [1](../calls/1.es.md).
""" + "".join(f"\n## Parte {n}\n\n{'Un párrafo de la guía. ' * 150}\n" for n in range(1, 9))


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The small site with all of it, framed by each shell."""
    project = Project.in_folder(tmp_path_factory.mktemp("set") / "project")
    (project.folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    assets = project.folder / "theme" / "assets"
    (assets / "mark.svg").write_bytes((assets / "favicon.svg").read_bytes())
    (assets / "own.css").write_text(":root { --own: 1; }\n", "utf-8")
    for name in ("own.js", "soon.js"):
        (assets / name).write_text(OWN, "utf-8")
    project.write("pages/guide.es.md", LONG)
    built: dict[str, Built] = {}
    for shell in SHELLS:
        done = project.build("--shell", shell, "--site", project.folder / shell)
        assert done.returncode == 0, done.stdout + done.stderr
        built[shell] = Built(project.folder / shell)
    return built


@pytest.fixture(scope="session")
def site(sites: dict[str, Built]) -> Built:
    """One of them: they are the same."""
    return sites["plain"]
