/* What a text will look like: paragraphs, headings, lists, quotations, emphasis and links. What it does not know stands as
   it is written. */
"use strict";
(() => {
  const HEADING = /^(#{2,4}) +(.+?)\s*$/;
  const POINT = /^(\s*)(?:[-*]|\d+[.)]) +(.*)$/;
  const NUMBERED = /^\s*\d+[.)] /;
  const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/;

  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }

  /** A line with its emphasis and its links. */
  function inline(text) {
    const found = INLINE.exec(text);
    if (!found) return text ? [text] : [];
    const [whole, strong, emphasis, code, label, target] = found;
    const rest = [text.slice(0, found.index), ...inline(text.slice(found.index + whole.length))].filter(Boolean);
    const before = found.index ? [rest.shift()] : [];
    if (strong) return [...before, element("strong", ...inline(strong)), ...rest];
    if (emphasis) return [...before, element("em", ...inline(emphasis)), ...rest];
    if (code) return [...before, element("code", code), ...rest];
    const link = element("span", ...inline(label));
    link.className = "as-link";
    link.title = target;
    return [...before, link, ...rest];
  }

  function list(lines) {
    const made = element(NUMBERED.test(lines[0]) ? "ol" : "ul");
    for (const line of lines) {
      const point = POINT.exec(line);
      if (point) made.append(element("li", ...inline(point[2])));
      else made.lastElementChild.append(" ", ...inline(line.trim()));
    }
    return made;
  }

  /** Lines without an empty one between them. */
  function block(lines) {
    const heading = HEADING.exec(lines[0]);
    if (heading) {
      const rest = lines.slice(1);
      return [element(`h${heading[1].length + 2}`, ...inline(heading[2])), ...(rest.length ? block(rest) : [])];
    }
    if (POINT.test(lines[0])) return [list(lines)];
    if (lines[0].startsWith(">")) return [element("blockquote", ...blocks(lines.map((line) => line.replace(/^> ?/, "")).join("\n")))];
    return [element("p", ...inline(lines.join(" ")))];
  }

  const blocks = (text) =>
    text.split(/\n\s*\n/).map((part) => part.split("\n").filter((line) => line.trim())).filter((lines) => lines.length).flatMap(block);

  /** A text in its sections: from one heading to the next. */
  function sections(text) {
    /** @type {string[][]} */
    const found = [[]];
    for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
      if (HEADING.test(line)) found.push([]);
      /** @type {string[]} */ (found.at(-1)).push(line);
    }
    return found.map((lines) => lines.join("\n").trim()).filter((part, n) => n || part);
  }

  /** The texts of the languages side by side, section by section. */
  function show(box, texts) {
    const parted = texts.map(({ language, label, body }) => ({ language, label, parts: sections(body) }));
    const rows = Math.max(1, ...parted.map(({ parts }) => parts.length));
    const cell = ({ language, parts }, n) => {
      const made = element("div", ...blocks(parts[n] ?? ""));
      made.lang = language;
      return made;
    };
    const row = (n) => {
      const made = element("div", ...parted.map((text) => cell(text, n)));
      made.className = "side-by-side";
      return made;
    };
    box.replaceChildren(...Array.from({ length: rows }, (_, n) => row(n)));
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, preview: { blocks, sections, show } } };
})();
