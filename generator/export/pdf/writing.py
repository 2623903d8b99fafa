"""Pages, their structure and their bookmarks as the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

from generator.export.pdf.fonts import FACES
from generator.export.pdf.layout import HeadPlace
from generator.export.pdf.sheet import HEIGHT, WIDTH, Leaf, number
from generator.export.pdf.tags import LinkArea, PageMark, Tag
from generator.views.documents.blocks import Leaflet

BOOKMARKED = 3
"""The level of headings down to which there are bookmarks."""


def pdf_of_pages(
    leaflet: Leaflet,
    leaves: Sequence[Leaf],
    root: Tag,
    entries: Sequence[HeadPlace],
    anchors: Mapping[str, tuple[int, float]],
) -> bytes:
    """The file. Raises KeyError for a link within the document that leads nowhere."""
    return _Writing(leaflet, leaves).bytes(root, entries, anchors)


class _Writing:
    """One file while it is put together."""

    def __init__(self, leaflet: Leaflet, leaves: Sequence[Leaf]) -> None:
        import pydyf  # only when one is made

        self.pydyf, self.pdf = pydyf, pydyf.PDF()
        self.leaflet, self.leaves = leaflet, leaves
        fonts = self._dictionary({name: self._font(face).reference for name, face in FACES.items()})
        resources = self._dictionary({"Font": fonts.reference})
        self.pages = [self._page(n, leaf, resources) for n, leaf in enumerate(leaves)]

    def bytes(self, root: Tag, entries: Sequence[HeadPlace], anchors: Mapping[str, tuple[int, float]]) -> bytes:
        annotations = self._links(anchors)
        self._structure(root, annotations)
        self._outline([entry for entry in entries if entry.level <= BOOKMARKED])
        self._describe()
        to = BytesIO()
        self.pdf.write(to, version="1.7", compress=True)
        return to.getvalue()

    def _add(self, thing: Any) -> Any:
        self.pdf.add_object(thing)
        return thing

    def _dictionary(self, values: Mapping[str, object]) -> Any:
        return self._add(self.pydyf.Dictionary(dict(values)))

    def _font(self, face: str) -> Any:
        return self._dictionary(
            {"Type": "/Font", "Subtype": "/Type1", "BaseFont": f"/{face}", "Encoding": "/WinAnsiEncoding"}
        )

    def _page(self, n: int, leaf: Leaf, resources: Any) -> Any:
        drawn = self._add(self.pydyf.Stream(leaf.drawn, compress=True))
        page = self.pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": self.pdf.pages.reference,
                "MediaBox": self.pydyf.Array([0, 0, WIDTH, HEIGHT]),
                "Contents": drawn.reference,
                "Resources": resources.reference,
                "StructParents": n,
                "Tabs": "/S",
            }
        )
        self.pdf.add_page(page)
        return page

    def _place(self, page: int, top: float) -> Any:
        """Where a link or a bookmark leads: a little above the line."""
        return self.pydyf.Array([self.pages[page].reference, "/XYZ", 0, number(min(top + 8, HEIGHT)), 0])

    def _links(self, anchors: Mapping[str, tuple[int, float]]) -> dict[int, Any]:
        """The areas that lead somewhere, by the identity of each."""
        made: dict[int, Any] = {}
        for page, leaf in zip(self.pages, self.leaves, strict=True):
            for area, _ in leaf.links:
                made[id(area)] = self._area(area, len(self.pages) + len(made), anchors)
            if leaf.links:
                page["Annots"] = self.pydyf.Array([made[id(area)].reference for area, _ in leaf.links])
        return made

    def _area(self, area: LinkArea, key: int, anchors: Mapping[str, tuple[int, float]]) -> Any:
        said: dict[str, object] = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": self.pydyf.Array([number(v) for v in (area.left, area.bottom, area.right, area.top)]),
            "Border": self.pydyf.Array([0, 0, 0]),
            "F": 4,
            "Contents": self.pydyf.String(area.words),
            "StructParent": key,
        }
        if area.to.startswith("#"):
            said["Dest"] = self._place(*anchors[area.to[1:]])
        else:
            action = {"S": "/URI", "URI": self.pydyf.String(area.to)}
            said["A"] = self.pydyf.Dictionary(action)
        return self._dictionary(said)

    def _structure(self, root: Tag, annotations: Mapping[int, Any]) -> None:
        tags = list(root.walk())
        tree = self._dictionary({"Type": "/StructTreeRoot"})
        elements = {id(tag): self._dictionary({"Type": "/StructElem", "S": f"/{tag.role}"}) for tag in tags}
        elements[id(root)]["P"] = tree.reference
        for tag in tags:
            self._element(tag, elements, annotations)
        nums: list[object] = []
        for n, leaf in enumerate(self.leaves):
            nums += [n, self.pydyf.Array([elements[id(tag)].reference for tag in leaf.tags])]
        links = (pair for leaf in self.leaves for pair in leaf.links)
        for key, (_, tag) in enumerate(links, len(self.pages)):
            nums += [key, elements[id(tag)].reference]
        parents = self._dictionary({"Nums": self.pydyf.Array(nums)})
        tree["K"], tree["ParentTree"] = elements[id(root)].reference, parents.reference
        tree["ParentTreeNextKey"] = len(self.pages) + len(annotations)
        self.pdf.catalog["StructTreeRoot"] = tree.reference
        self.pdf.catalog["MarkInfo"] = self.pydyf.Dictionary({"Marked": "true"})

    def _element(self, tag: Tag, elements: Mapping[int, Any], annotations: Mapping[int, Any]) -> None:
        element = elements[id(tag)]
        marks = [kid for kid in tag.kids if isinstance(kid, PageMark)]
        pages = {mark.page for mark in marks}
        if len(pages) == 1:
            element["Pg"] = self.pages[marks[0].page].reference
        kids: list[object] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                elements[id(kid)]["P"] = element.reference
                kids.append(elements[id(kid)].reference)
            elif isinstance(kid, PageMark):
                kids.append(kid.number if len(pages) == 1 else self._mark(kid))
            else:
                said = {"Type": "/OBJR", "Obj": annotations[id(kid)].reference, "Pg": self.pages[kid.page].reference}
                kids.append(self.pydyf.Dictionary(said))
        element["K"] = self.pydyf.Array(kids)
        if tag.language:
            element["Lang"] = self.pydyf.String(tag.language)
        if tag.scope:
            element["A"] = self.pydyf.Dictionary({"O": "/Table", "Scope": f"/{tag.scope}"})

    def _mark(self, mark: PageMark) -> Any:
        said = {"Type": "/MCR", "Pg": self.pages[mark.page].reference, "MCID": mark.number}
        return self.pydyf.Dictionary(said)

    def _outline(self, entries: Sequence[HeadPlace]) -> None:
        root = self._dictionary({"Type": "/Outlines"})
        items = [self._dictionary({"Title": self.pydyf.String(e.text)}) for e in entries]
        for entry, item in zip(entries, items, strict=True):
            item["Dest"] = self._place(entry.page, entry.top)
        self._nest(root, list(zip(entries, items, strict=True)))
        self.pdf.catalog["Outlines"] = root.reference
        self.pdf.catalog["PageMode"] = "/UseOutlines"

    def _nest(self, parent: Any, inside: list[tuple[HeadPlace, Any]]) -> None:
        """Chain the items of the highest level, each with those below it; only chapters are open at first."""
        if not inside:
            return
        level = inside[0][0].level
        first = [n for n, (entry, _) in enumerate(inside) if entry.level <= level]
        chain = [inside[n][1] for n in first]
        parent["First"], parent["Last"] = chain[0].reference, chain[-1].reference
        parent["Count"] = len(chain) if parent.get("Type") else -len(chain)
        for before, after in pairwise(chain):
            before["Next"], after["Prev"] = after.reference, before.reference
        for item, start, end in zip(chain, first, [*first[1:], len(inside)], strict=True):
            item["Parent"] = parent.reference
            self._nest(item, inside[start + 1 : end])

    def _describe(self) -> None:
        """Title, language and date, for catalogues and for those who have it read to them."""
        leaflet, text = self.leaflet, self.pydyf.String
        said = {"Title": leaflet.title, "Subject": leaflet.subject, "Author": leaflet.network}
        self.pdf.info.update({name: text(words) for name, words in said.items()})
        if leaflet.made:
            self.pdf.info["CreationDate"] = text(f"D:{leaflet.made:%Y%m%d}000000Z")
        self.pdf.catalog["Lang"] = text(leaflet.language.value)
        self.pdf.catalog["ViewerPreferences"] = self.pydyf.Dictionary({"DisplayDocTitle": "true"})
