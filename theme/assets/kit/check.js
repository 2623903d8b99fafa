/* What is wrong with the answers of a form. A problem has the code of its sentence, the field where it stands, and what
   the sentence fills in. Limits are held while one writes, what is missing only when one asks for the check. */
"use strict";
(() => {
  const DAY = 86_400_000;
  const MAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/;
  const TELEPHONE = /(?:\d[\s().-]{0,2}){7,}/;

  const filledLines = (text) => (text ?? "").split(/\r\n?|\n/).filter((line) => line.trim());
  const says = (text) => Boolean((text ?? "").trim());
  const span = (field, answers) => [answers[`${field.id}-from`] ?? "", answers[`${field.id}-to`] ?? ""];

  /** How many days a span has, its first and its last included. */
  const length = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;

  function ofLines(field, answers) {
    const n = filledLines(answers[field.id]).length;
    return n > field.most ? [{ code: "too_many", most: field.most, n }] : [];
  }

  function ofRole(field, answers) {
    const text = answers[field.id] ?? "";
    return MAIL.test(text) || TELEPHONE.test(text) ? [{ code: "person" }] : [];
  }

  function ofDays(field, answers) {
    const [from, to] = span(field, answers);
    if (!from && !to) return [];
    if (!from) return [{ code: "no_first", at: "from" }];
    if (!to) return [{ code: "no_last", at: "to" }];
    const n = length(from, to);
    if (n < 1) return [{ code: "backwards", at: "to" }];
    const { least, most } = field.days ?? { least: 1, most: n };
    return n < least || n > most ? [{ code: "wrong_length", at: "to", least, most, n }] : [];
  }

  const RULES = { lines: ofLines, role: ofRole, days: ofDays };

  /** The phases that begin before one that stands above them. */
  function outOfOrder(fields, answers) {
    /** @type {{ from: string, field: KitField } | null} */
    let latest = null;
    const found = [];
    for (const field of fields.filter(({ asks }) => asks === "days")) {
      const [from] = span(field, answers);
      if (from && latest && from < latest.from) found.push({ code: "before", field, at: "from", other: latest.field.label });
      else if (from) latest = { from, field };
    }
    return found;
  }

  /** Where the problem stands, and what its sentence says. @returns {KitProblem} */
  const placed = (field, { code, at = "", ...more }) => ({
    code,
    ...more,
    field: field.id,
    control: at ? `${field.id}-${at}` : field.id,
    label: field.label,
  });

  /** What no answer may do, with the days that are missing, in the order of the fields. */
  function every(fields, answers) {
    const late = outOfOrder(fields, answers);
    return fields.flatMap((field) => {
      const own = (RULES[field.asks]?.(field, answers) ?? []).map((problem) => placed(field, problem));
      if (own.length) return own;
      return late.filter((problem) => problem.field === field).map((problem) => placed(field, problem));
    });
  }

  const OF_HALVES = ["no_first", "no_last"];

  /** What no answer may do, whether or not all is there: a span of which one has said one day is not done yet. */
  const limits = (fields, answers) => every(fields, answers).filter(({ code }) => !OF_HALVES.includes(code));

  /** The same, with what is missing. */
  function all(fields, answers) {
    const found = every(fields, answers);
    return fields.flatMap((field) => {
      const own = found.filter((problem) => problem.field === field.id);
      return field.required && !says(answers[field.id]) ? [placed(field, { code: "missing" })] : own;
    });
  }

  /** The fields whose answer calls for advice: another one than the source prefers. */
  function advised(fields, answers) {
    const chosen = (field) => answers[field.id];
    return fields.filter((field) => field.ideal && chosen(field) && !field.ideal.includes(chosen(field))).map(({ id }) => id);
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, check: { limits, all, advised, filledLines } } };
})();
