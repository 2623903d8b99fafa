/* Lists of a form: the page has one item of each, and others are made like it. */
"use strict";
(() => {
  const NAMING = ["name", "id", "for", "aria-describedby", "aria-labelledby", "data-several"];
  const boxes = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-several]")]);
  const itemsOf = (box) => /** @type {HTMLElement[]} */ ([...box.querySelectorAll(":scope > .several__items > [data-item]")]);
  const patterns = new WeakMap();

  function numbered(element, from, to, n) {
    for (const one of [element, ...element.querySelectorAll("*")]) {
      for (const name of NAMING) {
        if (one.hasAttribute(name)) one.setAttribute(name, /** @type {string} */ (one.getAttribute(name)).replaceAll(from, to));
      }
      const label = one.getAttribute("aria-label");
      if (label) one.setAttribute("aria-label", label.replace(/\d+$/, String(n)));
    }
    return element;
  }

  /** What the labels of the items call them: by their places, whatever was taken away. */
  function relabel(box) {
    itemsOf(box).forEach((item, place) => {
      for (const one of [item, ...item.querySelectorAll("[aria-label]")]) {
        one.setAttribute("aria-label", /** @type {string} */ (one.getAttribute("aria-label")).replace(/\d+$/, String(place + 1)));
      }
    });
    for (const item of itemsOf(box)) /** @type {HTMLElement} */ (item.querySelector("[data-remove]")).hidden = itemsOf(box).length < 2;
  }

  function add(box, n = Math.max(-1, ...itemsOf(box).map((item) => Number(item.dataset.item))) + 1) {
    const at = box.dataset.several;
    const item = numbered(patterns.get(box).cloneNode(true), `${at}.0`, `${at}.${n}`, n + 1);
    item.dataset.item = String(n);
    box.querySelector(":scope > .several__items").append(item);
    relabel(box);
    return item;
  }

  function remove(box, item) {
    const all = itemsOf(box);
    const near = all[all.indexOf(item) - 1] ?? all[all.indexOf(item) + 1];
    item.remove();
    relabel(box);
    return near;
  }

  /** As many items as the answers say, with their numbers; one where they say none. */
  function fit(answers, places) {
    for (const box of boxes()) {
      const wanted = places(box.dataset.several, answers);
      for (const item of itemsOf(box)) item.remove();
      for (const n of wanted.length ? wanted : [0]) add(box, n);
    }
  }

  const focusIn = (element) => /** @type {HTMLElement} */ (element.querySelector("input, select, textarea")).focus();

  /** Let items be added and taken away. `changed` is told what was done, and of which list. */
  function offer(changed) {
    for (const box of boxes()) {
      const [first] = itemsOf(box);
      patterns.set(box, first.cloneNode(true));
      relabel(box);
      const label = /** @type {Text} */ (/** @type {Element} */ (box.querySelector("legend")).firstChild).textContent.trim();
      box.addEventListener("click", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        if (target.closest("[data-add]")) {
          focusIn(add(box));
          changed("added", label);
        } else if (target.closest("[data-remove]")) {
          focusIn(remove(box, target.closest("[data-item]")));
          changed("removed", label);
        }
      });
    }
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, several: { offer, fit } } };
})();
