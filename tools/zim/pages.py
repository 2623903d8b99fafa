"""What the lists and the search of a reader of ZIM files are told of a page."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_SILENT = frozenset(("script", "style", "svg", "template"))
_BODY, _LEFT_OUT, _META = "data-pagefind-body", "data-pagefind-ignore", "data-pagefind-meta"
"""By what the pages say what the site's own search reads: the ZIM file has the same texts in its index."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, as it is found."""

    title: str
    """What it is called, without the name of the site behind it: `SECLO · Programme`."""
    site: str
    """What the site is called."""
    language: str
    is_listed: bool
    """Whether its address is that of a text of its own, and of none that stands elsewhere as well."""
    text: str
    """What the search reads: the text of a record; of a list, which has no text of its own, what it is about."""
    keywords: str
    """Other names, the kind and the country: what a record is asked for by."""


def page_of(html: str) -> Page:
    """What a page says of itself."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    said = reader.said
    site = said.get("og:site_name", "")
    title = _plain(reader.heard["title"])
    return Page(
        title=title.removesuffix(f" · {site}") if site else title,
        site=site,
        language=reader.language,
        is_listed="noindex" not in said.get("robots", ""),
        text=_plain(reader.heard["body"]) or said.get("description", ""),
        keywords=_plain(reader.heard["meta"]),
    )


def _plain(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.said: dict[str, str] = {}
        self.heard: dict[str, list[str]] = {"title": [], "body": [], "meta": []}
        self._open: list[tuple[str, str]] = []
        """The elements around, each with what becomes of its text: `body`, `meta`, `title`, or nothing."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "html":
            self.language = told.get("lang") or ""
        if tag == "meta" and (name := told.get("name") or told.get("property")):
            self.said.setdefault(name, told.get("content") or "")
        into = self._into(tag, told)
        for heard in self.heard.values():
            heard.append(" ")  # words of two elements are two
        if tag not in _VOID:
            self._open.append((tag, into))

    def _into(self, tag: str, told: dict[str, str | None]) -> str:
        around = self._open[-1][1] if self._open else ""
        if tag in _SILENT:
            return "silent"
        if tag == "title":
            return around or "title"
        if _META in told:
            return "meta"
        if _LEFT_OUT in told:
            return "left out"
        return "body" if _BODY in told else around

    def handle_endtag(self, tag: str) -> None:
        if tag in (name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        into = self._open[-1][1] if self._open else ""
        if into in self.heard:
            self.heard[into].append(data)
