"""Small contents, written as people write them."""

from __future__ import annotations

from pathlib import Path

from generator.load.content import read_content
from generator.model.record import Content

SOURCES = "sources: [{document: report}]"
VOCABULARIES = {
    "vocabularies/areas.yml": (
        "labels: {es: Áreas, en: Areas}\nterms:\n"
        "  - {id: T, labels: {es: Trabajo, en: Labour}}\n"
        "  - {id: E, labels: {es: Empleo, en: Employment}}\n"
    ),
    "vocabularies/themes.yml": (
        "labels: {es: Temas, en: Themes}\nbroader: areas\nterms:\n"
        "  - {id: T5, broader: T, labels: {es: Seguridad, en: Safety}}\n"
        "  - {id: T6, broader: T, labels: {es: Inspección, en: Inspection}}\n"
        "  - {id: E6, broader: E, labels: {es: Empleo de jóvenes, en: Youth employment}}\n"
    ),
}

Files = dict[str, str]


def file(*lines: str, body: str = "") -> str:
    return "\n".join(["---", *lines, "---", body])


def page(title: str, *lines: str, body: str = "") -> str:
    """The original of an editorial page, the kind with the fewest facts."""
    return file(f"title: {title}", *lines, SOURCES, body=body)


def activity(call: int, number: int, beneficiary: str, provider: str, *lines: str, period: str = "") -> str:
    when = ("status: completed", f"periods: [{period}]") if period else ("status: planned",)
    return file(
        f"title: Actividad {call}-{number}",
        f"call: {call}",
        f"number: {number}",
        f"beneficiary: {beneficiary}",
        f"provider: {provider}",
        "modality: in-situ",
        *when,
        *lines,
        "as_printed: {beneficiary: a, provider: b, topic: c, modality: d, date: e}",
        SOURCES,
    )


def result(beneficiary: str, provider: str, *lines: str) -> str:
    """What came of cooperation."""
    return file(
        "title: Qué resultó",
        "component: C2",
        f"beneficiary: {beneficiary}",
        f"providers: [{provider}]",
        *lines,
        SOURCES,
    )


def program(country: str, status: str, *lines: str) -> str:
    return file("title: Un programa", "type: programme", f"country: {country}", f"status: {status}", *lines, SOURCES)


def workshop(number: int, country: str, *lines: str) -> str:
    dates = ("start: 2010-05-04", "end: 2010-05-05")
    return file(f"title: Taller {number}", f"number: {number}", f"country: {country}", *dates, *lines, SOURCES)


def written(folder: Path, files: Files) -> Content:
    """The content of these files, the vocabularies of the examples among them."""
    for name, text in (VOCABULARIES | files).items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    content = read_content(folder / "content")
    assert content.problems == ()
    return content
