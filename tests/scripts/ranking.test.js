"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const { rial } = pageWith({ scripts: ["search/ranking"] });

const said = (words, records, entries = []) => ({ asked: [words], entries, said: new Map(records) });
const term = (name, gaps, more = {}) => ({ name, names: [], gaps, title: name, ...more });

/** What answers some parts: records by their numbers, terms by their names, with the words that they lack. */
function ranked(parts, { whole = [], total = 100 } = {}) {
  const found = rial.ranking.ranked(parts, new Map(whole), total);
  return JSON.parse(JSON.stringify(found)).map(({ record, entry, lacking }) => [record ?? entry.name, ...lacking.flatMap(({ asked }) => asked)]);
}

test("what says a word most comes first, equals in the order of the records", () => {
  assert.deepEqual(ranked([said("a", [[3, 1], [2, 0.4], [1, 0.4], [9, 0.7]])]), [[3], [9], [1], [2]]);
});

test("a term that is the whole question comes before the records that carry it or say it", () => {
  const part = said("inspección", [[7, 1]], [term("themes/T6", [2, 0])]); // 2 and 3
  assert.deepEqual(ranked([part]), [["themes/T6"], [7], [2], [3]]);
});

test("what has all comes before what lacks something, and that says what", () => {
  const parts = [said("a", [[1, 0.5], [2, 1]]), said("b", [[1, 0.5], [3, 1]])];
  assert.deepEqual(ranked(parts), [[1], [2, "b"], [3, "a"]]);
});

test("rarer words weigh more, and what has too little of the question is left out", () => {
  const many = Array.from({ length: 60 }, (_, n) => [n + 10, 1]);
  const found = ranked([said("rare", [[1, 1], [2, 1]]), said("common", many)]);
  assert.deepEqual(found, [[1, "common"], [2, "common"]]);
});

test("where five have all, no other record is shown, but the term that is asked for", () => {
  const five = Array.from({ length: 5 }, (_, n) => [n, 1]);
  const parts = [said("inspección", [...five, [8, 1]], [term("themes/T6", [0])]), said("marina", five)];
  assert.deepEqual(ranked(parts), [[0], [1], [2], ["themes/T6", "marina"], [3], [4]]);
});

test("a word that nothing has is lacking everywhere and takes nothing away", () => {
  const parts = [said("telework", [[4, 1]]), said("contracts", [])];
  assert.deepEqual(ranked(parts), [[4, "contracts"]]);
});

test("a number alone is near to nothing", () => {
  const parts = [{ ...said("19", [[1, 1]]), isNumber: true }, said("covid", [])];
  assert.deepEqual(ranked(parts), []);
});

test("a kind is what a record is, and not a word that it says", () => {
  const parts = [said("taller", [[5, 1], [6, 1]], [term("kinds/workshops", [6])]), said("México", [[5, 1], [6, 1]], [term("countries/MX", [5, 0])])];
  assert.deepEqual(ranked(parts)[0], [6]);
});

test("a record that is what is asked for, and the ministry of a country, come before those that carry the term", () => {
  const country = term("countries/HN", [0, 0, 0], { speaks: 2 });
  assert.deepEqual(ranked([said("Honduras", [[0, 1]], [country])]).slice(0, 2), [["countries/HN"], [2]]);
  const own = { name: "institutions/ilo", names: [], gaps: [0, 0], record: 9 };
  assert.deepEqual(ranked([said("OIT", [[1, 1]], [own])])[0], [9]);
});

test("what has all, be it weakly, is shown too, after what has it well", () => {
  const many = Array.from({ length: 12 }, (_, n) => [n, n < 6 ? 1 : 0.05]);
  assert.equal(ranked([said("a", many)]).length, 12);
});
