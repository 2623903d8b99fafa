/* What is wrong with the values of a form, as the build would say it: the code of its words, the control where it stands,
   and what the words fill in. generator/load/model_errors.py finds the same, by the same cases. */
// needs: forms/shape, forms/dates
"use strict";
(() => {
  const { shape, dates } = window.rial.forms;
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const LONGEST_ID = 60;
  const NUMBER = /^-?\d{1,15}$/;
  const GROUPED = /^(?:\d{1,3}(?:[. ]\d{3})+|0*\d+)$/;
  const PARTIAL = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
  const ADDRESS = /^https?:\/\/[^\s<>"/{}|\\^`@]+\.[^\s<>"{}|\\^`]+$/;
  const HOST = /^(?:(?!-)[\p{L}\p{N}-]{1,63}(?<!-)\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]+)\.?$/u;
  const OF_A_NETWORK = /\.(?:local|localhost|internal|intranet|lan|home|corp|onion|invalid)\.?$/i;
  const FILE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*\.(?:pdf|docx|xlsx|pptx|odt|ods|odp|epub|csv|txt|mp3)$/;
  const IMAGE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*\.(?:jpe?g|png|webp)$/;
  const LONGEST_FILE = 46;
  const ODD_FILE = /^(?:(?:con|prn|aux|nul|com\d|lpt\d)\.|.*\.(?:x?html?|[psx]html|php\d?|asp|aspx|jsp|cgi|pl|py|sh|js|svg|exe|bat|cmd|scr)\.)/;
  const LEAST_WORDS = 3;
  const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

  /** Words as an id: `Ventanilla única` is `ventanilla-unica`. */
  const slug = (text) =>
    (text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) ?? []).join("-");

  function ofNumber(value, field) {
    if (NUMBER.test(value)) return field.least !== undefined && Number(value) < field.least ? { code: "too-small", least: field.least } : null;
    const plain = GROUPED.test(value) ? value.replace(/[. ]/g, "").replace(/^0+/, "") || "0" : "";
    const roman = ROMAN.indexOf(value.toUpperCase()) + 1;
    return { code: "not-a-number", near: plain || (roman ? String(roman) : "") };
  }

  function ofDate(value) {
    const { code, written, other, isSafe } = dates.read(value);
    return isSafe ? null : { code, written, other };
  }

  const ofId = (value) =>
    ID.test(value) && value.length <= LONGEST_ID ? null : { code: "id-form", near: slug(value).slice(0, LONGEST_ID) };

  function isPublic(address) {
    const host = /^https?:\/\/([^/?#:]+)/.exec(address)?.[1] ?? "";
    return HOST.test(host) && !OF_A_NETWORK.test(host);
  }

  const ofAddress = (value) => (ADDRESS.test(value) && isPublic(value) ? null : { code: "web-address" });

  function ofFile(value) {
    if (FILE.test(value) && value.length <= LONGEST_FILE && !ODD_FILE.test(value)) return null;
    const [, stem, ending] = /^(.*)\.([^.]*)$/.exec(value) ?? [null, "", value];
    return { code: "attachment-name", near: slug(stem) ? `${slug(stem)}.${ending.toLowerCase()}` : "" };
  }

  const ofImage = (value) =>
    IMAGE.test(value) && value.length <= LONGEST_FILE && !ODD_FILE.test(value) ? null : { code: "image-name" };

  function ofReference(value) {
    const spoken = value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return spoken.length < LEAST_WORDS || !/\d/.test(value) ? { code: "authorization-reference" } : null;
  }

  const RULES = { number: ofNumber, date: ofDate, id: ofId, address: ofAddress, file: ofFile, image: ofImage, reference: ofReference };

  /** What is wrong with a value that is written in one place; null where nothing is. */
  function ofValue(value, field, choices) {
    if (!field.of) return RULES[field.sort]?.(value, field) ?? null;
    const known = choices(field.of);
    const code = shape.codeIn(value, known);
    return field.open || !known.length || known.some(([one]) => one === code) ? null : { code: "not_listed" };
  }

  /** Whether one partial date is over before another begins. */
  const endsBefore = (start, end) => end < start.slice(0, end.length);

  function ofSpan(field, at, answers) {
    const [from, until] = ["from", "until"].map((end) => (answers[`${at}.${end}`] ?? "").trim());
    if (!from && until) return [{ code: "missing-field", control: `${at}.from`, name: "from" }];
    const wrong = [["from", from], ["until", until]].flatMap(([end, value]) => {
      const found = value ? ofDate(value) : null;
      return found ? [{ ...found, value, control: `${at}.${end}` }] : [];
    });
    if (wrong.length) return wrong;
    const [start, end] = [from, until].map((value) => (value ? dates.read(value).written : ""));
    const written = `${start}/${end}`;
    if (until && endsBefore(start, end)) return [{ code: "end-before-start", value: written, near: `${end}/${start}`, control: `${at}.from` }];
    const isUneven = field.sort === "period" && until && PARTIAL.test(start) && (start.length === 10) !== (end.length === 10);
    return isUneven ? [{ code: "period", value: written, control: `${at}.from` }] : [];
  }

  function ofItems(field, at, answers, choices) {
    return shape.places(at, answers).flatMap((n) => of(field.item, `${at}.${n}`, answers, choices, field.label));
  }

  const isSaid = (at, answers) =>
    Object.entries(answers).some(([name, said]) => (name === at || name.startsWith(`${at}.`)) && said.trim());

  /** The problems of a field at its place. Of an item the label is that of its list. */
  function of(field, at, answers, choices, label = field.label) {
    const told = (problem) => ({ field: at, control: problem.control ?? at, label, name: field.name, example: field.example ?? "", ...problem });
    if (!isSaid(at, answers)) return field.required ? [told({ code: "missing-field", control: first(field, at) })] : [];
    if (field.item) return ofItems(field, at, answers, choices);
    if (field.fields) return field.fields.flatMap((inner) => of(inner, `${at}.${inner.name}`, answers, choices, `${label}, ${inner.label}`));
    if (["span", "period"].includes(field.sort)) return ofSpan(field, at, answers).map(told);
    const value = answers[at].trim();
    const found = ofValue(value, field, choices);
    return found ? [told({ value, near: "", ...found })] : [];
  }

  /** The first control of a field. */
  function first(field, at) {
    if (field.item) return first(field.item, `${at}.0`);
    if (field.fields) return first(field.fields[0], `${at}.${field.fields[0].name}`);
    return ["span", "period"].includes(field.sort) ? `${at}.from` : at;
  }

  /** A problem in words: what is wrong, and what to write. */
  function sentence({ what, remedy, near }, problem) {
    const fill = (text) =>
      text.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, name) => (name ? String(problem[name] ?? "") : whole[0]));
    return [fill(what), fill(problem.near && near ? near : remedy)].join("; ");
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, check: { of, ofId, ofFile, endsBefore, slug, sentence } } };
})();
