/* Answers: what is found in both languages, each record once; and, where nothing is, what may have been meant. */
"use strict";
(() => {
  const { load } = window.rial;
  const { search, knows } = window.rial.engine;

  const FEW = 10;
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) => text.split(/[\s"“”«»,;:.()?¿!¡]+/).filter(Boolean);
  const isQuoted = (text) => /^\s*".+"\s*$/.test(text);
  const isPlain = (word) => /^\p{L}{4,}$/u.test(word);

  /** The words of an index by what is left of them without accents, the most frequent first. */
  async function vocabulary(language) {
    const known = new Map();
    for (const word of (await load(`pagefind/words-${language}`)).split(" ")) {
      if (!known.has(folded(word))) known.set(folded(word), word);
    }
    return known;
  }

  /** Whether an index has a word, or one that it is the beginning of. Only for a word that is new is the list loaded. */
  async function has(language, word) {
    if (!isPlain(word) || (await knows(language, word))) return true;
    const start = folded(word);
    return [...(await vocabulary(language)).keys()].some((known) => known.startsWith(start));
  }

  /** The hits in a language; none where it lacks a word: the engine would look for something shorter in its place. */
  async function hitsIn(language, query) {
    const hits = await search(language, query);
    if (!hits.length || isQuoted(query)) return hits;
    const all = await Promise.all(wordsOf(query).map((word) => has(language, word)));
    return all.every(Boolean) ? hits : [];
  }

  /** Each record once, in the first of the languages that has it and with the best score that it has in any. */
  function merged(lists, languages) {
    const found = new Map();
    for (const hit of lists.flat()) {
      const first = found.get(hit.record);
      found.set(hit.record, first ? { ...first, score: Math.max(first.score, hit.score) } : hit);
    }
    const rank = ({ language }) => languages.indexOf(language);
    return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score || a.record - b.record);
  }

  async function inAll(languages, query) {
    return merged(await Promise.all(languages.map((language) => hitsIn(language, query))), languages);
  }

  /** Records that have each word in whichever language: nobody must ask in one alone. */
  async function byWord(languages, asked) {
    const [first, ...others] = await Promise.all(asked.map((word) => inAll(languages, word)));
    const scores = others.map((hits) => new Map(hits.map((hit) => [hit.record, hit.score])));
    const both = first.filter(({ record }) => scores.every((of) => of.has(record)));
    const sum = ({ record, score }) => scores.reduce((before, of) => before + of.get(record), score);
    return merged(both.map((hit) => ({ ...hit, score: sum(hit) })), languages);
  }

  /** The hits in the first language, then those that are only in the others; where there are few, also mixed ones. */
  async function find(languages, query) {
    const hits = await inAll(languages, query);
    const asked = wordsOf(query);
    if (hits.length >= FEW || asked.length < 2 || isQuoted(query)) return hits;
    const there = new Set(hits.map(({ record }) => record));
    return [...hits, ...(await byWord(languages, asked)).filter(({ record }) => !there.has(record))];
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

  /** The most frequent of the nearest words; the word itself where it is known, or nothing is near. */
  function nearest(word, known) {
    const plain = folded(word);
    const most = plain.length > 5 ? 2 : 1;
    if (known.has(plain)) return word;
    let best = { away: most + 1, word };
    for (const [other, written] of known) {
      const away = distance(plain, other, best.away - 1);
      if (away < best.away) best = { away, word: written };
    }
    return best.word;
  }

  /** The question with known words in place of the misspelt ones; null where there is nothing better to ask. */
  async function suggestion(languages, query) {
    const asked = wordsOf(query);
    for (const language of languages) {
      const known = await vocabulary(language);
      const better = asked.map((word) => (isPlain(word) ? nearest(word, known) : word)).join(" ");
      if (better !== asked.join(" ") && (await find(languages, better)).length) return better;
    }
    return null;
  }

  window.rial.answers = { find, suggestion };
})();
