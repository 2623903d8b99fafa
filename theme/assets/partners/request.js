/* The drafts of a request: the country that asks filled in where the address says it, to copy, save or print one. */
// needs: save
"use strict";
(() => {
  const { save } = window.rial;

  // From file:// there may be no clipboard: the text is then selected, and one copies it oneself.
  async function copy(text, box, status, copied) {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = copied;
    } catch {
      /** @type {Selection} */ (getSelection()).selectAllChildren(box);
      status.textContent = document.execCommand("copy") ? copied : "";
    }
  }

  function print(draft) {
    const drafts = document.querySelectorAll(".draft");
    for (const other of drafts) other.classList.toggle("draft--left", other !== draft);
    globalThis.print();
    for (const other of drafts) other.classList.remove("draft--left");
  }

  function prepare(draft) {
    const box = draft.querySelector("pre");
    const actions = draft.querySelector(".draft__do");
    const status = actions.querySelector("[role=status]");
    const text = box.textContent;
    const doing = {
      copy: () => copy(box.textContent, box, status, actions.dataset.copied),
      save: () => save(box.textContent, `${/** @type {Element} */ (document.querySelector("h1")).textContent} - ${draft.id}.txt`),
      print: () => print(draft),
    };
    for (const button of actions.querySelectorAll("button")) {
      button.addEventListener("click", () => doing[button.dataset.do]());
    }
    actions.hidden = false;
    return (asker) => (box.textContent = asker ? text.replace(actions.dataset.from, asker) : text);
  }

  const form = /** @type {HTMLFormElement} */ (document.getElementById("choices"));
  const country = /** @type {HTMLSelectElement} */ (form.elements.namedItem("country"));
  const drafts = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".draft"));
  const fillers = [...drafts].map(prepare);

  function fill() {
    for (const filled of fillers) filled(country.value ? country.selectedOptions[0].text : "");
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-keep]"))) {
      const address = new URL(link.href);
      for (const [name, value] of new URL(location.href).searchParams) address.searchParams.set(name, value);
      if (!country.value) address.searchParams.delete("country");
      link.href = address.href;
    }
  }

  function change() {
    const address = new URL(location.href);
    if (country.value) address.searchParams.set("country", country.value);
    else address.searchParams.delete("country");
    history.replaceState(null, "", address.href);
    fill();
  }

  const said = new URL(location.href).searchParams.get("country") ?? "";
  country.value = [...country.options].some((option) => option.value === said) ? said : "";
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  fill();
})();
