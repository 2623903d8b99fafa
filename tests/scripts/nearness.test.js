"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const { rial } = pageWith({ scripts: ["search/names", "search/nearness"] });
const KNOWN = ["empleo", "desempleo", "conciliación", "teletrabajo", "género", "general"].map((word) => [rial.names.folded(word), word]);

const nearest = (word) => JSON.parse(JSON.stringify(rial.nearness.nearest(word, KNOWN)));

test("the nearest word is one letter away, or two in a long word", () => {
  assert.deepEqual(nearest("teletabajo"), { word: "teletrabajo", away: 1 });
  assert.deepEqual(nearest("concilacion"), { word: "conciliación", away: 1 });
  assert.deepEqual(nearest("conciliazzion"), { word: "conciliación", away: 2 });
  assert.deepEqual(nearest("genro"), { word: "género", away: 1 });
});

test("exchanged letters are one mistake, and nearer than others", () => {
  assert.deepEqual(nearest("desempelo"), { word: "desempleo", away: 1 });
});

test("nothing is near to a word that is far from all", () => {
  assert.equal(nearest("zzzxqyw"), null);
  assert.equal(nearest("oleo"), null);
});

test("a word that is two letters away shares its first three", () => {
  assert.deepEqual(nearest("telatrobajo"), { word: "teletrabajo", away: 2 });
  assert.equal(nearest("tilatrabajo"), null);
  assert.equal(nearest("daletrabajo"), null);
});
