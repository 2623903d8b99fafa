/* Meaning: the parts of a question, of which some are terms, kinds or years by their names, and some records by their ids. */
// needs: load, search/{language}, search/names
"use strict";
(() => {
  const { load, told } = window.rial;
  const { folded, stem, tableOf, partsOf } = window.rial.names;

  const SMALL = new Set(told.small.map(folded));
  const LATEST = new Set(told.latest.map(stem));
  const KINDS = "kinds/";
  const PARTNERS = "partners/";
  const [own] = told.languages;
  const CERTAIN = 1.5; // nothing says a record more strongly than its id
  /** @type {Map<string, Entry[]> | null} */
  let known = null;

  const isId = (piece) => /^[\p{L}\d]+([-/][\p{L}\d]+)+$/u.test(piece);
  const isNumber = (word = "") => /^\d{1,3}$/.test(word);
  const kindsOf = ({ entries }) => entries.filter(({ name }) => name.startsWith(KINDS)).map(({ name }) => name.slice(KINDS.length));

  /** The entries, each with those that are near to one of which there is no record. */
  function withNear(entries) {
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    return entries.map((entry) => Object.assign(entry, { beside: (entry.near ?? []).map((name) => byName.get(name)) }));
  }

  /** What can be asked for by name. */
  async function table() {
    const entries = await load(`facets/all/terms-${own}`);
    known ??= tableOf(withNear(entries), SMALL);
    return known;
  }

  /** The ways to say which record is meant: `workshops/2008-panama`, `2008-panama`, `workshops/6`. */
  function waysOf(line) {
    const [name, number] = line.split(" ");
    const [kind, id] = name.split("/");
    return [name, id, ...(number ? [`${kind}/${number}`] : [])];
  }

  async function ids() {
    return new Map((await load("facets/all/ids")).flatMap((line, n) => waysOf(line).map((way) => [way, n])));
  }

  const meaning = (asked, numbers) => ({ asked, entries: [], records: new Map(numbers.map((n) => [n, CERTAIN])) });

  /** A kind with a number after it is a record: “convocatoria 4”. */
  async function withNumbers(parts) {
    const at = parts.findIndex((part, n) => kindsOf(part).length && isNumber(parts[n + 1]?.asked[0]));
    if (at < 0) return parts;
    const records = await ids();
    const [number] = parts[at + 1].asked;
    const found = kindsOf(parts[at]).flatMap((kind) => records.get(`${kind}/${number}`) ?? []);
    if (!found.length) return parts;
    return [...parts.slice(0, at), meaning([...parts[at].asked, number], found), ...parts.slice(at + 2)];
  }

  const isLatest = ({ asked }) => asked.every((word) => LATEST.has(stem(word)));

  /** A kind with no more than a word for the newest is the list of it, in which the newest record comes first and its own
      page does not: “última convocatoria”. */
  function withLatest(parts) {
    const kind = parts.find((part) => kindsOf(part).length);
    const others = parts.filter((part) => part !== kind);
    if (!others.length || !others.every(isLatest) || kind?.entries[0].newest === undefined) return parts;
    const entries = kind.entries.map((entry) => ({ ...entry, title: "", record: entry.newest }));
    return [{ asked: parts.flatMap(({ asked }) => asked), entries }];
  }

  const isAlone = ({ name }) => /^(areas|lists|partners|explorer)\//.test(name);
  const isPartners = ({ entries }) => entries.some(({ name }) => name.startsWith(PARTNERS));

  /** An area, a list of terms, the explorer and the page that finds partners are asked for by their names alone: in a
      longer question “trabajo”, “mapa” and “socio” are words, the last no more than one that asks where a term says for
      what. */
  function withWords(parts) {
    if (parts.length === 1) return parts;
    const isTold = parts.some(({ entries }) => entries.some((entry) => !isAlone(entry)));
    return parts
      .filter((part) => !isTold || !isPartners(part))
      .map((part) => ({ ...part, entries: part.entries.filter((entry) => !isAlone(entry)) }));
  }

  /** Words that only ask are answered by the page that finds partners, in whichever words it is asked for: “who can help?”. */
  function withAsking(parts, names) {
    const isAsking = parts.length > 0 && parts.every(({ asked, entries }) => !entries.length && asked.every((word) => SMALL.has(folded(word))));
    const entries = isAsking ? [...names.values()].flat().filter(({ name }) => name.startsWith(PARTNERS)) : [];
    return entries.length ? [{ asked: parts.flatMap(({ asked }) => asked), entries: entries.slice(0, 1) }] : parts;
  }

  /** The parts of a question: `{ asked, entries }`, and of those that are ids also `records`. */
  async function understood(query) {
    const names = await table();
    const pieces = query.trim().split(/\s+/);
    const records = pieces.some(isId) ? await ids() : new Map();
    const meant = pieces.filter((piece) => records.has(piece.toLowerCase()));
    const rest = partsOf(pieces.filter((piece) => !meant.includes(piece)).join(" "), names, SMALL);
    const byId = meant.map((piece) => meaning([piece], [records.get(piece.toLowerCase())]));
    return withWords([...byId, ...withLatest(await withNumbers(withAsking(rest, names)))]);
  }

  window.rial.meaning = { understood, isNumber };
})();
