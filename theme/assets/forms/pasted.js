/* Text from a word processor or from the web, as the Markdown of a record: what is left is shown before it is taken. */
// needs: forms/lines
"use strict";
(() => {
  const { plain, lined } = window.rial.forms.lines;
  const BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,li,ul,ol,blockquote,table,pre,section,article,header,footer,tr";
  const LEFT_OUT = "script,style,head,nav,title,meta,link,noscript,template,iframe,object,svg,button,select,input,textarea";

  const isElement = (node) => node.nodeType === 1;
  const isBlock = (node) => isElement(node) && node.matches(BLOCKS);
  const styleOf = (node) => (node.getAttribute?.("style") ?? "").toLowerCase().replace(/\s+/g, "");
  const isHidden = (node) => /display:none|visibility:hidden|mso-hide:all/.test(styleOf(node));

  const escaped = (text) => text.replace(/[\\*`]/g, "\\$&");

  /** Emphasis stands right at its words: `**a** b`, not `**a **b`. */
  function marked(text, mark) {
    const [, before, inner, after] = /** @type {RegExpExecArray} */ (/^(\s*)([\s\S]*?)(\s*)$/.exec(text));
    return inner ? `${before}${mark}${inner}${mark}${after}` : text;
  }

  function isBold(node) {
    const style = styleOf(node);
    return /font-weight:(?:bold|[6-9]00)/.test(style) || (node.matches("b,strong") && !/font-weight:(?:normal|400)/.test(style));
  }

  const isItalic = (node) =>
    /font-style:italic/.test(styleOf(node)) || (node.matches("i,em") && !/font-style:normal/.test(styleOf(node)));

  function link(node, inner, what) {
    const href = node.getAttribute("href") ?? "";
    if (/^#_?(?:ftn|edn)/i.test(href)) {
      what.add("notes");
      return "";
    }
    const target = href.trim().replace(/[()\s]/g, encodeURIComponent).replaceAll("(", "%28").replaceAll(")", "%29");
    return /^https?:\/\//i.test(target) && inner.trim() ? `[${inner.trim()}](${target})` : inner;
  }

  /** What stands in a line. */
  function inline(node, what) {
    if (node.nodeType === 3) return escaped(plain(node.data.replace(/[ \t\r\n\f]+/g, " "), what));
    if (!isElement(node) || node.matches(LEFT_OUT) || isHidden(node) || /mso-list:ignore/.test(styleOf(node))) return "";
    if (node.matches("br")) return "\n";
    if (node.matches("img")) {
      what.add("pictures");
      return "";
    }
    const inner = [...node.childNodes].map((child) => inline(child, what)).join("");
    if (node.matches("a")) return link(node, inner, what);
    const leaned = isItalic(node) ? marked(inner, "*") : inner;
    return isBold(node) ? marked(leaned, "**") : leaned;
  }

  const tidyLine = (text) => text.replace(/\*\*\*\*|(?<!\*)\*\*(?= *\*\*(?!\*))/g, "").replace(/ *\n */g, " ").replace(/[ \t]+/g, " ").trim();

  /** The level of a heading: of the page, or of a style of a word processor; 0 of other blocks. */
  function levelOf(node) {
    const tag = /^H([1-6])$/.exec(node.tagName);
    if (tag) return Number(tag[1]);
    const style = /mso-outline-level:(\d)/.exec(styleOf(node));
    if (/MsoTitle/.test(node.className)) return 1;
    return style && /[1-6]/.test(style[1]) ? Number(style[1]) : 0;
  }

  /** How a paragraph of a word processor is an item of a list. */
  function wordItem(node, what) {
    const style = /mso-list:(?!ignore)[^;]*level(\d)/.exec((node.getAttribute("style") ?? "").toLowerCase());
    if (!style && !/MsoListParagraph/.test(node.className)) return null;
    const sign = [...node.querySelectorAll("span")].find((one) => /mso-list:ignore/.test(styleOf(one)));
    if (!style && !sign) return null;
    what.add("bullets");
    const isNumbered = /^\s*\(?(?:\d+|[a-z])[.)]/i.test(sign?.textContent ?? "");
    return { item: isNumbered ? "1." : "-", depth: Number(style?.[1] ?? 1) - 1 };
  }

  function table(node, what) {
    what.add("tables");
    return [...node.querySelectorAll("tr")]
      .map((row) => [...row.querySelectorAll("td,th")].map((cell) => tidyLine(inline(cell, what))).join(" | "))
      .filter((line) => line.replace(/[| ]/g, ""))
      .map((text) => ({ text }));
  }

  /** An item of a list with the lists in it. */
  function itemsOf(node, what, depth) {
    what.add("bullets");
    const item = node.matches("ol") ? "1." : "-";
    return [...node.children].flatMap((one) => {
      if (one.matches("ul,ol")) return itemsOf(one, what, depth + 1);
      const inner = [...one.querySelectorAll("ul,ol")].filter((list) => list.parentElement.closest("li") === one);
      const own = /** @type {Element} */ (one.cloneNode(true));
      for (const list of own.querySelectorAll("ul,ol")) list.remove();
      return [{ text: tidyLine(inline(own, what)), item, depth }, ...inner.flatMap((list) => itemsOf(list, what, depth + 1))];
    });
  }

  const OF_TAGS = {
    table,
    "ul,ol": (node, what) => itemsOf(node, what, 0),
    blockquote: (node, what) => inside(node, what).map((block) => ({ ...block, quoted: true })),
  };

  /** The blocks of a page, each with its text and what it is. */
  function blocksOf(node, what) {
    if (!isElement(node) || node.matches(LEFT_OUT) || isHidden(node)) return [];
    if (/mso-element:(?:footnote|endnote)-list/.test(styleOf(node)) || /^_?(?:ftn|edn)\d/i.test(node.id)) {
      what.add("notes");
      return [];
    }
    const known = Object.entries(OF_TAGS).find(([tags]) => node.matches(tags));
    if (known) return known[1](node, what);
    if (levelOf(node)) {
      what.add("headings");
      return [{ text: tidyLine(inline(node, what)).replace(/\*\*/g, ""), level: levelOf(node) }];
    }
    if (node.matches("p") && !node.querySelector(BLOCKS)) return [{ text: tidyLine(inline(node, what)), ...wordItem(node, what) }];
    return inside(node, what);
  }

  /** The blocks within a block; words that stand between them are blocks of their own. */
  function inside(node, what) {
    const found = [];
    let line = [];
    const end = () => {
      const text = line.map((one) => inline(one, what)).join("");
      line = [];
      for (const part of text.split(/\n\s*\n/)) if (tidyLine(part)) found.push({ text: tidyLine(part) });
    };
    for (const child of node.childNodes) {
      const isOuter = isBlock(child) || (isElement(child) && child.querySelector?.(BLOCKS));
      if (!isOuter) {
        line.push(child);
        continue;
      }
      end();
      found.push(...blocksOf(child, what));
    }
    end();
    return found;
  }

  function signOf({ item, depth = 0, level }, n, least) {
    if (level) return `${"#".repeat(Math.min(level - least + 2, 4))} `;
    if (!item) return "";
    return `${"  ".repeat(depth)}${item === "1." ? `${n}.` : item} `;
  }

  /** Blocks as Markdown: the highest heading becomes that of a section. */
  function markdown(blocks) {
    const least = Math.min(...blocks.filter(({ level }) => level).map(({ level }) => level));
    const said = blocks.filter(({ text }) => text);
    let n = 0;
    const lines = said.map((block, at) => {
      n = block.item === "1." ? n + 1 : 0;
      const gap = at && !(block.item && said[at - 1].item) ? "\n" : "";
      return `${gap}${block.quoted ? "> " : ""}${signOf(block, n, least)}${block.text}`;
    });
    return lines.join("\n");
  }

  /** The text that a paste leaves, and what was taken away: `{ text, what }`. A field of one line gets one line. */
  function cleaned({ html = "", text = "", isLine = false }) {
    const what = new Set();
    if (isLine) return { text: plain(text, what).replace(/\s*[\r\n\t]+\s*/g, " ").trim(), what: [...what] };
    const page = html ? new window.DOMParser().parseFromString(html, "text/html").body : null;
    if (!page || !page.querySelector("*")) return { text: lined(text, what), what: [...what] };
    for (const one of page.querySelectorAll("*")) if (one.tagName.includes(":")) one.replaceWith(...one.childNodes); // `o:p` of Word
    const made = markdown(inside(page, what));
    if (page.querySelector("[style],[class],font,span,b,i,strong,em,a")) what.add("format");
    return { text: made, what: [...what] };
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, pasted: { cleaned } } };
})();
