/* Nearness: which word of an index is nearest to one that it has not. */
// needs: search/names
"use strict";
(() => {
  const { folded } = window.rial.names;

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

  /** The most frequent of the words nearest to one, and how far it is; null where nothing is near. `known` maps each word
      without accents to the word, the most frequent first. */
  function nearest(word, known) {
    const plain = folded(word);
    const most = plain.length > 6 ? 2 : 1;
    /** @type {{ word: string, near: number[] } | null} */
    let best = null;
    for (const [other, written] of known) {
      const near = nearness(plain, other, most);
      if (near && (!best || isBefore(near, best.near))) best = { word: written, near };
    }
    return best && { word: best.word, away: best.near[0] };
  }

  window.rial.nearness = { nearest };
})();
