/* The fields of a form on its page: what they say, and what is wrong beside them. */
"use strict";
(() => {
  const form = () => /** @type {HTMLFormElement} */ (document.getElementById("paper"));
  const CONTROLS = "input[name], select[name], textarea[name]";
  const controls = () => /** @type {KitControl[]} */ ([...form().querySelectorAll(CONTROLS)]);
  const isTicked = (control) => control.type === "checkbox" || control.type === "radio";

  /** Every answer by the name of its field; what is not answered is empty. */
  function read() {
    const answers = {};
    for (const control of controls()) {
      const value = isTicked(control) && !(/** @type {HTMLInputElement} */ (control).checked) ? "" : control.value;
      answers[control.name] = value || answers[control.name] || "";
    }
    return answers;
  }

  function write(answers) {
    for (const control of controls()) {
      const said = answers[control.name] ?? "";
      if (isTicked(control)) /** @type {HTMLInputElement} */ (control).checked = control.value === said;
      else control.value = said;
    }
  }

  /** What can be chosen in a field, by its value; none where one writes. */
  function options(id) {
    const found = [...form().querySelectorAll(`[name="${id}"] option:not([value=""]), [type=radio][name="${id}"]`)];
    const named = (option) => (option.closest("label") ?? option).textContent.trim();
    return Object.fromEntries(found.map((option) => [/** @type {HTMLInputElement} */ (option).value, named(option)]));
  }

  const control = (name) => document.getElementById(`q-${name}`);

  /** The control of a name; where the item of a list with it was taken away, the list. */
  function placeOf(name) {
    const above = name.replace(/\.[^.]+$/, "");
    return control(name) ?? (above === name ? null : placeOf(above));
  }

  /** Say beside each field what is wrong with it, and beside no other. `sentence` tells a problem in words. */
  function mark(fields, problems, sentence) {
    for (const one of controls()) one.removeAttribute("aria-invalid");
    for (const { id } of fields) {
      const own = problems.find(({ field }) => field === id);
      const box = /** @type {HTMLElement} */ (document.getElementById(`e-${id}`));
      const text = own ? sentence(own) : "";
      if (box.textContent !== text) box.textContent = text;
      box.hidden = !own;
      /** @type {Element} */ (box.closest(".ask")).classList.toggle("ask--wrong", Boolean(own));
      if (own) control(own.control)?.setAttribute("aria-invalid", "true");
    }
  }

  /** All problems above the form, each with the way to its field; the focus goes there, as to an answer. */
  function sum(problems, sentence) {
    const box = /** @type {HTMLElement} */ (document.getElementById("errors"));
    /** @type {Element} */ (box.querySelector("ul")).replaceChildren(...problems.map((problem) => line(problem, sentence)));
    box.hidden = !problems.length;
    if (problems.length) box.focus();
  }

  function line(problem, sentence) {
    const item = document.createElement("li");
    const link = document.createElement(problem.control ? "a" : "span");
    link.textContent = sentence(problem);
    if (problem.control) {
      /** @type {HTMLAnchorElement} */ (link).href = `#q-${problem.control}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const place = /** @type {HTMLElement} */ (placeOf(problem.control));
        /** @type {Element} */ (place.closest(".ask")).scrollIntoView();
        place.focus({ preventScroll: true });
      });
    }
    item.append(link);
    return item;
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, fields: { read, write, options, control, mark, sum } } };
})();
