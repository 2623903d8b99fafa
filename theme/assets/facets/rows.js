/* The rows of a list by their places in reading order. The page has them all, or the first ones: chunks have the others. */
// needs: load, tables, facets/postings
"use strict";
(() => {
  const { facets, tables, load } = window.rial;

  /** The head of a column, or undefined. */
  const headOf = ({ table }, column) => [...table.tHead.rows[0].cells].find((head) => head.dataset.column === column);

  function sortedHere(list, column, descending) {
    const places = new Map(list.here.map((row, place) => [row, place]));
    return tables.sorted(list.here, headOf(list, column).cellIndex, descending).map((row) => places.get(row));
  }

  async function sortedThere({ total, folder, language }, column, descending) {
    const { order, empty } = await load(`${folder}/order-${language}-${column}`);
    const places = facets.steps(order);
    const end = total - empty;
    return descending ? [...places.slice(0, end).reverse(), ...places.slice(end)] : places;
  }

  /** All places in the order of a column; as they are without one. */
  function sorted(list, column, descending) {
    if (!column || !headOf(list, column)) return [...Array(list.total).keys()];
    return list.isWhole ? sortedHere(list, column, descending) : sortedThere(list, column, descending);
  }

  /** By place, the numbers that the postings give the records. */
  async function numbers({ isWhole, here, folder, language }) {
    if (isWhole) return here.map((row) => Number(row.dataset.n));
    return facets.steps((await load(`${folder}/order-${language}-reading`)).order);
  }

  async function arrive({ rows, folder, language, size }, chunk) {
    const made = document.createElement("template");
    made.innerHTML = (await load(`${folder}/rows-${language}-${chunk}`)).join("");
    [...made.content.children].forEach((row, n) => {
      const place = chunk * size + n;
      if (!rows.has(place)) rows.set(place, row);
    });
  }

  async function atPlaces(list, places) {
    const missing = new Set(places.filter((n) => !list.rows.has(n)).map((n) => Math.floor(n / list.size)));
    await Promise.all([...missing].map((chunk) => arrive(list, chunk)));
    return places.map((n) => list.rows.get(n));
  }

  /** The first rows, at most `limit`, in the order of a column: of the records in `members`, or of all without it. */
  async function first(list, limit, { column, descending, members }) {
    const places = await sorted(list, column, descending);
    if (!members) return atPlaces(list, places.slice(0, limit));
    const number = await numbers(list);
    const wanted = [];
    for (const place of places) {
      if (wanted.length === limit) break;
      if (facets.has(members, number[place])) wanted.push(place);
    }
    return atPlaces(list, wanted);
  }

  /** The rows of `table`, whose list has `total` records; `folder` holds what the page lacks, `size` rows a file. */
  function rowsOf(table, { total, folder, language, size }) {
    const here = [...table.tBodies[0].rows];
    const rows = new Map(here.entries());
    const list = { table, total, folder, language, size, here, rows, isWhole: here.length === total };
    return {
      head: (column) => headOf(list, column),
      first: (limit, wanted) => first(list, limit, wanted),
    };
  }

  facets.rowsOf = rowsOf;
})();
