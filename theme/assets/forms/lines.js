/* Plain text that comes from elsewhere: its spaces, what cannot be seen in it, and the bullets before its lines. */
"use strict";
(() => {
  const HIDDEN = /(?:[\u200b\u200c\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]|\u200d)/g; // eslint-disable-line no-control-regex
  const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
  const BULLET = /^[ \t]*[•●▪‣·◦■□➢✓\uf0b7\uf0a7o§–—-](?:[\t \u00a0]+)(?=\S)/;
  const SIGNED = /^[ \t]*[•●▪‣·◦■□➢✓\uf0b7\uf0a7](?:[\t \u00a0]*)(?=\S)/;
  const NUMBER = /^[ \t]*(\d{1,2})[.)](?:[\t \u00a0]+)(?=\S)/;

  /** Text with its odd spaces as common ones, and without what cannot be seen. */
  function plain(text, what) {
    const spaced = text.replace(SPACES, " ");
    if (spaced !== text) what.add("spaces");
    const seen = spaced.replace(HIDDEN, "");
    if (seen !== spaced) what.add("hidden");
    return seen;
  }

  /** Lines of plain text as blocks: a bullet or a number before a line makes it an item. */
  function linesOf(text, what) {
    const lines = plain(text.replace(/\r\n?|[\u000b\u2028\u2029]/g, "\n"), what).split("\n"); // eslint-disable-line no-control-regex
    const isListed = lines.some((line) => SIGNED.test(line) || /^[ \t]*[–—o§]\t/.test(line));
    return lines.map((line) => {
      const number = /^[ \t]*\d{1,2}[.)]\t/.test(line) ? NUMBER.exec(line) : null;
      const sign = number ?? (isListed ? (SIGNED.exec(line) ?? BULLET.exec(line)) : null);
      if (!sign) return { text: line.replace(/[ \t]+$/, "") };
      what.add("bullets");
      return { text: line.slice(sign[0].length).trim(), item: number ? "1." : "-" };
    });
  }

  /** Plain lines as they stood, with their items and without more than one empty line. */
  function lined(text, what) {
    const blocks = linesOf(text, what);
    const out = blocks.map(({ text: said, item }, at) => {
      const n = item === "1." ? `${countBefore(blocks, at) + 1}. ` : item ? `${item} ` : "";
      const above = blocks[at - 1];
      const needsLine = at && said && above.text && Boolean(item) !== Boolean(above.item);
      return `${needsLine ? "\n" : ""}${n}${said}`;
    });
    return out.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  function countBefore(blocks, at) {
    let n = 0;
    while (at - n - 1 >= 0 && blocks[at - n - 1].item === "1.") n += 1;
    return n;
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, lines: { plain, lined } } };
})();
