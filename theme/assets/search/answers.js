/* Answers: what is found for a question, whichever language has it, each record once; and, where no record has a word, what
   may have been meant. */
// needs: load, search/{language}, search/engine, search/entries, search/evidence, search/meaning, search/nearness, search/ranking, search/every
"use strict";
(() => {
  const { every } = window.rial;
  const { total } = window.rial.engine;
  const { entriesOf } = window.rial.entries;
  const { saying, quoting, vocabulary, isPlain } = window.rial.evidence;
  const { understood, isNumber } = window.rial.meaning;
  const { folded } = window.rial.names;
  const { nearest } = window.rial.nearness;
  const { ranked } = window.rial.ranking;
  const { pageAddress } = window.rial.transport;

  /** The words of a quotation, whichever signs it stands in; undefined where a question is none. */
  const quotation = (text) => /^\s*["“”„«‘]([^"“”„«»]+)["“”»’]\s*$/u.exec(text)?.[1].trim();
  const muchOf = (hits) => new Map([...hits].map(([record, { much }]) => [record, much]));
  const said = ({ asked }) => asked.join(" ");

  /** A part with the records that say it. */
  async function heard(part, languages, mayBegin) {
    if (part.records) return { ...part, hits: new Map(), said: part.records };
    const hits = await saying(languages, part.asked, { mayBegin });
    return { ...part, hits, said: muchOf(hits), isNumber: !part.entries.length && part.asked.every(isNumber) };
  }

  /** What a term shows of itself. */
  async function shownTerm(/** @type {Entry} */ { title, address, kind, holds, parts = [] }, language) {
    const below = parts.map((part) => ({ ...part, address: pageAddress(part.address) }));
    return { language, title, address: pageAddress(/** @type {string} */ (address)), kind, holds, excerpt: "", parts: below };
  }

  /** What a record shows of itself in the reader's language, and the passage that has the words, in its own. */
  async function shownRecord(record, language, passage) {
    const [card, text] = await Promise.all([every.one(language, record), passage?.show()]);
    if (!text) return card;
    const { excerpt, parts } = text;
    return { ...card, excerpt, excerptLanguage: text.language, parts: text.language === card.language ? parts : [] };
  }

  function hitOf(/** @type {Ranked<any>} */ { record, entry, score, lacking }, language, parts, whole) {
    const passage = [whole, ...parts.map(({ hits }) => hits)].map((hits) => hits.get(record)).find(Boolean);
    const show = async () => ({
      ...(await (entry ? shownTerm(entry, language) : shownRecord(record, language, passage))),
      lacking: lacking.map(said),
    });
    return { record, name: entry?.name, score, language, lacking: lacking.map(said), show };
  }

  async function foundQuoted(query, asked) {
    const hits = await quoting(asked, /** @type {string} */ (quotation(query)));
    const part = { asked: [query], entries: [], hits, said: muchOf(hits) };
    return { query, parts: [part], whole: new Map(), entries: [], unknown: [] };
  }

  async function foundWords(query, asked) {
    const given = await understood(query);
    const parts = await Promise.all(given.map((part, n) => heard(part, asked, n === given.length - 1)));
    const all = parts.flatMap((part) => part.asked);
    const whole = parts.length > 1 ? await saying(asked, all, { mayBegin: true }) : new Map();
    const unknown = parts.filter((part) => !part.said.size && !part.entries.length).flatMap((part) => part.asked);
    return { query, parts, whole, entries: await entriesOf(given), unknown };
  }

  /** What the languages `asked` have: the parts of a question, the hits, and the words that nothing has. */
  async function found(languages, query, asked = languages) {
    const answer = await (quotation(query) ? foundQuoted : foundWords)(query, asked);
    const { parts, whole, entries } = answer;
    const hits = ranked(parts, muchOf(whole), total(), entries).map((one) => hitOf(one, languages[0], parts, whole));
    return { ...answer, hits };
  }

  /** For the unknown words the nearest ones of a language, how many of the others it knows, and how far they are. */
  async function repaired(language, parts, unknown) {
    const known = await vocabulary(language);
    const better = unknown.map((word) => ({ word, near: nearest(word, known) })).filter(({ near }) => near);
    const others = parts.flatMap(({ asked }) => asked).filter((word) => known.has(folded(word)));
    return { better, familiar: others.length, away: Math.max(0, ...better.map(({ near }) => near.away)) };
  }

  /** The question with the nearest words of one language, that of its other words, in place of those that no record has;
      `far` where that is no more than a guess. Null where nothing is near. */
  async function suggestion(languages, { query, parts, unknown }) {
    const misspelt = unknown.filter(isPlain);
    if (!misspelt.length) return null;
    const all = await Promise.all(languages.map((language) => repaired(language, parts, misspelt)));
    const [best] = all
      .filter(({ better }) => better.length)
      .sort((a, b) => b.better.length - a.better.length || b.familiar - a.familiar || a.away - b.away);
    if (!best) return null;
    const other = best.better.reduce((text, { word, near }) => text.replace(new RegExp(word, "iu"), near.word), query);
    return { query: other, far: best.away > 1 };
  }

  const namedWords = (parts) => parts.filter(({ entries }) => entries.length).flatMap((part) => part.asked).length;

  /** The question with a misspelt word mended whose stem some record has all the same (“unemployement”), where it then
      names more; null where it does not. */
  async function renamed(languages, { query, parts }) {
    const loose = parts.filter(({ entries, records }) => !entries.length && !records).flatMap((part) => part.asked);
    const known = await Promise.all(languages.map(vocabulary));
    const isBegun = (word) => known.some((all) => [...all.keys()].some((other) => other.startsWith(folded(word))));
    const strange = loose.filter((word) => isPlain(word) && !isBegun(word));
    const better = strange.length ? await suggestion(languages, { query, parts, unknown: strange }) : null;
    if (!better || better.far) return null;
    return namedWords(await understood(better.query)) > namedWords(parts) ? better.query : null;
  }

  /** What a question was understood to name, each with the question without it. */
  function namedIn({ parts }) {
    if (parts.length < 2) return [];
    const without = (part) => parts.filter((other) => other !== part).map(said).join(" ");
    return parts
      .filter(({ entries }) => entries.length)
      .map((part) => ({ title: part.entries[0].title ?? said(part), query: without(part), asked: said(part) }));
  }

  /** The names of all that a question names: `countries/PY`. */
  const namesIn = ({ parts }) => parts.flatMap(({ entries }) => entries.map(({ name }) => name));

  function told(answer, asked, { unknown = answer.unknown, guess = "" } = {}) {
    return { asked, query: answer.query, hits: answer.hits, guess, unknown, named: namedIn(answer), names: namesIn(answer) };
  }

  /** The answer to a question, or to that which was probably meant; where that is a guess, it is said and not asked.
      `early` is given what the first language has; nothing of the others is loaded before it is done. */
  async function find(languages, query, /** @type {(first: Answer) => unknown} */ early = () => undefined) {
    await early(told(await found(languages, query, languages.slice(0, 1)), query));
    const answer = await found(languages, query);
    const better = await suggestion(languages, answer);
    const other = better || quotation(query) ? null : await renamed(languages, answer);
    if (other) return told(await found(languages, other), query);
    if (!better) return told(answer, query);
    if (better.far) return told(answer, query, { guess: better.query });
    return told(await found(languages, better.query), query, { unknown: answer.unknown });
  }

  window.rial.answers = { find };
})();
