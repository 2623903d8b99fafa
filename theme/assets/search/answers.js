/* Answers: what is found in each language, each record once; and, where nothing is, what may have been meant. */
// needs: load, search/{language}, search/engine
"use strict";
(() => {
  const { load, told } = window.rial;
  const { search, having } = window.rial.engine;

  const FEW = 10;
  const SMALL = new Set(told.small);
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const isQuoted = (text) => /^\s*".+"\s*$/.test(text);
  const isPlain = (word) => /^\p{L}{4,}$/u.test(word);

  /** A word that may go on; one of three letters is an acronym, or is not answered yet. */
  const isBeginning = (word) => /^\p{L}{4,}$/u.test(word);

  /** The words of a question as the index has those of a page, so that the engine does not join what it has apart. */
  const allWords = (text) => text.replace(/(?<=\p{L})\.(?=\p{L})|['’]/gu, "").split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

  /** The words that say something; all, where none does. */
  function wordsOf(text) {
    const all = allWords(text.toLowerCase());
    const telling = all.filter((word) => !SMALL.has(word));
    return telling.length ? telling : all;
  }

  /** The words of an index by what is left of them without accents, the most frequent first. */
  async function vocabulary(language) {
    const known = new Map();
    for (const word of (await load(`pagefind/words-${language}`)).split(" ")) {
      if (!known.has(folded(word))) known.set(folded(word), word);
    }
    return known;
  }

  /** Whether a word of an index goes on after this one. */
  async function begins(language, word) {
    const start = folded(word);
    return isBeginning(word) && [...(await vocabulary(language)).keys()].some((known) => known.startsWith(start));
  }

  /** The hits in a language that have each word. The engine alone would also give those that have a longer one and, for
      a word that it lacks, those that have a shorter one; only the last word may be the beginning of another. */
  async function hitsFor(language, asked) {
    let hits = await search(language, asked.join(" "));
    for (const [place, word] of asked.entries()) {
      if (!hits.length) return hits;
      const records = await having(language, word);
      if (records.size) hits = hits.filter(({ record }) => records.has(record));
      else if (place < asked.length - 1 || !(await begins(language, word))) return [];
    }
    return hits;
  }

  const hitsIn = (language, query) =>
    isQuoted(query) ? search(language, query) : hitsFor(language, wordsOf(query));

  /** Each record once, in the first of the languages that has it. */
  function merged(lists) {
    const there = new Set();
    return lists.flat().filter(({ record }) => !there.has(record) && there.add(record));
  }

  async function inAll(languages, query) {
    return merged(await Promise.all(languages.map((language) => hitsIn(language, query))));
  }

  /** Records that have each word in whichever language: nobody must ask in one alone. */
  async function byWord(languages, asked) {
    const [first, ...others] = await Promise.all(asked.map((word) => inAll(languages, word)));
    const scores = others.map((hits) => new Map(hits.map((hit) => [hit.record, hit.score])));
    const both = first.filter(({ record }) => scores.every((of) => of.has(record)));
    const sum = ({ record, score }) => scores.reduce((before, of) => before + of.get(record), score);
    const rank = ({ language }) => languages.indexOf(language);
    return both
      .map((hit) => ({ ...hit, score: sum(hit) }))
      .sort((a, b) => rank(a) - rank(b) || b.score - a.score || a.record - b.record);
  }

  /** The hits in the first language, then those that are only in the others; where there are few, also mixed ones.
      `early` is given those in the first language; nothing of the others is loaded before it is done. */
  async function find(languages, query, /** @type {(first: Hit[]) => unknown} */ early = () => undefined) {
    const [own, ...others] = languages;
    const first = await hitsIn(own, query);
    await early(first);
    const hits = merged([first, await inAll(others, query)]);
    const asked = wordsOf(query);
    if (hits.length >= FEW || asked.length < 2 || isQuoted(query)) return hits;
    return merged([hits, await byWord(languages, asked)]);
  }

  /** How many letters have to be changed, added, left out or exchanged with the next; more than `most` is `most + 1`. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, n) => n);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  function sharedStart(one, other) {
    let n = 0;
    while (n < one.length && one[n] === other[n]) n++;
    return n;
  }

  const lettersOf = (word) => [...word].sort().join("");

  /** How near a word is, nearest first: by its distance; then with letters exchanged; then by the start they share. */
  function nearness(plain, other, most) {
    const away = distance(plain, other, most);
    const start = sharedStart(plain, other);
    if (away > most || (away > 1 && start < 3)) return null;
    return [away, lettersOf(plain) === lettersOf(other) ? 0 : 1, -start];
  }

  function isBefore(one, other) {
    const place = one.findIndex((value, n) => value !== other[n]);
    return place >= 0 && one[place] < other[place];
  }

  /** The most frequent of the nearest words, and how far it is; the word itself where it is known, or nothing is near. */
  function nearest(word, known) {
    const plain = folded(word);
    const most = plain.length > 6 ? 2 : 1;
    if (known.has(plain)) return { word, away: 0 };
    let best = { word, near: [most + 1] };
    for (const [other, written] of known) {
      const near = nearness(plain, other, most);
      if (near && isBefore(near, best.near)) best = { word: written, near };
    }
    return { word: best.word, away: best.word === word ? 0 : best.near[0] };
  }

  /** A question with the nearest words of a language, and whether one of these is `far`: no more than a guess. */
  async function repaired(language, asked) {
    const known = await vocabulary(language);
    const better = asked.map((word) => (isPlain(word) ? nearest(word, known) : { word, away: 0 }));
    return { query: better.map(({ word }) => word).join(" "), far: better.some(({ away }) => away > 1) };
  }

  /** What to ask in place of a misspelt question, rather without a guess; null where there is nothing better. */
  async function suggestion(languages, query) {
    const asked = allWords(query);
    const all = await Promise.all(languages.map((language) => repaired(language, asked)));
    for (const other of all.sort((a, b) => a.far - b.far)) {
      if (other.query !== asked.join(" ") && (await find(languages, other.query)).length) return other;
    }
    return null;
  }

  window.rial.answers = { find, suggestion };
})();
