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

  /** The tone of a cell: the more, the darker; what is only planned has a border alone. */
  function toned(part, n, planned) {
    const level = !n && planned ? "planned" : ["none", "one", "two"][n + planned] ?? "more";
    const cell = part.querySelector(".cell");
    cell.setAttribute("class", `cell cell--${level}`);
    part.classList.toggle("gone", n + planned === 0);
  }

  /** The first line of a title, and of those below it the ones whose records are chosen. */
  function titled(part, members) {
    const title = part.querySelector("title");
    if (!titles.has(title)) titles.set(title, title.textContent);
    const [head, ...names] = titles.get(title).split("\n");
    const all = numbers(part.dataset.n);
    const left = names.filter((_, n) => !members || facets.has(members, all[n]));
    title.textContent = [head, ...left].join("\n");
  }

  const HALF = /a([\d.]+),[\d.]+( 0 0 [01] )/;
  const titles = new WeakMap();
  const drawn = new WeakMap();

  /** Half a circle around its middle, whose area tells a count: with all of them it is as it was drawn. */
  function scaled(part, n, all) {
    if (!drawn.has(part)) drawn.set(part, part.getAttribute("d"));
    const d = drawn.get(part);
    const [, r, rest] = /** @type {RegExpExecArray} */ (HALF.exec(d));
    const [x, y, small] = [Number(part.dataset.x), Number(part.dataset.y), Number(r) * Math.sqrt(n / all)];
    part.classList.toggle("gone", n === 0);
    part.setAttribute("d", n === all ? d : `M${x},${y - small}a${small},${small}${rest}0,${2 * small}z`);
  }

  const WAYS = {
    text: (part, n, planned) => (part.textContent = said(n, planned, "p" in part.dataset)),
    cell: (part, n, planned) => (part.textContent = said(n, planned, "p" in part.dataset) || "·"),
    size: (part, n, _, members) => scaled(part, n, members ? counted(part.dataset.n) : n),
    field(part, n, planned) {
      toned(part, n, planned);
      WAYS.title(part, n, planned);
    },
    sign(part, n, _, members) {
      part.classList.toggle("gone", Boolean(members) && n === 0);
      if (part.dataset.n) titled(part, members);
    },
    title(part, n, planned, members) {
      part.classList.toggle("quiet", Boolean(members) && n + planned === 0);
      part.querySelector("title").textContent = filled(part.dataset.says, { n, p: planned, all: n + planned });
    },
  };

  /** Count every part of `picture` anew: of the records in `members`, or of all without it. */
  function count(picture, members) {
    for (const part of picture.querySelectorAll("[data-as]")) {
      const { as, n, p } = part.dataset;
      WAYS[as](part, counted(n, members), counted(p, members), members);
    }
    for (const head of picture.querySelectorAll("th[data-whole]")) {
      for (const row of head.closest("table").rows) row.cells[head.cellIndex].classList.toggle("gone", Boolean(members));
    }
  }

  window.rial = { ...window.rial, explorer: /** @type {Rial["explorer"]} */ ({ count }) };
})();
