/* The rows of a list: those of a short one are all in the page; those of a long one come in chunks, in the order asked. */
"use strict";
(() => {
  const CHUNK = 200;
  const { facets, tables, load } = window.rial;

  /** The rows of `table`, whose list has `total` records; `folder` holds what the page lacks. */
  function rowsOf(table, { total, folder, language }) {
    const rows = new Map([...table.tBodies[0].rows].map((row) => [Number(row.dataset.n), row]));
    const here = [...rows.keys()];
    const isWhole = here.length === total;
    const heads = [...table.tHead.rows[0].cells];

    /** The head of a column, or undefined. */
    const head = (column) => heads.find((h) => h.dataset.column === column);

    function sortedHere(column, descending) {
      const inOrder = here.map((n) => rows.get(n));
      return tables.sorted(inOrder, head(column).cellIndex, descending).map((row) => Number(row.dataset.n));
    }

    async function fromFile(column, descending) {
      const { order, empty } = await load(`${folder}/order-${language}-${column}`);
      const numbers = [];
      facets.numbersIn(order, (n) => numbers.push(n));
      if (!descending) return numbers;
      const filled = numbers.slice(0, numbers.length - empty).reverse();
      return filled.concat(numbers.slice(numbers.length - empty));
    }

    /** The numbers of all records in the order of a column; in reading order without one. */
    async function order(column, descending) {
      if (!isWhole) return fromFile(column && head(column) ? column : "reading", descending);
      return column && head(column) ? sortedHere(column, descending) : here;
    }

    async function arrive(chunk) {
      const made = document.createElement("template");
      made.innerHTML = (await load(`${folder}/rows-${language}-${chunk}`)).join("");
      for (const row of made.content.querySelectorAll("tr")) {
        const n = Number(row.dataset.n);
        if (!rows.has(n)) rows.set(n, row);
      }
    }

    /** The rows with these numbers. */
    async function withNumbers(numbers) {
      const missing = new Set(numbers.filter((n) => !rows.has(n)).map((n) => Math.floor(n / CHUNK)));
      await Promise.all([...missing].map(arrive));
      return numbers.map((n) => rows.get(n));
    }

    return { head, order, withNumbers };
  }

  facets.rowsOf = rowsOf;
})();
