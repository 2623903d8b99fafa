/* The box: a form that leads to the search page. Nothing else of a search is loaded before someone types in it. */
"use strict";
(() => {
  const { src, dataset } = /** @type {WithData<HTMLScriptElement>} */ (document.currentScript);
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[role=search]"));
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const status = document.createElement("p");
  const panel = document.createElement("div");

  const addressOf = (part) => new URL(`${part}.js`, src).href;

  function loaded(part) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = addressOf(part);
      script.async = false; // each after those that it needs
      script.onload = resolve;
      script.onerror = () => reject(new Error(`not found: ${part}`));
      document.head.append(script);
    });
  }

  const close = () => panel.classList.remove("open");

  function fail() {
    input.addEventListener("input", begin, { once: true }); // the next letter tries again
    if (!form.contains(document.activeElement)) return; // who typed has gone on meanwhile
    status.textContent = dataset.failed;
    panel.classList.add("open");
    input.addEventListener("blur", close);
  }

  async function begin() {
    close();
    input.removeEventListener("blur", close);
    form.append(panel);
    const there = /** @type {Partial<Rial> | undefined} */ (window.rial)?.load ? ["../load"] : []; // lists have it for their rows
    const parts = dataset.parts.split(" ").filter((part) => !there.includes(part));
    try {
      await Promise.all(parts.map(loaded));
    } catch {
      return fail();
    }
    return window.rial.panel(form, panel, status);
  }

  panel.className = "panel";
  status.setAttribute("role", "status");
  panel.append(status);
  // A list loads for itself what a search needs as well: after it, nothing runs twice.
  document.addEventListener("DOMContentLoaded", () => input.addEventListener("input", begin, { once: true }));
})();
