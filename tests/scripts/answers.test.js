"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** The answers over small texts: for each language, from the number of a record to its words. The engine, as Pagefind
    does, gives what has a longer word, and passes over a word that it lacks. */
function answersOf(texts) {
  const asked = [];
  const wordsOf = (language, record) => folded(texts[language][record]).split(" ");
  function search(language, query) {
    asked.push(`${language}: ${query}`);
    const quoted = /^\s*"(.+)"\s*$/.exec(query);
    const words = folded(quoted ? quoted[1] : query).split(" ");
    const known = words.filter((w) => quoted || Object.keys(texts[language]).some((r) => wordsOf(language, r).some((x) => x.startsWith(w))));
    return Object.keys(texts[language])
      .filter((r) => known.length && known.every((w) => wordsOf(language, r).some((x) => (quoted ? x === w : x.startsWith(w)))))
      .map((r) => ({ record: Number(r), score: 1, language }));
  }
  const engine = {
    search: async (language, query) => search(language, query),
    having: async (language, word) => new Set(search(language, `"${word}"`).map(({ record }) => record)),
  };
  const load = async (name) => {
    const language = name.replace("pagefind/words-", "");
    return [...new Set(Object.values(texts[language]).flatMap((text) => text.split(" ")))].join(" ");
  };
  const told = { small: ["de", "del", "es", "la", "qué"] };
  const { rial } = pageWith({ give: (given) => Object.assign(given, { engine, load, told }), scripts: ["search/answers"] });
  return { ...rial.answers, asked, numbers: async (...args) => [...(await rial.answers.find(...args))].map(({ record }) => record) };
}

const BOTH = { es: { 1: "empleo juvenil", 2: "empleos temporales", 3: "inspección del trabajo" }, en: { 1: "youth employment", 3: "labour inspection", 4: "child labour" } };

test("a record has every word of the question, accents aside", async () => {
  const { numbers } = answersOf(BOTH);
  assert.deepEqual(await numbers(["es"], "juvenil empleo"), [1]);
  assert.deepEqual(await numbers(["es"], "inspeccion trabajo"), [3]);
  assert.deepEqual(await numbers(["es"], "empleo marciano"), []);
});

test("words that only ask say nothing, where others say something", async () => {
  const { numbers, asked } = answersOf(BOTH);
  assert.deepEqual(await numbers(["es"], "¿qué es la inspección del trabajo?"), [3]);
  assert.ok(asked.includes("es: inspección trabajo"));
  assert.deepEqual(await numbers(["es"], "del"), [3]);
});

test("a word may be the beginning of a longer one from four letters on", async () => {
  const { numbers } = answersOf(BOTH);
  assert.deepEqual(await numbers(["es"], "temporales emple"), [2]);
  assert.deepEqual(await numbers(["es"], "emp"), []);
  assert.deepEqual(await numbers(["es"], "inspección trab"), [3]);
});

test("a quotation is asked as it stands", async () => {
  const { asked, find } = answersOf(BOTH);
  await find(["es"], '"del trabajo"');
  assert.deepEqual(asked, ['es: "del trabajo"']);
});

test("each record comes once, in the reader's language where that has it", async () => {
  const { find } = answersOf({ es: { 1: "programa ilo" }, en: { 1: "programme ilo", 2: "ilo office" } });
  const hits = await find(["es", "en"], "ilo");
  assert.deepEqual([...hits].map(({ record, language }) => [record, language]), [[1, "es"], [2, "en"]]);
});

test("where few have all words in one language, those follow that have them between the languages", async () => {
  const { numbers } = answersOf(BOTH);
  assert.deepEqual(await numbers(["es", "en"], "empleo youth"), [1]);
});

test("nothing of the other language is asked before the first is told", async () => {
  const { find, asked } = answersOf(BOTH);
  let before = [];
  await find(["es", "en"], "empleo", async (first) => {
    assert.equal(first.length, 1);
    before = [...asked];
  });
  assert.ok(before.every((line) => line.startsWith("es:")));
  assert.ok(asked.some((line) => line.startsWith("en:")));
});

test("a word one letter away is meant, and one two letters away is a guess", async () => {
  const { suggestion } = answersOf(BOTH);
  assert.deepEqual({ ...(await suggestion(["es"], "juvenul")) }, { query: "juvenil", far: false });
  assert.deepEqual({ ...(await suggestion(["es"], "inspecxionn")) }, { query: "inspección", far: true });
  assert.equal(await suggestion(["es"], "zzzzzzzz"), null);
});

test("a word two letters away is only meant if it begins with the same three letters", async () => {
  const { suggestion } = answersOf({ es: { 1: "seguridad" } });
  assert.deepEqual({ ...(await suggestion(["es"], "segurixxd")) }, { query: "seguridad", far: true });
  assert.equal(await suggestion(["es"], "xeguridxd"), null);
  assert.equal(await suggestion(["es"], "sxxuridad"), null);
});

test("letters exchanged are nearer than a letter put in place of another", async () => {
  const { suggestion } = answersOf({ es: { 1: "carta", 2: "crata carpa" } });
  assert.equal((await suggestion(["es"], "carat")).query, "carta");
});

test("where nothing would be found, nothing is suggested", async () => {
  const { suggestion } = answersOf({ es: { 1: "empleo", 2: "juvenil" } });
  assert.equal(await suggestion(["es"], "empleo juvenul"), null);
});
