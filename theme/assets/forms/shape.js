/* What a form's controls say as the values of a record, and back. The name of a control is the way to its value:
   `sources.0.at.section`. */
// needs: forms/dates
"use strict";
(() => {
  const { dates } = window.rial.forms;
  const ENDS = ["from", "until"];
  const WHOLE = /^-?\d{1,15}$/;
  const DAY = /^\d{4}-\d\d-\d\d$/;
  const YEAR = /^[1-9]\d{3}$/;
  const CODE = /\(([^()]+)\)$/;

  const isEmpty = (value) => value === undefined || value === "";
  const isNamed = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /** A date as it is written in a file; what cannot be read stays as it is typed. */
  function dateIn(text) {
    const read = dates.read(text);
    const written = read.isSafe ? read.written : text;
    return YEAR.test(written) ? Number(written) : written;
  }

  /** The code that is meant by what was chosen, `Argentina (AR)`; the text itself where none is. */
  function codeIn(text, choices = []) {
    if (choices.some(([code]) => code === text)) return text;
    const within = CODE.exec(text)?.[1];
    if (choices.some(([code]) => code === within)) return within;
    const called = choices.filter(([, label]) => label.toLowerCase() === text.toLowerCase());
    return called.length === 1 ? called[0][0] : text;
  }

  /** The value of a control. */
  function typed(text, field, choices) {
    const said = (text ?? "").trim();
    if (!said) return undefined;
    if (field.sort === "flag") return true;
    if (field.sort === "date") return dateIn(said);
    const chosen = field.of ? codeIn(said, choices(field.of)) : said;
    return (field.sort === "number" || field.whole) && WHOLE.test(chosen) ? Number(chosen) : chosen;
  }

  /** The places of the items of a list that the answers name, in their order. */
  function places(at, answers) {
    const found = Object.keys(answers).filter((name) => name.startsWith(`${at}.`));
    return [...new Set(found.map((name) => Number(name.slice(at.length + 1).split(".")[0])))].sort((a, b) => a - b);
  }

  /** A span; a period of one day begins and ends on it. */
  function spanAt(at, answers, isPeriod) {
    const [from, until] = ENDS.map((end) => (answers[`${at}.${end}`] ?? "").trim());
    if (!from && !until) return undefined;
    const [start, end] = [from, until].map((text) => (text ? String(dateIn(text)) : ""));
    if (!until && isPeriod && DAY.test(start)) return `${start}/${start}`;
    if (!until) return YEAR.test(start) ? Number(start) : start;
    return `${start}/${end}`;
  }

  function groupAt(field, at, answers, choices) {
    const every = field.fields.map((inner) => [inner.name, valueAt(inner, `${at}.${inner.name}`, answers, choices)]);
    const said = every.filter(([, value]) => !isEmpty(value));
    return said.length ? Object.fromEntries(said) : undefined;
  }

  /** The value of a field; undefined where nothing is said. */
  function valueAt(field, at, answers, choices) {
    if (field.item) {
      const items = places(at, answers).map((n) => valueAt(field.item, `${at}.${n}`, answers, choices));
      const said = items.filter((item) => !isEmpty(item));
      return said.length ? said : undefined;
    }
    if (field.fields) return groupAt(field, at, answers, choices);
    if (["span", "period"].includes(field.sort)) return spanAt(at, answers, field.sort === "period");
    return typed(answers[at], field, choices);
  }

  /** The facts of a record, by the names of their fields. `choices` gives those of a field: code and label. */
  const values = (fields, answers, choices) =>
    Object.fromEntries(fields.map((field) => [field.name, valueAt(field, field.name, answers, choices)]).filter(([, v]) => !isEmpty(v)));

  /** How a code stands in a field in which one searches. */
  function shown(value, field, choices) {
    const code = String(value);
    const label = field.of ? choices(field.of).find(([one]) => one === code)?.[1] : undefined;
    return field.searched && label ? `${label} (${code})` : code;
  }

  /** The answers that say a value. */
  function told(value, field, at, choices) {
    if (Array.isArray(value)) {
      return field.item ? value.flatMap((item, n) => told(item, field.item, `${at}.${n}`, choices)) : [];
    }
    if (isNamed(value)) {
      return (field.fields ?? []).flatMap((inner) =>
        inner.name in value ? told(value[inner.name], inner, `${at}.${inner.name}`, choices) : [],
      );
    }
    if (["span", "period"].includes(field.sort)) {
      return String(value).split("/").map((end, n) => [`${at}.${ENDS[n]}`, end.trim()]);
    }
    if (field.item || field.fields || value === null) return [];
    return [[at, field.sort === "flag" ? (value === true ? "yes" : "") : shown(value, field, choices)]];
  }

  const answersOf = (fields, found, choices) =>
    Object.fromEntries(fields.flatMap((field) => (field.name in found ? told(found[field.name], field, field.name, choices) : [])));

  /** A value in one form, in whatever order the fields of its groups are. */
  const plain = (value) =>
    JSON.stringify(value, (_, one) => (isNamed(one) ? Object.fromEntries(Object.entries(one).sort()) : one));

  /** The first field that the answers would not give back as it was; empty where all are held. */
  function lost(fields, found, choices) {
    const again = values(fields, answersOf(fields, found, choices), choices);
    return Object.keys(found).find((name) => plain(found[name]) !== plain(again[name])) ?? "";
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, shape: { values, answersOf, lost, typed, places, codeIn, shown } } };
})();
