"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const { rial } = pageWith({ scripts: ["search/names"] });
const { partsOf, tableOf, stem } = rial.names;
const SMALL = new Set(["de", "del", "el", "la", "que", "pais", "puede", "ensenarnos", "us", "who", "can", "teach", "about", "at"]);

const entry = (name, ...names) => ({ name, names, gaps: [] });
const TABLE = tableOf(
  [
    entry("countries/HN", "Honduras", "hondureño"),
    entry("countries/US", "Estados Unidos", "US", "EE. UU."),
    entry("themes/T6", "Inspección del trabajo", "Inspección"),
    entry("themes/T5", "Safety at work"),
    entry("themes/S1", "Pensiones", "Vejez"),
    entry("populations/msmes", "Pymes"),
    entry("themes/E7", "Pymes"),
    entry("years/2010", "2010"),
    entry("partners/all", "¿Quién puede enseñarlo?", "Who can teach us"),
  ],
  SMALL,
);

/** The parts of a question: of each its words, and what they name. */
const parts = (text) => JSON.parse(JSON.stringify(partsOf(text, TABLE, SMALL))).map(({ asked, entries }) => [asked.join(" "), ...entries.map(({ name }) => name)]);

test("a word is the same in each gender and number, and a short one only as it is", () => {
  assert.deepEqual(["hondureño", "Hondureña", "HONDUREÑAS", "hondureños"].map(stem), Array(4).fill("honduren"));
  assert.equal(stem("taos"), "taos");
});

test("a name stands for its term, whatever its case, accents, gender and number", () => {
  for (const asked of ["Honduras", "hondureñas", "HONDURENOS"]) assert.deepEqual(parts(asked), [[asked, "countries/HN"]]);
});

test("the longest name counts, and what is left are words", () => {
  assert.deepEqual(parts("inspección del trabajo agrícola hondureña 2010"), [
    ["inspección trabajo", "themes/T6"],
    ["agrícola"],
    ["hondureña", "countries/HN"],
    ["2010", "years/2010"],
  ]);
});

test("words that only ask tell nothing, unless there are no others", () => {
  assert.deepEqual(parts("¿qué país puede enseñarnos inspección?"), [["inspección", "themes/T6"]]);
  assert.deepEqual(parts("who can teach us about safety at work"), [["safety work", "themes/T5"]]);
  assert.deepEqual(parts("¿qué puede?"), [["qué"], ["puede"]]);
  assert.deepEqual(parts("who can teach us?"), [["who can teach us", "partners/all"]]);
});

test("an acronym that is a small word as well is meant in capitals only, and not where all is in capitals", () => {
  assert.deepEqual(parts("US"), [["US", "countries/US"]]);
  assert.deepEqual(parts("inspección US"), [["inspección", "themes/T6"], ["US", "countries/US"]]);
  assert.deepEqual(parts("WHO CAN TEACH US INSPECCIÓN"), [["inspección", "themes/T6"]]);
  assert.deepEqual(parts("EE. UU."), [["ee uu", "countries/US"]]);
});

test("a name of several terms stands for all of them, and two names of one term are one part", () => {
  assert.deepEqual(parts("pymes"), [["pymes", "populations/msmes", "themes/E7"]]);
  assert.deepEqual(parts("pensiones de vejez"), [["pensiones vejez", "themes/S1"]]);
});
