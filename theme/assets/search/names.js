/* Names: what a question means before any word of it is looked up. The longest name that fits stands for its terms, in any
   gender and number; words that only ask tell nothing; the others are words. See generator/export/terms.py. */
"use strict";
(() => {
  const LONGEST = 8; // words in a name
  const STEM = 4; // letters that a word keeps: what ends it after them is its number and gender

  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const isAcronym = (text) => /^[\p{Lu}&.]{2,5}$/u.test(text);

  /** A word without the end that number and gender give it: `hondureñas` as `honduren`. */
  function stem(word) {
    const plain = folded(word);
    return plain.length > STEM ? plain.replace(/[aeo]?s?$/, "") : plain;
  }

  /** The words of a text as the index has those of a page, so that the engine does not join what it has apart. */
  function allWords(text) {
    const joined = text.replace(/(?<=\p{L})\.(?=\p{L})|['’]/gu, "");
    return joined.split(/[^\p{L}\p{M}\p{N}&]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  }

  /** The key of a name: the stems of its words, but those that only ask where others do not. An acronym of two letters is
      kept as it is. */
  function keyOf(all, small) {
    const telling = all.filter((word) => !small.has(folded(word)) || isAcronym(word));
    return (telling.length ? telling : all).map((word) => (isAcronym(word) && small.has(folded(word)) ? word : stem(word))).join(" ");
  }

  /** What is asked for by name: from the key of each name to the entries that have it, in their order. */
  function tableOf(entries, small) {
    const table = new Map();
    for (const entry of entries) {
      for (const name of entry.names) {
        const key = keyOf(allWords(name), small);
        const there = table.get(key) ?? [];
        if (key && !there.includes(entry)) table.set(key, [...there, entry]);
      }
    }
    return table;
  }

  /** The words of a question that tell something; all, where none does. What is written in capitals throughout is read as
      if it were not. */
  function tellingWords(text, small, isName) {
    const written = allWords(text);
    const isLoud = written.length > 1 && text === text.toUpperCase();
    const all = isLoud ? written.map((word) => word.toLowerCase()) : written;
    const telling = all.filter((word) => !small.has(folded(word)) || (isAcronym(word) && isName(word)));
    return telling.length ? telling : all;
  }

  /** The longest name that begins at a place, and how many words it has. */
  function nameAt(all, at, table, small) {
    for (let n = Math.min(LONGEST, all.length - at); n > 0; n--) {
      const entries = table.get(keyOf(all.slice(at, at + n), small));
      if (entries) return { entries, n };
    }
    return { entries: [], n: 1 };
  }

  /** The parts of a question: `{ asked, entries }`, its words, of which `entries` are what these are a name of, if they are one. */
  function partsOf(text, table, small) {
    const all = tellingWords(text, small, (word) => table.has(word) || table.has(stem(word)));
    const parts = [];
    for (let at = 0; at < all.length; ) {
      const { entries, n } = nameAt(all, at, table, small);
      parts.push({ asked: all.slice(at, at + n), entries });
      at += n;
    }
    return merged(parts);
  }

  /** Parts that are names of one term are one: “pensiones de vejez”. */
  function merged(parts) {
    const found = [];
    for (const part of parts) {
      const same = found.find((other) => other.entries.length && other.entries[0] === part.entries[0]);
      if (same) same.asked.push(...part.asked);
      else found.push(part);
    }
    return found;
  }

  /** The stems of all words of a text. */
  const stemsOf = (text) => allWords(text).map(stem);

  window.rial.names = { folded, stem, stemsOf, tableOf, partsOf };
})();
