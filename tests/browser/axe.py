"""axe-core in a page, which judges the contrast of each kind of text once.

Of its time, four fifths go into contrast, and nearly all texts of a site are of kinds that stood on another page. So
what passed is remembered by all that axe asks: see `KIND`. What did not pass, or could not be told, is asked each time.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
OF_COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules whose outcome depends on colours; all that a scheme changes are these."""

SCHEMES = {"light": RULES, "dark": OF_COLOURS}

KIND = """() => {
  const LOOKS = ["color", "backgroundColor", "backgroundImage", "backgroundClip", "opacity", "filter", "mixBlendMode",
    "textShadow", "webkitTextStrokeWidth", "webkitTextStrokeColor", "fontSize", "fontWeight", "display", "visibility",
    "position", "zIndex", "float", "transform", "overflow", "clip", "clipPath", "textIndent"];
  const PICTURES = "img, svg, canvas, video, object, embed, iframe, input, select, textarea";

  /** A short name of a text: the same of the same, and in practice another of another. */
  const hashed = (text) => {
    let [a, b] = [7, 9];
    for (let n = 0; n < text.length; n++) {
      a = Math.imul(a ^ text.charCodeAt(n), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(n), 1597334677) ^ (a >>> 15);
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };

  const looks = new Map();
  /** How an element and all around it look. */
  const lookOf = (e) => {
    if (!e) return "";
    if (!looks.has(e)) {
      const style = getComputedStyle(e);
      looks.set(e, hashed([lookOf(e.parentElement), e.localName, ...LOOKS.map((name) => style[name])].join()));
    }
    return looks.get(e);
  };

  const isPaint = (e) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(e);
    return backgroundColor !== "rgba(0, 0, 0, 0)" || backgroundImage !== "none" || e.matches(PICTURES);
  };
  const paints = [...document.querySelectorAll("*")].filter(isPaint).map((e) => [e, e.getBoundingClientRect()]);

  /** The boxes of an element's own text; its own box if it has no text. */
  const boxesOf = (e) => {
    const boxes = [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).flatMap((node) => {
      const range = document.createRange();
      range.selectNode(node);
      return [...range.getClientRects()];
    });
    return boxes.length ? boxes : [e.getBoundingClientRect()];
  };
  const touches = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const holds = (a, b) =>
    a.left <= b.left + 1 && a.right >= b.right - 1 && a.top <= b.top + 1 && a.bottom >= b.bottom - 1;

  return (e) => {
    const boxes = boxesOf(e);
    const others = paints.map(([paint, box]) => paint.contains(e)
      ? boxes.every((own) => holds(box, own))
      : boxes.some((own) => touches(box, own)) && lookOf(paint) + e.compareDocumentPosition(paint));
    return hashed([lookOf(e), ...others.filter((found) => found !== false)].join());
  };
}"""
"""What gives the kind of an element: what it is, its colours, font and transparency, and that of all that it is in;
which of these with a background hold its text; and what else with a background touches its text."""

ONCE = """() => {
  const check = axe._audit.checks["color-contrast"];
  const judge = check.evaluate;
  globalThis.judged = { kinds: new Set(), kindOf: null };
  check.evaluate = function (e, ...more) {
    const kind = judged.kindOf(e);
    if (judged.kinds.has(kind)) return true;
    let why;
    const told = Object.create(this, { data: { value: (data) => ((why = data?.messageKey), this.data(data)) } });
    const passes = judge.call(told, e, ...more);
    if (passes === true && !why) judged.kinds.add(kind);
    return passes;
  };
}"""

RUN = f"""([within, rules, known]) => {{
  judged.kinds = new Set(known.split(" "));
  const before = judged.kinds.size;
  judged.kindOf = ({KIND})();
  return axe.run(within, rules).then((found) =>
    [found.passes.length, found.violations, [...judged.kinds].slice(before)]);
}}"""

_judged: dict[str, None] = {}
"""The kinds of text that this process has seen pass."""


def add_axe(page: Page) -> None:
    """Give a page what `violations` asks."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate(ONCE)


def violations(page: Page, within: str = "html", rules: object = RULES) -> list[str]:
    """Each rule that is broken in a part of the page, with the first element that breaks it."""
    broken = broken_in(page, within, rules)
    return [f"{v['id']}: {v['nodes'][0]['html']} ({len(v['nodes'])})" for v in broken]


def broken_in(page: Page, within: str, rules: object) -> list[dict[str, Any]]:
    """The same as axe tells it."""
    known = " ".join(_judged)  # a list of a thousand costs ten times as much
    kept, broken, kinds = page.evaluate(RUN, [within, rules, known])
    assert kept, "axe looked at nothing"
    _judged.update(dict.fromkeys(kinds))
    found: list[dict[str, Any]] = broken
    return found


def violations_in(scheme: str, page: Page, within: str = "html") -> list[str]:
    """The same in a scheme: in light by all rules, in dark by those of colours. The page has axe already."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return [f"{scheme}: {v}" for v in violations(page, within, SCHEMES[scheme])]


def violations_in_every_scheme(page: Page, within: str = "html") -> list[str]:
    """The same in light, and in dark what depends on colours."""
    return [v for scheme in SCHEMES for v in violations_in(scheme, page, within)]
