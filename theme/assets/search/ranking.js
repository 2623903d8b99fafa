/* Ranking: how much each record, and each page of a term, has of what a question tells. Rarer parts weigh more; what has all
   of them comes first; where that is few, what has most follows and says what it lacks. */
"use strict";
(() => {
  const FEW = 5; // so many that have all are enough
  const MOST = 20; // so many are shown that lack something
  const NEAR = 0.5; // of what the nearest has, this much is near as well
  const PAGES = 2; // so many of them
  const ALONE = 3; // the score of a page that is the whole question
  const BESIDE = 0.5; // so much of a page's score has that of a near term
  const RECORDS = 5; // after so many of them follow the entries of registers
  const TERMS = 3; // after so many records the pages of terms follow

  /** How much it counts that a record carries a term, and that its text says it, by the vocabulary of the term. */
  const COUNTS = {
    kinds: { carried: 1, said: 0, only: 0.25 },
    years: { carried: 1, said: 0, only: 0.35 },
    countries: { carried: 0.7, said: 0.3, only: 0.45 },
    terms: { carried: 0.3, said: 0.7, only: 0.9 },
  };
  const WEIGHS = { terms: 1.3, countries: 0.9, years: 0.9, kinds: 0.8, words: 1 };
  const BARE = 3.5; // the weight of a term of which there is no record
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

  const PRESENT = 0.2; // who has a part less than so much only mentions it
  const DATED = 0.3; // who has a year less than so much is not of that year

  const isBare = ({ gaps, record, speaks }) => !gaps.length && (record ?? speaks) === undefined;

  function weightOf({ entries, isNumber }, has, total) {
    if (isNumber) return 0.5;
    if (entries.length && entries.every(isBare)) return BARE;
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

  const isYear = ({ entries }) => entries.length > 0 && sortOf(entries[0]) === "years";

  /** Whether a record lacks a part: it says and carries nothing of it, or it is of another year and only mentions this one. */
  function isLacking(record, part, parts) {
    if (!part.has.has(record)) return true;
    return parts.length > 1 && isYear(part) && part.has.get(record) < DATED;
  }

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
      one.lacking = parts.filter((part) => isLacking(one.record, part, parts));
    }
    return { found: [...found.values()], sum };
  }

  /** The pages of the terms that a part names, and of those that are near to one of which there is no record. */
  function pagesOfPart(part, parts, sum) {
    const share = part.weight / sum;
    const others = parts.filter((other) => other !== part);
    const score = share * PAGE[sortOf(part.entries[0])];
    const named = part.entries.map((entry) => ({ entry, score: others.length ? score : ALONE, share, lacking: others }));
    const near = part.entries.flatMap(({ beside = [] }) => beside);
    return [...named, ...near.map((entry) => ({ entry, score: BESIDE * score, share, lacking: parts }))];
  }

  /** The pages of the terms that a question names, best first, each once. */
  function pagesOf(parts, sum) {
    const there = new Set();
    return parts
      .filter(({ entries }) => entries.length)
      .flatMap((part) => pagesOfPart(part, parts, sum).map((page, n) => ({ ...page, score: page.score - n / 100 })))
      .filter(({ entry }) => entry.title && !there.has(entry) && there.add(entry));
  }

  /** A score in steps of a tenth: what is nearly as good is as good, and then what can be learnt from comes first, as the
      records of workshops and programmes do. Pagefind adds up in another order each time, so its last digits differ. */
  const stepOf = (score) => Math.round(Math.log(score + 1e-9) / Math.log(1.1));
  const byScore = (one, other) => stepOf(other.score) - stepOf(one.score) || (one.record ?? -1) - (other.record ?? -1);
  const isNumberOnly = (one, parts) => !one.entry && parts.every((part) => part.isNumber || one.lacking.includes(part));

  /** Whether it has all of the question, or is the page of the one thing that is asked for. */
  const isWhole = ({ lacking, score }) => !lacking.length || score > ALONE - 1;

  /** Of what lacks something, in its order, that which has at least half of what the nearest has, and each page of a term. */
  function nearestOf(rest) {
    const best = Math.max(0, ...rest.map(({ share }) => share));
    return rest.filter(({ entry, share }) => entry || share >= NEAR * best).slice(0, MOST);
  }

  /** Entries of registers among what answers a question: one that is meant comes first, others after the first records. */
  function withEntries(answers, entries) {
    const [meant, others] = [true, false].map((is) => entries.filter(({ isMeant }) => isMeant === is));
    const hits = (some) => some.map(({ entry }) => ({ entry, score: ALONE, lacking: [] }));
    return [...hits(meant), ...answers.slice(0, RECORDS), ...hits(others), ...answers.slice(RECORDS)];
  }

  /** What answers a question, best first: `{ record | entry, score, lacking }`. `whole` has how strongly a text has all words,
      `entries` are those of the registers that have them. */
  function ranked(given, whole, total, entries = []) {
    const parts = weighed(given, total);
    const { found: records, sum } = scored(parts, whole);
    const sorted = [...records, ...pagesOf(parts, sum)].sort(byScore);
    const telling = sorted.filter((one) => !one.lacking.length || !isNumberOnly(one, parts));
    const all = telling.filter(isWhole);
    const near = nearestOf(telling.filter((one) => !isWhole(one)));
    const isFew = all.filter(({ entry, isWeak }) => !entry && !isWeak).length < FEW;
    const early = near.filter(({ entry, share }) => entry && share >= NEAR && sortOf(entry) !== "kinds").slice(0, PAGES);
    const first = withEntries([...all.slice(0, TERMS), ...(all.length > TERMS ? early : []), ...all.slice(TERMS)], entries);
    return [...new Set([...first, ...(isFew ? near : [])])];
  }

  window.rial.ranking = { ranked };
})();
