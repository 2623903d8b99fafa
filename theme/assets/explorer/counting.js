/* Counts what a picture and its table show anew, of the records that are chosen. Each part says which records it counts
   (`data-n`; the planned ones apart in `data-p`) and in which way (`data-as`). */
// needs: load, facets/postings
"use strict";
(() => {
  const { facets, filled } = window.rial;

  const numbers = (list) => (list ? list.split(" ").map(Number) : []);

  /** How many of the records that a part names are in `members`; all, without it. */
  function counted(list, members) {
    const all = numbers(list);
    return members ? all.filter((n) => facets.has(members, n)).length : all.length;
  }

  /** A count with what is planned apart: `2+1`. */
  function said(n, planned, apart) {
    if (!apart) return `${n}`;
    return `${n || ""}${planned ? `+${planned}` : ""}`;
  }

  function scaled(part, n, all) {
    const { x, y } = part.dataset;
    part.classList.toggle("gone", n === 0);
    if (n === all) part.removeAttribute("transform");
    else part.setAttribute("transform", `translate(${x} ${y}) scale(${Math.sqrt(n / all)}) translate(${-x} ${-y})`);
  }

  const WAYS = {
    text: (part, n, planned) => (part.textContent = said(n, planned, "p" in part.dataset)),
    cell: (part, n, planned) => (part.textContent = said(n, planned, "p" in part.dataset) || "·"),
    size: (part, n, _, members) => scaled(part, n, members ? counted(part.dataset.n) : n),
    field: (part, n) => part.classList.toggle("gone", n === 0),
    sign: (part, n, _, members) => part.classList.toggle("gone", Boolean(members) && n === 0),
    title: (part, n, planned) => (part.querySelector("title").textContent = filled(part.dataset.says, { n, p: planned })),
  };

  /** Count every part of `picture` anew: of the records in `members`, or of all without it. */
  function count(picture, members) {
    for (const part of picture.querySelectorAll("[data-as]")) {
      const { as, n, p } = part.dataset;
      WAYS[as](part, counted(n, members), counted(p, members), members);
    }
  }

  window.rial = { ...window.rial, explorer: { count } };
})();
