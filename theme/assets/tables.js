/* Sorting of tables by their heads: a button in each, the state in aria-sort. Without a script, tables keep their order. */
// pages run it
"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { sensitivity: "base", numeric: true });

  // Of a record, the words of its title; of a date or the like, what the template says. Long lists come sorted by the
  // build, by the same rule: letters and digits count, all else only parts words.
  function keyOf(row, column) {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? (cell.querySelector("a") ?? cell).textContent;
    return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  }

  function compare(one, other, sign) {
    if (!one.key || !other.key) return Number(!one.key) - Number(!other.key); // what is empty comes last, whichever way
    return sign * collator.compare(one.key, other.key);
  }

  /** The rows in the order of a column, those that are equal in it in the order that they are given in. */
  function sorted(rows, column, descending) {
    const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
    return keyed.sort((one, other) => compare(one, other, descending ? -1 : 1)).map(({ row }) => row);
  }

  /** A button in each head; `act` is told the head whose button is pressed. */
  function offer(table, act) {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => act(head));
      head.append(button);
    }
    table.classList.add("sorted");
  }

  /** Says in which head's order the rows are; in none's without a head. */
  function mark(table, head, descending) {
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head?.setAttribute("aria-sort", descending ? "descending" : "ascending");
  }

  function sort(table, head) {
    const descending = head.getAttribute("aria-sort") === "ascending";
    mark(table, head, descending);
    table.tBodies[0].append(...sorted([...table.tBodies[0].rows], head.cellIndex, descending));
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) offer(table, (head) => sort(table, head));
  window.rial = { ...window.rial, tables: { offer, mark, sorted } };
})();
