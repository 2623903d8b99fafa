"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith, settled } = require("./page.js");

const zip = (name, more) => ({ name, size: { es: "9,5 kB", en: "9.5 kB" }, ...more });
const SMALL = {
  "countries/AR": [zip("ar-es.zip", { language: "es" }), zip("ar-en.zip", { language: "en" })],
  "countries/UY": [zip("uy.zip")],
};

/** What the page of a term offers in a language. */
async function offered(term, language, told = { state: "here", small: SMALL }) {
  const { document } = pageWith({
    html: `<p data-small="${term}" data-language="${language}" hidden>ZIP:</p>`,
    give: (rial) => Object.assign(rial, { site: new URL("https://site.example/rial/"), load: async () => told }),
    scripts: ["copy"],
  });
  await settled();
  const line = document.querySelector("p");
  return line.hidden ? null : [line.textContent, ...[...line.querySelectorAll("a")].map((a) => a.href)];
}

test("of small copies in one language each, a page offers that of its own", async () => {
  const folder = "https://site.example/rial/copy";
  assert.deepEqual(await offered("countries/AR", "es"), ["ZIP: ar-es.zip · 9,5 kB", `${folder}/ar-es.zip`]);
  assert.deepEqual(await offered("countries/AR", "en"), ["ZIP: ar-en.zip · 9.5 kB", `${folder}/ar-en.zip`]);
  assert.deepEqual(await offered("countries/UY", "en"), ["ZIP: uy.zip · 9.5 kB", `${folder}/uy.zip`]);
});

test("a page of which there is no small copy offers none", async () => {
  assert.equal(await offered("countries/BO", "es"), null);
  assert.equal(await offered("countries/AR", "es", { state: "inside" }), null);
});
