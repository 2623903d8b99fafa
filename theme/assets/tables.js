/* Sorting of tables by their heads: a button in each, the state in aria-sort. Without a script, tables keep their order. */
"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { sensitivity: "base", numeric: true });

  // Of a record, its title without opening marks, as « or “; of a date or the like, what the template says.
  function keyOf(row, column) {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? (cell.querySelector("a") ?? cell).textContent;
    return text.replace(/^[^\p{L}\p{N}]+/u, "");
  }

  function compare(one, other, sign) {
    if (!one.key || !other.key) return !one.key - !other.key; // what is empty comes last, whichever way
    return sign * collator.compare(one.key, other.key);
  }

  function sort(table, column) {
    const heads = table.tHead.rows[0].cells;
    const way = heads[column].getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", way);
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
    rows.sort((one, other) => compare(one, other, way === "ascending" ? 1 : -1));
    body.append(...rows.map(({ row }) => row));
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, column));
      head.append(button);
    });
    table.classList.add("sorted");
  }
})();
