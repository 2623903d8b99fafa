/* All that is wrong with what a form says: of each value, of what the record is called, of the files that go along, and
   of values that do not go together. What the models refuse of the last is refused here by the same cases. */
// needs: forms/check, forms/names, forms/carried, forms/shape, forms/dates
"use strict";
(() => {
  const { check, names, carried, shape, dates } = window.rial.forms;

  const has = (fields, ...wanted) => wanted.every((name) => (fields ?? []).some((field) => field.name === name));
  const isSaid = (at, answers) =>
    Object.entries(answers).some(([name, said]) => (name === at || name.startsWith(`${at}.`)) && said.trim());

  /** An end before its start. */
  function ofDays({ fields }, answers) {
    if (!has(fields, "start", "end") || !isSaid("start", answers) || !isSaid("end", answers)) return [];
    const [start, end] = ["start", "end"].map((at) => dates.read(answers[at].trim()));
    const isKnown = start.isSafe && end.isSafe;
    return isKnown && check.endsBefore(start.written, end.written) ? [{ code: "end-before-start", field: "end", control: "end" }] : [];
  }

  /** Periods of what is only planned, and none of what took place. */
  function ofPeriods({ fields }, answers) {
    if (!has(fields, "status", "periods") || !isSaid("status", answers)) return [];
    const isDated = isSaid("periods", answers);
    if ((answers.status === "completed") === isDated) return [];
    return [{ code: isDated ? "planned-periods" : "completed-periods", field: "periods", control: "periods.0.from" }];
  }

  /** Steps that name a record and a title, or neither. */
  function ofSteps({ fields }, answers) {
    const lists = fields.filter(({ item }) => has(item?.fields, "record", "title"));
    const all = lists.flatMap(({ name }) => shape.places(name, answers).map((n) => `${name}.${n}`));
    const wrong = all.filter((at) => isSaid(at, answers) && isSaid(`${at}.record`, answers) === isSaid(`${at}.title`, answers));
    return wrong.map((at) => ({ code: "record-or-title", field: at, control: `${at}.record` }));
  }

  /** What does not go together, of fields of which nothing else is `found`. */
  function together(told, answers, found) {
    const isSound = ({ field }) => !found.some((other) => other.field === field || other.field.startsWith(`${field}.`));
    const labelOf = ({ field }) => told.fields.find(({ name }) => name === field.split(".")[0]).label;
    const wrong = [ofDays, ofPeriods, ofSteps].flatMap((rule) => rule(told, answers)).filter(isSound);
    return wrong.map((problem) => ({ label: labelOf(problem), near: "", ...problem }));
  }

  /** All problems, in the order of the form. */
  function of(told, answers, about) {
    const found = told.fields.flatMap((field) => check.of(field, field.name, answers, about.choices));
    return [
      ...names.of(told, answers, about),
      ...found,
      ...together(told, answers, found),
      ...carried.problems(answers, told.words.files),
    ];
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, problems: { of, together } } };
})();
