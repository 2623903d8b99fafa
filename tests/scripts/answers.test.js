"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const ENTRIES = [
  { name: "themes/E6", names: ["Empleo juvenil"], gaps: [1], title: "Empleo juvenil", address: "es/temas/e6.html", kind: "Tema", holds: ["1 ficha"] },
  { name: "kinds/calls", names: ["Convocatoria"], gaps: [2, 0], newest: 3, title: "Convocatorias", address: "es/convocatorias/index.html", kind: "Lista", holds: [] },
];
const SCRIPTS = ["names", "entries", "evidence", "meaning", "nearness", "ranking", "answers"].map((name) => `search/${name}`);

/** The answers over small texts: for each language, from the number of a record to its words. The engine, as Pagefind
    does, gives what has a longer word, and passes over a word that it lacks. */
function answersOf(texts, { entries = [], ids = [] } = {}) {
  const asked = [];
  const wordsOf = (language, record) => folded(texts[language][record]).split(" ");
  function search(language, query) {
    asked.push(`${language}: ${query}`);
    const quoted = /^\s*"(.+)"\s*$/.exec(query);
    const words = folded(quoted ? quoted[1] : query).split(" ");
    const known = words.filter((w) => quoted || Object.keys(texts[language]).some((r) => wordsOf(language, r).some((x) => x.startsWith(w))));
    return Object.keys(texts[language])
      .filter((r) => known.length && known.every((w) => wordsOf(language, r).some((x) => (quoted ? x === w : x.startsWith(w)))))
      .map((r) => ({ record: Number(r), score: 1, weight: 1, language, show: async () => ({ language, excerpt: texts[language][r], parts: [{ title: language, address: "x" }] }) }));
  }
  const engine = {
    search: async (language, query) => search(language, query),
    having: async (language, word) => new Set(search(language, `"${word}"`).map(({ record }) => record)),
    total: () => 10,
  };
  const data = { "facets/all/terms-es": entries, "facets/all/entries-es": [], "facets/all/ids": ids };
  const load = async (name) => {
    const language = name.replace("pagefind/words-", "");
    return data[name] ?? [...new Set(Object.values(texts[language]).flatMap((text) => text.split(" ")))].join(" ");
  };
  const told = { small: ["de", "del", "es", "la", "qué"], latest: ["latest", "última", "últimos"], languages: ["es", "en"] };
  const every = { one: async (language, record) => ({ language, title: `${language} ${record}`, address: "x", excerpt: "", parts: [] }) };
  const transport = { pageAddress: (address) => `https://site.example/${address}` };
  const { rial } = pageWith({ give: (given) => Object.assign(given, { engine, load, told, every, transport }), scripts: SCRIPTS });
  const find = async (...args) => rial.answers.find(...args);
  const seen = async (...args) => [...(await find(...args)).hits].map(({ record, name }) => record ?? name);
  return { find, seen, asked };
}

const plain = (value) => JSON.parse(JSON.stringify(value));
const BOTH = { es: { 1: "empleo juvenil", 2: "empleos temporales", 3: "inspección del trabajo" }, en: { 1: "youth employment", 3: "labour inspection", 4: "child labour" } };

test("a record has every word of the question, accents aside", async () => {
  const { seen } = answersOf(BOTH);
  assert.deepEqual(await seen(["es"], "juvenil empleo"), [1]);
  assert.deepEqual(await seen(["es"], "inspeccion trabajo"), [3]);
});

test("where no record has all words, those come that have most, and say what they lack", async () => {
  const { hits, unknown } = await answersOf(BOTH).find(["es"], "empleo marciano");
  assert.deepEqual(plain(hits.map(({ record, lacking }) => [record, ...lacking])), [[1, "marciano"]]);
  assert.deepEqual(plain(unknown), ["marciano"]);
});

test("words that only ask say nothing, where others say something", async () => {
  const { seen, asked } = answersOf(BOTH);
  assert.deepEqual(await seen(["es"], "¿qué es la inspección del trabajo?"), [3]);
  assert.ok(asked.includes("es: inspección trabajo"));
  assert.deepEqual(await seen(["es"], "del"), [3]);
});

test("the last word may be the beginning of a longer one from four letters on", async () => {
  const { seen } = answersOf(BOTH);
  assert.deepEqual((await seen(["es"], "temporales emple"))[0], 2);
  assert.deepEqual(await seen(["es"], "emp"), []);
  assert.deepEqual(await seen(["es"], "inspección trab"), [3]);
});

test("a quotation is asked as it stands", async () => {
  const { asked, find } = answersOf(BOTH);
  await find(["es"], '"del trabajo"');
  assert.deepEqual([...new Set(asked)], ['es: "del trabajo"']);
});

test("a quotation is the same in whichever signs a keyboard writes", async () => {
  for (const written of ["“del trabajo”", "«del trabajo»", "« del trabajo »", "„del trabajo“", "‘del trabajo’", ' "del trabajo" ']) {
    const { asked, find } = answersOf(BOTH);
    await find(["es"], written);
    assert.deepEqual([...new Set(asked)], ['es: "del trabajo"'], written);
  }
});

