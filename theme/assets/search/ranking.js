/* Ranking: how much each record, and each page of a term, has of what a question tells. Rarer parts weigh more; what has all
   of them comes first; where that is few, what has most follows and says what it lacks. */
"use strict";
(() => {
  const FEW = 5; // so many that have all are enough
  const MOST = 20; // so many are shown that lack something
  const NEAR = 0.5; // of what the nearest has, this much is near as well
  const ENOUGH = 0.6; // of the score of the best, this much is needed to stand before what lacks something
  const PAGES = 2; // so many of them
  const TERMS = 3; // after so many records the pages of terms follow

  /** How much it counts that a record carries a term, and that its text says it, by the vocabulary of the term. */
  const COUNTS = {
    kinds: { carried: 1, said: 0, only: 0.25 },
    years: { carried: 1, said: 0, only: 0.35 },
    countries: { carried: 0.7, said: 0.3, only: 0.45 },
    terms: { carried: 0.3, said: 0.7, only: 0.9 },
  };
  const WEIGHS = { terms: 1.3, countries: 0.9, years: 0.9, kinds: 0.8, words: 1 };
  const PAGE = { kinds: 0.4, years: 0.6, countries: 0.75, terms: 1 };

  const schemeOf = ({ name }) => name.slice(0, name.indexOf("/"));
  const sortOf = (entry) => (schemeOf(entry) in COUNTS ? schemeOf(entry) : "terms");

  /** The numbers of the records of an entry, from the gaps between them. */
  function recordsOf({ gaps }) {
    let at = -1;
    return gaps.map((gap) => (at += gap + 1));
  }

  /** How strongly each record has a part: its text says it (`said`, from 0 to 1), or it carries a term of that name. */
  function strengths({ entries, said }) {
    if (!entries.length) return said;
    const { only } = COUNTS[sortOf(entries[0])];
    const found = new Map([...said].map(([record, much]) => [record, much * only]));
    for (const entry of entries) {
      const counts = COUNTS[sortOf(entry)];
      for (const record of recordsOf(entry)) {
        const much = counts.carried + counts.said * (said.get(record) ?? 0);
        found.set(record, Math.max(found.get(record) ?? 0, much));
      }
      if (entry.record !== undefined) found.set(entry.record, 1.3); // it is what is asked for
      if (entry.speaks !== undefined) found.set(entry.speaks, Math.max(found.get(entry.speaks) ?? 0, 1.1)); // its ministry
    }
    return found;
  }

  /** What has a part at all; less than this is no more than a mention. */
  const PRESENT = 0.2;

  function weightOf({ entries, isNumber }, has, total) {
    if (isNumber) return 0.5;
    const sort = entries.length ? sortOf(entries[0]) : "words";
    return WEIGHS[sort] * Math.log(1 + total / Math.max(has.size, 1));
  }

  /** The parts with what has them, and what they weigh among `total` records. */
  function weighed(parts, total) {
    return parts.map((part) => {
      const has = strengths(part);
      return { ...part, has, weight: weightOf(part, has, total) };
    });
  }

  /** Whether a record, which has a part so much, has it in truth, or no more than mentions a term that others carry. */
  const isStrong = (much, { entries }, parts) => parts.length === 1 || !entries.length || much >= PRESENT;

  /** Each record with its score, the parts it lacks, and the share of the weight that it has. */
  function scored(parts, whole) {
    const known = parts.filter(({ has, entries }) => has.size || entries.length);
    const sum = known.reduce((all, { weight }) => all + weight, 0);
    const found = new Map();
    for (const part of known) {
      for (const [record, much] of part.has) {
        const one = found.get(record) ?? { record, score: 0, share: 0, isWeak: false };
        const strong = isStrong(much, part, parts);
        one.score += (part.weight * much) / sum;
        one.share += strong ? part.weight / sum : 0;
        one.isWeak ||= !strong;
        found.set(record, one);
      }
    }
    for (const one of found.values()) {
      one.score += 0.35 * (whole.get(one.record) ?? 0);
      one.lacking = parts.filter(({ has }) => !has.has(one.record));
    }
    return { found: [...found.values()], sum };
  }

  /** The pages of the terms that a question names, best first. */
  function pagesOf(parts, sum) {
    const isAll = parts.length === 1;
    const there = new Set();
    return parts.flatMap((part) =>
      part.entries
        .filter((entry) => entry.title && !there.has(entry) && there.add(entry))
        .map((entry, n) => ({
          entry,
          score: (isAll ? 3 : (part.weight / sum) * PAGE[sortOf(entry)]) - n / 100,
          share: part.weight / sum,
          lacking: parts.filter((other) => other !== part),
        })),
    );
  }

  /** A score in steps of a tenth: what is nearly as good is as good, and then what can be learnt from comes first, as the
      records of workshops and programmes do. Pagefind adds up in another order each time, so its last digits differ. */
  const stepOf = (score) => Math.round(Math.log(score + 1e-9) / Math.log(1.1));
  const byScore = (one, other) => stepOf(other.score) - stepOf(one.score) || (one.record ?? -1) - (other.record ?? -1);
  const isNumberOnly = (one, parts) => parts.every((part) => part.isNumber || one.lacking.includes(part));

  /** What answers a question, best first: `{ record | entry, score, lacking }`. `whole` has how strongly a text has all words. */
  function ranked(given, whole, total) {
    const parts = weighed(given, total);
    const { found: records, sum } = scored(parts, whole);
    const pages = pagesOf(parts, sum);
    const telling = [...records, ...pages].filter((one) => one.lacking.length === 0 || !isNumberOnly(one, parts));
    const top = Math.max(0, ...records.map(({ score }) => score));
    const isGood = (one) => one.score > 2 || (!one.lacking.length && !one.isWeak && one.score >= ENOUGH * top);
    const sorted = telling.sort(byScore);
    const [all, rest] = [sorted.filter(isGood), sorted.filter((one) => !isGood(one))];
    const best = Math.max(0, ...rest.map(({ share }) => share));
    const near = rest.filter(({ lacking, share }) => lacking.length && share >= NEAR * best).slice(0, MOST);
    const isFew = all.filter(({ entry }) => !entry).length < FEW;
    const later = rest.filter((one) => !one.lacking.length || (isFew && near.includes(one)));
    const early = near.filter(({ entry, share }) => entry && share >= NEAR && sortOf(entry) !== "kinds").slice(0, PAGES);
    return [...new Set([...all.slice(0, TERMS), ...(all.length > TERMS ? early : []), ...all.slice(TERMS), ...later])];
  }

  window.rial.ranking = { ranked };
})();
