/* The files of a record as `rial fmt` writes them. generator/edit/fields.py and generator/export/cells.py write alike, by
   the same cases. */
"use strict";
(() => {
  const LONGEST = 100; // characters of a list that stands in one line
  const NUMBER = /^(?:(?:0|-?[1-9]\d{0,17})|-?(?:0|[1-9]\d{0,17})\.\d{1,18})$/;
  const WORDS = ["null", "true", "false", ""];
  const OPENING = /^["'“”«»‘’„]/;
  const BEGINS_BADLY = /^(?:[,[\]{}#&*!|>%@`]|[-?:](?:\s|$))/;
  const PARTS = /:(?:\s|$)|\s#/; // a colon that makes a field, a sign that makes a comment
  const OF_LISTS = /[,[\]{}]/;
  const UNSAFE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/; // eslint-disable-line no-control-regex
  const FENCE = "---";

  const isNamed = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /** Whether a text is read as the same without quotation marks; one that stands `alone` is in no list. */
  function isPlain(text, alone) {
    if (WORDS.includes(text) || NUMBER.test(text) || text !== text.trim()) return false;
    if (OPENING.test(text) || BEGINS_BADLY.test(text) || PARTS.test(text)) return false;
    return alone || !(OF_LISTS.test(text) || /^[-?:]$/.test(text));
  }

  /** A text as YAML. */
  function written(text, alone = false) {
    if (UNSAFE.test(text)) return JSON.stringify(text);
    return isPlain(text, alone) ? text : `'${text.replaceAll("'", "''")}'`;
  }

  /** A value as YAML in one line: `{document: report, at: {annex: 2}}`. */
  function inline(value) {
    if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
    if (isNamed(value)) {
      return `{${Object.entries(value).map(([name, one]) => `${written(name)}: ${inline(one)}`).join(", ")}}`;
    }
    return typeof value === "string" ? written(value) : String(value);
  }

  const alone = (value) => (typeof value === "string" ? written(value, true) : inline(value));

  /** The lines of a group; what is said in each language has a line for each. */
  const members = (group, languages, indent) =>
    Object.entries(group).flatMap(([name, value]) => {
      const isSaid = isNamed(value) && Object.keys(value).length && Object.keys(value).every((tag) => languages.includes(tag));
      if (!isSaid) return [`${indent}${name}: ${alone(value)}`];
      return [`${indent}${name}:`, ...Object.entries(value).map(([tag, said]) => `${indent}  ${tag}: ${alone(said)}`)];
    });

  const below = (name, items, languages) => [
    `${name}:`,
    ...items.flatMap((item) => {
      if (!isNamed(item) || !Object.keys(item).length) return [`  - ${alone(item)}`];
      const [first, ...rest] = members(item, languages, "");
      return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];

  /** The lines of a field. `isBelow` where the items of a list stand below one another, be they as short as they may. */
  function lines(name, value, isBelow, languages) {
    if (isNamed(value)) return [`${name}:`, ...members(value, languages, "  ")];
    if (!Array.isArray(value)) return [`${name}: ${alone(value)}`];
    if (isBelow || value.some(isNamed)) return below(name, value, languages);
    const short = `${name}: ${inline(value)}`;
    return [...short].length <= LONGEST ? [short] : below(name, value, languages);
  }

  /** Lines without white space at their ends but for the two spaces that break a line. */
  function tidy(body) {
    if (!body.trim()) return "";
    const cut = (line) => (line.endsWith("  ") ? `${line.trimEnd()}  ` : line.trimEnd());
    return `\n${body.replace(/^\n+|\n+$/g, "").split("\n").map(cut).join("\n")}\n`;
  }

  /** A file. `kept` are lines of its front matter that stay to the letter. */
  function file(values, fields, body, languages, kept = []) {
    const told = fields.filter(({ name }) => name in values);
    const front = told.flatMap(({ name, below: isBelow }) => lines(name, values[name], isBelow, languages));
    return `${[FENCE, ...front, ...kept, FENCE].join("\n")}\n${tidy(body)}`;
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, write: { written, lines, file } } };
})();
