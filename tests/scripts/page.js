/** A page without a browser, in which scripts of theme/assets/ run one after the other, as a page's own do. */
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { after } = require("node:test");
const { JSDOM } = require("jsdom");

const ASSETS = join(__dirname, "..", "..", "theme", "assets");

const open = [];
after(() => open.forEach((window) => window.close())); // else what a script means to do later would be waited for

/** A page with this HTML at this address. `give(rial)` sets what other scripts would have handed over before; then the
    scripts run: `pageWith({ scripts: ["facets/postings"] })`. */
function pageWith({ html = "", address = "https://site.example/es/lista.html", give = () => {}, scripts = [] } = {}) {
  const dom = new JSDOM(`<!doctype html><html lang="es"><body>${html}</body></html>`, { url: address, runScripts: "outside-only" });
  const { window } = dom;
  open.push(window);
  window.rial = { filled: (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) };
  give(window.rial, window);
  for (const name of scripts) window.eval(readFileSync(join(ASSETS, `${name}.js`), "utf8"));
  return { window, rial: window.rial, document: window.document };
}

/** What waits in the queue of promises has happened. */
const settled = () => new Promise((done) => setImmediate(done));

module.exports = { pageWith, settled };