test("what has a quotation in it is asked by its words", async () => {
  const { asked, find } = answersOf(BOTH);
  await find(["es"], "«inspección» del «trabajo»");
  assert.ok(asked.includes("es: inspección trabajo"));
});

test("a record is shown in the reader's language, with the passage in the language that has the words", async () => {
  const { hits } = await answersOf(BOTH).find(["es", "en"], "child");
  const { title, language, excerpt, excerptLanguage, parts } = await hits[0].show();
  assert.deepEqual([title, language, excerpt, excerptLanguage, parts.length], ["es 4", "es", "child labour", "en", 0]);
  const own = await (await answersOf(BOTH).find(["es", "en"], "juvenil")).hits[0].show();
  assert.deepEqual([own.title, own.excerptLanguage, own.parts.length], ["es 1", "es", 1]);
});

test("a record has all words that it has between the languages", async () => {
  const { hits } = await answersOf(BOTH).find(["es", "en"], "empleo youth");
  assert.deepEqual(plain(hits.map(({ record, lacking }) => [record, ...lacking])), [[1]]);
});

test("nothing of the other language is asked before the first is told", async () => {
  const { find, asked } = answersOf(BOTH);
  let before = [];
  await find(["es", "en"], "empleo", async (first) => {
    assert.equal(first.hits.length, 1);
    before = [...asked];
  });
  assert.ok(before.every((line) => line.startsWith("es:")));
  assert.ok(asked.some((line) => line.startsWith("en:")));
});

test("a term that the question names is an answer with its page, and can be taken out of the question", async () => {
  const { find } = answersOf(BOTH, { entries: ENTRIES });
  const { hits, named } = await find(["es"], "empleo juvenil");
  assert.equal(hits[0].name, "themes/E6");
  assert.deepEqual(plain(named), [], "where it is all of the question, nothing would be left");
  const shown = await hits[0].show();
  assert.deepEqual([shown.title, shown.address, shown.language], ["Empleo juvenil", "https://site.example/es/temas/e6.html", "es"]);
  const more = await find(["es"], "empleo juvenil inspección");
  assert.deepEqual(plain(more.named), [{ title: "Empleo juvenil", query: "inspección", asked: "empleo juvenil" }]);
});

test("an id is its record, alone, with others, and as a kind with its number", async () => {
  const ids = ["programs/ar-seclo", "activities/1-1", "workshops/2008-rio 7", "x/y", "calls/4 4"];
  const { seen } = answersOf(BOTH, { entries: ENTRIES, ids });
  assert.deepEqual(await seen(["es"], "1-1"), [1]);
  assert.deepEqual(await seen(["es"], "programs/AR-seclo"), [0]);
  assert.deepEqual((await seen(["es"], "convocatoria 4"))[0], 4);
});

test("a question that only asks is answered by the page that finds partners, one that says for what by that", async () => {
  const partners = { name: "partners/all", names: ["socio"], gaps: [], title: "Encuentre un socio", address: "x", kind: "Página", holds: [] };
  const { find, seen } = answersOf(BOTH, { entries: [...ENTRIES, partners] });
  assert.deepEqual(await seen(["es"], "socio"), ["partners/all"]);
  assert.deepEqual(plain((await find(["es"], "socio juvenil")).hits.map(({ record }) => record)), [1]);
  assert.deepEqual(await seen(["es"], "socio de empleo juvenil"), await seen(["es"], "empleo juvenil"));
});

test("the newest record of a kind comes before the others, where no more is asked", async () => {
  const { seen } = answersOf(BOTH, { entries: ENTRIES });
  assert.deepEqual(await seen(["es"], "la última convocatoria"), [3, 2]);
  assert.deepEqual(await seen(["es"], "últimas convocatorias"), [3, 2]);
  assert.equal((await seen(["es"], "convocatoria"))[0], "kinds/calls");
  assert.ok((await seen(["es"], "última convocatoria juvenil")).includes(1));
});

test("a word one letter away is meant, also in a longer question, and one two letters away is a guess", async () => {
  const { find } = answersOf(BOTH);
  const meant = await find(["es"], "juvenul empleo");
  assert.deepEqual([meant.asked, meant.query, plain(meant.unknown), meant.hits.length], ["juvenul empleo", "juvenil empleo", ["juvenul"], 1]);
  const guess = await find(["es"], "inspecxionn");
  assert.deepEqual([guess.query, guess.guess, guess.hits.length], ["inspecxionn", "inspección", 0]);
  assert.equal((await find(["es"], "zzzzzzzz")).guess, "");
});

test("a word is corrected in the language of the others, and in the reader's where there are no others", async () => {
  const texts = { es: { 1: "migración juvenil" }, en: { 1: "migration youth" } };
  const { find } = answersOf(texts);
  assert.equal((await find(["es", "en"], "migrasion")).query, "migración");
  assert.equal((await find(["es", "en"], "youth migrasion")).query, "youth migration");
  assert.equal((await find(["en", "es"], "juvenil migrasion")).query, "juvenil migración");
});

test("a word that some record has in any language is never replaced", async () => {
  const { find } = answersOf({ es: { 1: "salud" }, en: { 1: "saludo" } });
  assert.equal((await find(["es", "en"], "saludo")).query, "saludo");
});
