/* Sorting of tables by their heads: a button in each head, the state in aria-sort. Without a script, tables keep their order. */
"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { sensitivity: "base", numeric: true });

  const textOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  function compare(column, sign) {
    return (a, b) => {
      const [left, right] = [textOf(a, column), textOf(b, column)];
      if (!left !== !right) return left ? -1 : 1; // what is empty comes last, whatever the direction
      return sign * collator.compare(left, right);
    };
  }

  function sort(table, column) {
    const head = table.tHead.rows[0].cells[column];
    const ascending = head.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const body = table.tBodies[0];
    body.append(...[...body.rows].sort(compare(column, ascending ? 1 : -1)));
  }

  function sortable(table) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, column));
      head.append(button);
    });
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    if (table.tBodies[0].rows.length > 2) sortable(table);
  }
})();
