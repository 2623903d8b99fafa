/* The number on each value of the filters, and what folds away because it would leave nothing. */
// needs: load, facets/postings
"use strict";
(() => {
  const { facets, filled } = window.rial;

  function switchOff(box) {
    const isOff = !box.checked && !box.indeterminate && box.parentElement.classList.contains("none");
    if (box.disabled !== isOff) box.disabled = isOff;
  }

  function showCount(box, n) {
    const place = box.parentElement.lastElementChild;
    if (place.textContent !== `${n}`) place.textContent = n;
    const isEmpty = n === 0;
    box.parentElement.classList.toggle("none", isEmpty);
    // A box that is switched off loses the keyboard: the one that has it stays until it is left.
    if (box !== document.activeElement || !isEmpty) switchOff(box);
  }

  function wayToAll(facet) {
    const way = document.createElement("button");
    way.type = "button";
    way.className = "facet__none";
    way.addEventListener("click", () => facet.classList.toggle("whole"));
    facet.append(way);
    return way;
  }

  /** In each facet the values with nothing fold away, behind a button that says how many they are. */
  function fold({ form, words }) {
    for (const facet of form.querySelectorAll("details")) {
      const n = facet.querySelectorAll("input:disabled").length;
      const way = facet.querySelector(".facet__none") ?? wayToAll(facet);
      way.textContent = filled(words.with_nothing, { n });
      way.hidden = n === 0;
    }
  }

  /** The counts of a selection in `index`, of the records in `within` if that is given; without an index, the first ones. */
  function show(filters, index, within = null) {
    const { selection, byValue, firstCounts } = filters;
    const say = (name, value, n) => {
      const box = byValue.get(`${name}=${value}`);
      if (box) showCount(box, n);
    };
    if (index) index.count(selection, say, within);
    else firstCounts.forEach((n, box) => showCount(box, n));
    fold(filters);
  }

  /** A box that was left is switched off now, if it leads nowhere. */
  function leave(filters, box) {
    switchOff(box);
    fold(filters);
  }

  facets.counts = { show, leave };
})();
