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

test("what has all, be it no more than a mention, comes before what lacks something", () => {
  const inspection = said("inspection", [[1, 1], [2, 1], [7, 0.1]], [term("themes/T6", [1, 0])]); // 1 and 2
  const paraguay = said("Paraguay", [[7, 0.1]], [term("countries/PY", [20])]);
  const found = ranked([inspection, paraguay]);
  assert.deepEqual(found[0], [7]);
  assert.deepEqual(found.slice(1).filter((one) => one.length === 1), []);
  assert.ok(found.length > 3);
});

test("a mention that has all is not enough to leave out what is nearest", () => {
  const five = Array.from({ length: 5 }, (_, n) => [n, 0.1]);
  const inspection = said("inspection", [...five, [8, 1]], [term("themes/T6", [8])]);
  const paraguay = said("Paraguay", five, [term("countries/PY", [20])]);
  assert.ok(ranked([inspection, paraguay]).some(([name, ...lacking]) => name === 8 && lacking[0] === "Paraguay"));
});

test("what is of a year comes before what only says it, which lacks it", () => {
  const gender = said("gender", [[1, 1], [2, 1], [3, 0.2]], [term("themes/E5", [1, 0])]);
  const year = said("2010", [[1, 0.8], [2, 0.7], [3, 0.1]], [term("years/2010", [3])]);
  assert.deepEqual(ranked([gender, year]).slice(0, 3), [[3], [1, "2010"], [2, "2010"]]);
});

test("of a term without records its page comes first, and those of near terms after what says it", () => {
  const policy = term("themes/E1", [0, 0, 0]);
  const smes = term("themes/E7", [], { beside: [policy] });
  assert.deepEqual(ranked([said("SMEs", [[9, 1]], [smes])]), [["themes/E7"], [9], ["themes/E1", "SMEs"]]);
});

test("a term without records does not outweigh one that has some", () => {
  const safety = said("safety", [[1, 1], [2, 1]], [term("themes/T5", [1, 0])]);
  const found = ranked([safety, said("Haiti", [], [term("countries/HT", [])])]);
  assert.deepEqual(found.map(([name]) => name), ["themes/T5", 1, 2, "countries/HT"]);
});
