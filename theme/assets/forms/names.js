/* What is wrong with what a record is called: its id, and the title of each of its texts. */
// needs: forms/check, forms/record
"use strict";
(() => {
  const { check, record } = window.rial.forms;

  function ofId(id, { choices, isNew, kind }) {
    if (!id) return { code: "fill-in" };
    const isTaken = isNew && choices(`records/${kind}`).some(([one]) => one === id);
    return check.ofId(id) ?? (isTaken ? { code: "id_taken" } : null);
  }

  /** The problems. `isNew` of a record that was not opened; `label` is that of its id. */
  function of(told, answers, { choices, isNew, label }) {
    const id = answers["record.id"].trim();
    const wrong = ofId(id, { choices, isNew, kind: told.kind });
    const found = wrong ? [{ field: "record.id", control: "record.id", label, value: id, name: "id", example: "ar-seclo", ...wrong }] : [];
    const languages = told.languages.filter((tag) => tag === answers["record.original"] || record.saysAny(answers, tag));
    const untitled = languages.map((tag) => ({ tag, at: `text.${tag}.title` })).filter(({ at }) => !answers[at].trim());
    return [
      ...found,
      ...untitled.map(({ tag, at }) => ({ code: "fill-in", field: at, control: at, label: `${told.labels.title} (${tag})`, example: "…" })),
    ];
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, names: { of } } };
})();
