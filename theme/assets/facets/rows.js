/* The rows of a list by their places in reading order. The page has them all, or the first ones: chunks have the others. */
"use strict";
(() => {
  const CHUNK = 200;
  const { facets, tables, load } = window.rial;

  /** The rows of `table`, whose list has `total` records; `folder` holds what the page lacks. */
  function rowsOf(table, { total, folder, language }) {
    const here = [...table.tBodies[0].rows];
    const rows = new Map(here.entries());
    const isWhole = here.length === total;
    const heads = [...table.tHead.rows[0].cells];

    /** The head of a column, or undefined. */
    const head = (column) => heads.find((h) => h.dataset.column === column);

    function sortedHere(column, descending) {
      const places = new Map(here.map((row, place) => [row, place]));
      return tables.sorted(here, head(column).cellIndex, descending).map((row) => places.get(row));
    }

    async function sortedThere(column, descending) {
      const { order, empty } = await load(`${folder}/order-${language}-${column}`);
      const places = facets.steps(order);
      const end = total - empty;
      return descending ? [...places.slice(0, end).reverse(), ...places.slice(end)] : places;
    }

    /** All places in the order of a column; as they are without one. */
    function sorted(column, descending) {
      if (!column || !head(column)) return [...Array(total).keys()];
      return isWhole ? sortedHere(column, descending) : sortedThere(column, descending);
    }

    /** By place, the numbers that the postings give the records. */
    async function numbers() {
      if (isWhole) return here.map((row) => Number(row.dataset.n));
      return facets.steps((await load(`${folder}/order-${language}-reading`)).order);
    }

    async function arrive(chunk) {
      const made = document.createElement("template");
      made.innerHTML = (await load(`${folder}/rows-${language}-${chunk}`)).join("");
      [...made.content.children].forEach((row, n) => {
        const place = chunk * CHUNK + n;
        if (!rows.has(place)) rows.set(place, row);
      });
    }

    async function atPlaces(places) {
      const missing = new Set(places.filter((n) => !rows.has(n)).map((n) => Math.floor(n / CHUNK)));
      await Promise.all([...missing].map(arrive));
      return places.map((n) => rows.get(n));
    }

    /** The first rows, at most `limit`, in the order of a column: of the records in `members`, or of all without it. */
    async function first(limit, { column, descending, members }) {
      const places = await sorted(column, descending);
      if (!members) return atPlaces(places.slice(0, limit));
      const number = await numbers();
      const wanted = [];
      for (const place of places) {
        if (wanted.length === limit) break;
        if (facets.has(members, number[place])) wanted.push(place);
      }
      return atPlaces(wanted);
    }

    return { head, first };
  }

  facets.rowsOf = rowsOf;
})();
