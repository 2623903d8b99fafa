/* A form as it is printed: its answers under their questions, without fields; what is not answered is left out. */
"use strict";
(() => {
  const language = document.documentElement.lang;
  const element = (tag, text, name = "") => Object.assign(document.createElement(tag), { textContent: text, className: name });

  function day(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return text && new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
  }

  /** @type {Record<string, (field: KitField, answers: Answers) => string>} */
  const TELL = {
    choice: (field, answers) => field.options[answers[field.id]] ?? "",
    criterion: (field, answers) => answers[`${field.id}-note`],
    days: (field, answers) => [answers[`${field.id}-from`], answers[`${field.id}-to`]].map(day).filter(Boolean).join(" – "),
  };
  TELL.need = TELL.choice;
  TELL.country = TELL.choice;

  function asked(field, answers) {
    const text = (TELL[field.asks]?.(field, answers) ?? answers[field.id] ?? "").trim();
    const tick = field.asks === "criterion" ? (answers[field.id] ? "☑ " : "☐ ") : "";
    if (!text && !tick) return [];
    return [element("h3", tick + field.label), ...(text ? [element("p", text, "letter__answer")] : [])];
  }

  /** Whether anything is answered: what is not is printed blank, to be filled in by hand. */
  const isFilled = (answers) => Object.values(answers).some((said) => said.trim());

  function show(paper, answers) {
    const parts = paper.parts.map(({ title, fields }) => [title, fields.flatMap((field) => asked(field, answers))]);
    const nodes = parts.flatMap(([title, told]) => (told.length ? [element("h2", title), ...told] : []));
    /** @type {Element} */ (document.getElementById("letter-answers")).replaceChildren(...nodes);
    /** @type {Element} */ (document.querySelector(".page--paper")).classList.toggle("page--filled", isFilled(answers));
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, letter: { show, isFilled } } };
})();
