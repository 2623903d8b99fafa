/* What can be chosen in a form: the terms of vocabularies and the records, from one file a language. */
"use strict";
(() => {
  let offered = { terms: {}, records: {} };

  function learn(found) {
    offered = found;
  }

  /** Codes and labels: of `terms/countries`, of `records/library`, of all `records`. */
  function choices(of) {
    const [sort, name] = of.split("/");
    if (sort === "terms") return offered.terms[name] ?? [];
    if (name) return offered.records[name] ?? [];
    return Object.entries(offered.records).flatMap(([kind, all]) => all.map(([id, label]) => [`${kind}/${id}`, label]));
  }

  function option(value, label) {
    const made = document.createElement("option");
    made.value = value;
    made.textContent = label;
    return made;
  }

  /** The options of the lists within an element; a value that is not among them is one as well, and is `marked` so. */
  function fill(within, marked, answers = {}) {
    for (const select of within.querySelectorAll("select[data-of]")) {
      const found = choices(select.dataset.of);
      const said = answers[select.name] ?? select.value;
      const odd = said && !found.some(([code]) => code === said) ? [option(said, `${said} ${marked}`)] : [];
      select.replaceChildren(select.options[0], ...found.map(([code, label]) => option(code, label)), ...odd);
      select.value = said;
    }
  }

  /** The lists in which one searches: one for all fields that choose among the same. */
  function search() {
    const inputs = [...document.querySelectorAll("input[list]")];
    for (const name of new Set(inputs.map((input) => /** @type {string} */ (input.getAttribute("list"))))) {
      const list = document.createElement("datalist");
      list.id = name;
      list.append(...choices(name.slice(2).replace("-", "/")).map(([code, label]) => option(`${label} (${code})`, "")));
      document.body.append(list);
    }
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, lists: { learn, choices, fill, search } } };
})();
