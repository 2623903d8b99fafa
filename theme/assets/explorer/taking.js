/* What a picture shows of what is chosen, as a file: its table as CSV, its drawing as SVG with all that is said of it. */
// needs: save, load, facets/takeaway, explorer/sentence
"use strict";
(() => {
  const { explorer, filled, load, save, takeaway } = window.rial;
  const NOTHING = "–";
  const SVG = "http://www.w3.org/2000/svg";
  const [MARGIN, LINE, LETTER, LEAST] = [20, 18, 6.6, 420]; // as the files that the site has

  const isShown = (cell) => !cell.classList.contains("gone");

  function csv(picture, { column, choice }) {
    const told = [...picture.querySelectorAll("table tr")].map((row) =>
      [...row.cells].filter(isShown).map((cell) => cell.textContent.trim()).map((text) => (text === NOTHING ? "" : text)),
    );
    return takeaway.table(told.map((row, n) => [...row, n ? choice : column]));
  }

  /** A text in lines of at most so many letters. */
  function wrapped(text, letters) {
    const lines = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length && longer.length <= letters) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  function element(name, attributes, text = "") {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
    made.textContent = text;
    return made;
  }

  const lines = (texts, name, first, step) =>
    texts.map((text, n) => element("text", { class: name, x: MARGIN, y: Math.round(first + step * n) }, text));

  /** The drawing as it stands, without links and without what is put away. */
  function drawn(drawing) {
    const copy = /** @type {SVGElement} */ (drawing.cloneNode(true));
    for (const part of copy.querySelectorAll(".gone, svg > title, svg > desc")) part.remove();
    for (const part of copy.querySelectorAll("*")) {
      for (const { name } of [...part.attributes]) if (name.startsWith("data-") || part.localName === "a") part.removeAttribute(name);
    }
    return [...copy.childNodes];
  }

  function svg(picture, { title, says, how, foot }, style) {
    const drawing = picture.querySelector(".drawing > svg");
    const [, , own, height] = drawing.getAttribute("viewBox").split(" ").map(Number);
    const width = Math.max(own, LEAST);
    const letters = Math.floor(width / LETTER);
    const [heading, seen] = [wrapped(title, Math.floor(letters * 0.75)), wrapped(says, letters)];
    const below = [how, ...foot].flatMap((text) => wrapped(text, letters));
    const top = 36 + 24 * heading.length + LINE * seen.length;
    const end = top + height + 26;
    const size = { width: width + 2 * MARGIN, height: end + LINE * below.length + 4 };
    const root = element("svg", { role: "img", "aria-label": title, viewBox: `0 0 ${size.width} ${size.height}`, ...size });
    const inside = element("g", { class: "drawing", transform: `translate(${MARGIN} ${top})` });
    inside.append(...drawn(drawing));
    const kept = element("defs", {});
    kept.append(...[...document.querySelectorAll(".patterns pattern")].map((pattern) => pattern.cloneNode(true)));
    root.append(
      element("title", {}, title),
      element("desc", {}, says),
      element("style", {}, style),
      kept,
      element("rect", { class: "paper", width: "100%", height: "100%" }),
      inside,
      ...lines(heading, "heading", 32, 24),
      ...lines(seen, "line", 32 + 24 * heading.length, LINE),
      ...lines(below, "line", end, LINE),
    );
    return new XMLSerializer().serializeToString(root);
  }

  /** Hand a picture over as it stands, in a format; `told` is what is said of it. */
  async function take(picture, format, told) {
    const name = filled(told.file, { name: told.title.replace(/[\\/:*?"<>|]+/g, " –") });
    if (format === "csv") save(csv(picture, told), `${name}.csv`, "text/csv");
    else save(svg(picture, told, await load("pictures/style")), `${name}.svg`, "image/svg+xml");
  }

  window.rial = { ...window.rial, explorer: { ...explorer, csv, svg, take } };
})();
