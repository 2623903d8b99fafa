"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const ENTRIES = [
  { name: "figures/programmes-142", called: ["Programas del Portafolio", "Programmes of the Portfolio"], number: "142" },
  { name: "figures/call-2-received", called: ["Segunda convocatoria (2008): propuestas recibidas", "Second call (2008): proposals received"], number: "61" },
  { name: "figures/call-3-received", called: ["Tercera convocatoria (2009): propuestas recibidas", "Third call (2009): proposals received"], number: "47" },
  { name: "acronyms/pes", called: ["SPE", "PES", "Servicio público de empleo", "Public employment service"] },
];
const told = { languages: ["es", "en"] };
const { rial } = pageWith({
  give: (given) => Object.assign(given, { told, load: async () => ENTRIES }),
  scripts: ["search/names", "search/entries"],
});

/** The entries that some words say, each with whether it is what they mean. */
async function said(...asked) {
  const found = await rial.entries.entriesOf(asked.map((words) => ({ asked: words.split(" "), entries: [] })));
  return JSON.parse(JSON.stringify(found)).map(({ entry, isMeant }) => [entry.name, isMeant]);
}

test("an entry is found by words of its title in any language, and needs them all", async () => {
  assert.deepEqual(await said("propuestas", "tercera"), [["figures/call-3-received", false]]);
  assert.deepEqual(await said("proposal", "third"), [["figures/call-3-received", false]]);
  assert.deepEqual(await said("propuestas", "cuarta"), []);
});

test("the number that a source prints, with a word, is the entry itself; alone it is not", async () => {
  assert.deepEqual(await said("142", "programas"), [["figures/programmes-142", true]]);
  assert.deepEqual(await said("142"), [["figures/programmes-142", false]]);
});

test("most words of a title are the entry itself, the nearest first", async () => {
  assert.deepEqual(await said("propuestas", "recibidas", "segunda convocatoria"), [["figures/call-2-received", true]]);
  assert.deepEqual(await said("propuestas recibidas"), [["figures/call-2-received", false], ["figures/call-3-received", false]]);
});

test("an acronym is a subject that records have too, and never comes before them", async () => {
  assert.deepEqual(await said("servicio público empleo"), [["acronyms/pes", false]]);
});

test("a record that is asked for by its id is no entry", async () => {
  const found = await rial.entries.entriesOf([{ asked: ["142"], entries: [], records: new Map() }]);
  assert.equal(found.length, 0);
});
