"""Pages on which words are set from the top down, each piece under the tag of what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.export.pdf.fonts import encoded, width
from generator.export.pdf.lines import SetWords
from generator.export.pdf.tags import LinkArea, PageMark, Tag

WIDTH, HEIGHT = 595.28, 841.89
"""A4 in points."""

LEFT, RIGHT, TOP, BOTTOM = 62.0, 62.0, 64.0, 64.0
MEASURE = WIDTH - LEFT - RIGHT

Colour = tuple[float, float, float]
INK: Colour = (0.1, 0.12, 0.15)
BLUE: Colour = (0.04, 0.24, 0.38)
LINK: Colour = (0.03, 0.32, 0.55)
MUTED: Colour = (0.36, 0.4, 0.45)
RULE: Colour = (0.78, 0.82, 0.86)
SHADE: Colour = (0.945, 0.96, 0.975)
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(slots=True)
class Leaf:
    """A page: what is drawn on it, the tag of each piece, and the places that lead somewhere."""

    drawn: list[bytes] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    links: list[tuple[LinkArea, Tag]] = field(default_factory=list)
    open: Tag | None = None
    """The tag of the words that were set last, where nothing was drawn since."""

    font: tuple[str, float] | None = None
    colour: Colour | None = None


class Pen:
    """Sets words on the last page, and begins a new one where there is no more room."""

    def __init__(self, first: int = 0) -> None:
        """`first` is how many pages stand before these."""
        self.first = first
        self.leaves: list[Leaf] = []
        self.y = 0.0
        self.turn()

    @property
    def leaf(self) -> Leaf:
        """The page that is written on."""
        return self.leaves[-1]

    @property
    def page(self) -> int:
        """The number of that page in the document, from 0."""
        return self.first + len(self.leaves) - 1

    @property
    def room(self) -> float:
        """How much of it is left."""
        return self.y - BOTTOM

    def turn(self) -> None:
        """Begin a new page."""
        self.leaves.append(Leaf())
        self.y = HEIGHT - TOP

    def need(self, height: float) -> bool:
        """Have as much room; whether that took a new page."""
        if self.room >= height:
            return False
        self.turn()
        return True

    def space(self, height: float) -> None:
        """Leave some room empty; none at the top of a page."""
        if self.y < HEIGHT - TOP:
            self.y -= height

    def set(
        self,
        line: Sequence[SetWords],
        tag: Tag,
        *,
        x: float,
        y: float,
        size: float,
        colour: Colour = INK,
    ) -> None:
        """Set a line; words that lead somewhere are links, and those in another language are told as such."""
        for fragment in line:
            at = tag
            if fragment.to:
                at = tag.below("Link", language=fragment.language)
            elif fragment.language:
                at = tag.below("Span", language=fragment.language)
            self._mark(at, fragment, x + fragment.x, y, size, LINK if fragment.to else colour)
            if fragment.to:
                left = x + fragment.x
                area = LinkArea(
                    self.page, left, y - size * 0.25, left + fragment.wide, y + size * 0.8, fragment.to, fragment.text
                )
                at.kids.append(area)
                self.leaf.links.append((area, at))

    def _mark(self, tag: Tag, fragment: SetWords, x: float, y: float, size: float, colour: Colour) -> None:
        """Words under a tag: in its last piece, where nothing was drawn since, else in a new one."""
        leaf = self.leaf
        shown = self._in_state(fragment.face, size, colour) + _shown(fragment.text, x, y)
        if leaf.open is tag:
            leaf.drawn[-1] = b"%s %s EMC" % (leaf.drawn[-1].removesuffix(b" EMC"), shown)
            return
        piece = len(leaf.tags)
        leaf.tags.append(tag)
        leaf.open = tag
        tag.kids.append(PageMark(self.page, piece))
        leaf.drawn.append(b"/%s <</MCID %d>> BDC %s EMC" % (tag.role.encode(), piece, shown))

    def _in_state(self, face: str, size: float, colour: Colour) -> bytes:
        """What changes of face, size and colour."""
        leaf, said = self.leaf, b""
        if leaf.colour != colour:
            leaf.colour, said = colour, b"%s rg " % _colour(colour)
        if leaf.font != (face, size):
            leaf.font = face, size
            said += b"/%s %s Tf " % (face.encode(), number(size))
        return said

    def ornament(self, *drawn: bytes) -> None:
        """Draw what is no content: a rule, a ground, the number of the page. What is set then has its own state."""
        self.leaf.drawn.append(b"/Artifact BMC q %s Q EMC" % b" ".join(drawn))
        self.leaf.open = None


def _shown(text: str, x: float, y: float) -> bytes:
    letters = encoded(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT %s %s Td (%s) Tj ET" % (number(x), number(y), letters)


def words_drawn(text: str, face: str, x: float, y: float, size: float, colour: Colour = MUTED) -> bytes:
    """Words that are no content."""
    return b"%s rg /%s %s Tf %s" % (_colour(colour), face.encode(), number(size), _shown(text, x, y))


def ground(x: float, y: float, wide: float, high: float, colour: Colour) -> bytes:
    """A rectangle filled with a colour."""
    place = b" ".join(map(number, (x, y, wide, high)))
    return b"%s rg %s re f" % (_colour(colour), place)


def measured(text: str, face: str, size: float) -> float:
    """How wide some words are, in points."""
    return width(text, face) * size / 1000


def _colour(colour: Colour) -> bytes:
    return b" ".join(map(number, colour))


def number(value: float) -> bytes:
    """A number as PDF writes it, with as few digits as show."""
    return f"{value:.2f}".rstrip("0").rstrip(".").encode()
