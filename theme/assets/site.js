/* Before the first paint, the colour scheme; then its switch, the sections on a phone, the ways to other languages. */
"use strict";
(() => {
  const KEY = "rial.scheme";
  const page = document.documentElement;

  // Browsers may refuse storage, from file:// above all: the choice then lasts as long as the page.
  function stored() {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return "";
    }
  }

  function store(scheme) {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch {
      return;
    }
  }

  function apply(scheme) {
    if (scheme === "light" || scheme === "dark") page.dataset.scheme = scheme;
    else delete page.dataset.scheme;
  }

  function offerSchemes() {
    const select = /** @type {HTMLSelectElement | null} */ (document.getElementById("scheme"));
    if (!select) return;
    select.value = page.dataset.scheme ?? "";
    select.addEventListener("change", () => {
      apply(select.value);
      store(select.value);
    });
    /** @type {HTMLElement} */ (select.closest("[hidden]")).hidden = false;
  }

  // The buttons that the configuration names: the one of the scheme that is shown leads to the next.
  function offerToggles() {
    const toggles = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".toggle"));
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const now = () => {
      const chosen = page.dataset.scheme ?? "";
      const known = [...toggles].some((toggle) => toggle.dataset.scheme === chosen);
      return known ? chosen : dark.matches ? "dark" : "light";
    };
    const show = () => {
      for (const toggle of toggles) toggle.hidden = toggle.dataset.scheme !== now();
    };
    for (const toggle of toggles) {
      toggle.addEventListener("click", () => {
        apply(toggle.dataset.following);
        store(toggle.dataset.following);
        show();
        for (const shown of toggles) if (!shown.hidden) shown.focus();
      });
    }
    dark.addEventListener("change", show);
    show();
  }

  function foldSections() {
    const button = /** @type {HTMLElement | null} */ (document.querySelector(".menu"));
    if (!button) return;
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      /** @type {Element} */ (document.getElementById(/** @type {string} */ (button.getAttribute("aria-controls")))).classList.toggle("open", open);
    });
    button.hidden = false;
  }

  function carryState() {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".switch"))) {
      const carry = () => {
        link.search = location.search;
        link.hash = location.hash;
      };
      // A script may change the address without a word, so it is read again before the link can be used.
      for (const event of ["pointerenter", "focus", "click"]) link.addEventListener(event, carry);
      addEventListener("hashchange", carry);
      carry();
    }
  }

  function sayCopy() {
    if (location.protocol !== "file:") return;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".copy"))) part.hidden = false;
  }

  function unpacked() {
    for (const part of document.querySelectorAll(".extract")) part.remove();
  }

  page.classList.replace("no-js", "js");
  const start = page.dataset.scheme ?? "";
  if (page.dataset.fixed === undefined) apply(stored() || start);
  document.addEventListener("DOMContentLoaded", () => {
    offerSchemes();
    offerToggles();
    foldSections();
    carryState();
    sayCopy();
    unpacked();
  });
})();
