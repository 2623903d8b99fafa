/* Entries: the printed figures, disagreements, acronyms and forms of the registers that say all words of a question. See
   generator/export/register_entries.py. */
// needs: load, search/{language}, search/names
"use strict";
(() => {
  const { load, told } = window.rial;
  const { stemsOf } = window.rial.names;

  const WORDS = 3; // so many words, or the number itself, tell that an entry is what is asked for
  const MUCH = 0.7; // of its title, at least this much
  const SUBJECTS = /^(acronyms|forms)\//;
  const MOST = 3; // so many are offered
  const [own] = told.languages;

  const stemsIn = new Map();

  /** The stems of each of the names of an entry, which are the same for all questions. */
  function stemsOfNames(entry) {
    if (!stemsIn.has(entry)) stemsIn.set(entry, entry.called.map((name) => new Set(stemsOf(name))));
    return stemsIn.get(entry);
  }

  /** How much of one of the names of an entry the words are: 0 where they are not all of one. */
  function covered(asked, entry) {
    const isSaid = (stems) => asked.every((word) => stems.has(word) || word === entry.number);
    return Math.max(...stemsOfNames(entry).map((stems) => (isSaid(stems) ? asked.length / stems.size : 0)));
  }

  /** Whether the words are the entry itself, and not a subject that it has in common with records: an acronym, and a form
      in use, have it in common. */
  function isMeant(asked, entry, much) {
    if (SUBJECTS.test(entry.name)) return false;
    const isNumbered = asked.length > 1 && asked.includes(entry.number);
    return isNumbered || (asked.length >= WORDS && much >= MUCH);
  }

  /** The entries that say all of some parts, the nearest first: `{ entry, isMeant }`. */
  async function entriesOf(parts) {
    if (!parts.length || parts.some(({ records }) => records)) return [];
    const asked = [...new Set(stemsOf(parts.flatMap((part) => part.asked).join(" ")))];
    const all = await load(`facets/all/entries-${own}`);
    return all
      .map((entry) => ({ entry, much: covered(asked, entry) }))
      .filter(({ much }) => much > 0)
      .sort((one, other) => other.much - one.much)
      .slice(0, MOST)
      .map(({ entry, much }) => ({ entry, isMeant: isMeant(asked, entry, much) }));
  }

  window.rial.entries = { entriesOf };
})();
