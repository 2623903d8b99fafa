// Answers, line by line, how the processor of CSL says items: {"style": "apa", "locale": "es-ES", "items": [...]}.
// Its arguments are the processor and a JSON file with the texts of the styles and of the locales.
"use strict";
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");

const CSL = require(process.argv[2]);
const { styles, locales } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const engines = new Map();

/** One engine a style and locale: to make it takes longer than two hundred references. */
function engineOf(style, locale) {
  const name = `${style} ${locale}`;
  if (!engines.has(name)) {
    const items = {};
    const system = { retrieveLocale: (tag) => locales[tag] ?? false, retrieveItem: (id) => items[id] };
    const engine = new CSL.Engine(system, styles[style], locale, true);
    engine.setOutputFormat("html");
    engines.set(name, { engine, items });
  }
  return engines.get(name);
}

/** Each by itself: two of the same author and year would become 2015a and 2015b. */
function said({ style, locale, items }) {
  const at = engineOf(style, locale);
  return items.map((item, n) => {
    const id = `i${n}`;
    at.items[id] = { ...item, id };
    at.engine.updateItems([]);
    at.engine.updateItems([id]);
    return at.engine.makeBibliography()[1][0];
  });
}

createInterface({ input: process.stdin }).on("line", (line) => console.log(JSON.stringify(said(JSON.parse(line)))));
