/* What one needs, speaks and is: the address says it (`?themes=T6&country=HN&language=es`), and each need leads to
   its answer with it. */
// needs: partners/state
"use strict";
(() => {
  const { state } = window.rial;
  const form = /** @type {HTMLFormElement} */ (document.getElementById("choices"));
  const go = /** @type {HTMLAnchorElement} */ (document.getElementById("choices-go"));
  const find = /** @type {HTMLElement} */ (document.getElementById("needs-find"));
  const [need, language, country] = ["need", "language", "country"].map(
    (name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name)),
  );
  const needs = /** @type {WithData[]} */ ([...document.querySelectorAll("[data-called]")]);
  const FACETS = ["themes", "topics", "populations"];

  function folded(text) {
    return text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase();
  }

  const carried = (href) => state.carried(href, [language, country]);

  function write() {
    const address = new URL(carried(location.href));
    for (const facet of FACETS) address.searchParams.delete(facet);
    for (const [facet, id] of new URLSearchParams(need.value)) address.searchParams.set(facet, id);
    if (address.href !== location.href) history.replaceState(null, "", address.href);
    const { address: answer } = need.selectedOptions[0].dataset;
    go.href = answer ? carried(answer) : "#needs";
    for (const link of /** @type {HTMLAnchorElement[]} */ (needs.map((item) => item.querySelector("a")))) {
      link.href = carried(link.href);
    }
  }

  function read() {
    const said = new URL(location.href).searchParams;
    const facet = FACETS.find((name) => said.has(name));
    const wanted = new Map([
      [need, facet ? `${facet}=${said.get(facet)}` : ""],
      [language, said.get("language") ?? ""],
      [country, said.get("country") ?? ""],
    ]);
    for (const [select, value] of wanted) state.choose(select, value);
    write();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  find.addEventListener("input", (event) => {
    const typed = folded(/** @type {HTMLInputElement} */ (event.target).value.trim()).split(/\s+/);
    for (const item of needs) {
      const called = folded(item.dataset.called);
      item.hidden = !typed.every((word) => called.includes(word));
    }
  });
  addEventListener("popstate", read);
  form.hidden = false;
  find.hidden = false;
  read();
})();
