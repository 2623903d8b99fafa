/* Evidence: which records say words, in each language, and how strongly. */
// needs: load, search/engine, search/names
"use strict";
(() => {
  const { load } = window.rial;
  const { search, having } = window.rial.engine;
  const { folded } = window.rial.names;

  const FLAT = 0.7; // a record that says a word ten times as strongly says it five times as well
  const vocabularies = new Map();

  /** A word that may go on, or be misspelt; one of three letters is an acronym, or is not answered yet. */
  const isPlain = (word) => /^\p{L}{4,}$/u.test(word);

  function byPlain(all) {
    const known = new Map();
    for (const word of all) if (!known.has(folded(word))) known.set(folded(word), word);
    return known;
  }

  /** The words of an index by what is left of them without accents, the most frequent first. */
  async function vocabulary(language) {
    const text = await load(`pagefind/words-${language}`);
    if (!vocabularies.has(language)) vocabularies.set(language, byPlain(text.split(" ")));
    return vocabularies.get(language);
  }

  /** Whether a word of an index goes on after this one. */
  async function begins(language, word) {
    const start = folded(word);
    return isPlain(word) && [...(await vocabulary(language)).keys()].some((known) => known.startsWith(start));
  }

  /** The hits in a language that have each word. The engine alone would also give those that have a longer one and, for
      a word that it lacks, those that have a shorter one; only a last word that `mayBegin` may be the beginning of another. */
  async function hitsFor(language, asked, mayBegin) {
    let hits = await search(language, asked.join(" "));
    for (const [place, word] of asked.entries()) {
      if (!hits.length) return hits;
      const records = await having(language, word);
      if (records.size) hits = hits.filter(({ record }) => records.has(record));
      else if (!mayBegin || place < asked.length - 1 || !(await begins(language, word))) return [];
    }
    return hits;
  }

  /** Of each record how strongly it says the words, beside the one that says them most, and the hit that shows it: that
      of the first language that has it. */
  function strongest(hits) {
    const most = Math.max(...hits.map(({ weight }) => weight));
    const best = new Map();
    for (const hit of hits) {
      const much = (hit.weight / most) ** FLAT;
      const there = best.get(hit.record);
      if (there) there.much = Math.max(there.much, much);
      else best.set(hit.record, { ...hit, much });
    }
    return best;
  }

  /** The records that say all of some words, in whichever of the languages. */
  async function saying(languages, asked, { mayBegin = false } = {}) {
    const lists = await Promise.all(languages.map((language) => hitsFor(language, asked, mayBegin)));
    return strongest(lists.flat());
  }

  /** The records that have words one after the other, as they stand. */
  async function quoting(languages, words) {
    return strongest((await Promise.all(languages.map((language) => search(language, `"${words}"`)))).flat());
  }

  window.rial.evidence = { saying, quoting, vocabulary, isPlain };
})();
