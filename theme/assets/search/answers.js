/* Answers: what is found in both languages, each record once; and, where nothing is, what may have been meant. */
"use strict";
(() => {
  const { load } = window.rial;
  const { search } = window.rial.engine;

  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) => text.split(/[\s"“”«»,;:.()?¿!¡]+/).filter(Boolean);

  /** The hits of several languages, those of the first before the others; a record only where it comes first. */
  function joined(lists) {
    const seen = new Set();
    return lists.flat().filter(({ record }) => !seen.has(record) && seen.add(record));
  }

  /** Records that have each word in whichever language: nobody must ask in one alone. */
  async function byWord(languages, asked) {
    const found = await Promise.all(asked.map(async (word) => joined(await Promise.all(languages.map((l) => search(l, word))))));
    const scores = found.map((hits) => new Map(hits.map((hit) => [hit.record, hit.score])));
    const score = ({ record }) => scores.reduce((sum, of) => sum + (of.get(record) ?? NaN), 0);
    const all = found[0].map((hit) => ({ ...hit, score: score(hit) })).filter((hit) => !Number.isNaN(hit.score));
    return all.sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language) || b.score - a.score || a.record - b.record);
  }

  async function find(languages, query) {
    const hits = joined(await Promise.all(languages.map((language) => search(language, query))));
    const asked = wordsOf(query);
    return hits.length === 0 && asked.length > 1 ? byWord(languages, asked) : hits;
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
    if (plain.length < 4 || known.has(plain)) return word;
    let best = { away: most + 1, word };
    for (const [other, written] of known) {
      const away = distance(plain, other, best.away - 1);
      if (away < best.away) best = { away, word: written };
    }
    return best.word;
  }

  /** The question with known words in place of the misspelt ones; null where there is nothing better to ask. */
  async function suggestion(languages, query) {
    for (const language of languages) {
      const known = new Map();
      for (const word of (await load(`pagefind/words-${language}`)).split(" ")) {
        if (!known.has(folded(word))) known.set(folded(word), word);
      }
      const better = wordsOf(query).map((word) => nearest(word, known)).join(" ");
      if (better !== wordsOf(query).join(" ") && (await find(languages, better)).length) return better;
    }
    return null;
  }

  window.rial.answers = { find, suggestion };
})();
