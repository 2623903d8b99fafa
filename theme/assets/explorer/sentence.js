/* What is to be seen in a picture of what is chosen, in a sentence of the numbers that its table shows. */
// needs: load, explorer/counting
"use strict";
(() => {
  const { explorer, filled } = window.rial;
  const MANY = 3; // more names than these, and none stands out

  const count = (text) => text.split("+").reduce((sum, part) => sum + (Number(part) || 0), 0);

  /** The names of the rows and columns of a table, and its numbers row by row; neither sums nor what is put away. */
  function read(table) {
    const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent.trim());
    const rows = [...table.tBodies[0].rows].map((row) => {
      const [name, ...cells] = [...row.cells].map((cell) => cell.textContent.trim());
      return { name, numbers: cells.map(count) };
    });
    return { heads: heads.slice(1), rows };
  }

  function joined(names, { and, and_before: before, before: sounds }) {
    if (names.length < 2) return names.join("");
    const last = names.at(-1);
    return `${names.slice(0, -1).join(", ")} ${new RegExp(`^(?:${sounds})`, "i").test(last) ? before : and} ${last}`;
  }

  /** Those with the highest number, where few enough have it: `Perú y Chile (3)`. */
  function most(text, counts, and) {
    const highest = Math.max(0, ...counts.map(({ n }) => n));
    const names = counts.filter(({ n }) => n === highest).map(({ name }) => name);
    const isTold = highest && counts.filter(({ n }) => n).length > 1 && names.length <= MANY;
    return isTold ? filled(text, { names: joined(names, and), most: highest }) : "";
  }

  const some = (counts) => counts.filter(({ n }) => n).length;
  const sum = (numbers) => numbers.reduce((all, n) => all + n, 0);

  /** How many of the columns have anything, those without a year and the sum left out. */
  const years = ({ heads, rows }) => heads.filter((head, c) => /^\d{4}$/.test(head) && rows.some(({ numbers }) => numbers[c])).length;

  const WAYS = {
    map({ rows }, phrases, and) {
      const side = (first) => rows.map(({ name, numbers }) => ({ name, n: numbers[first] + numbers[first + 1] }));
      const [gave, received] = [side(0), side(2)];
      const all = filled(phrases.all, { givers: some(gave), receivers: some(received) });
      return [all, most(phrases.gave, gave, and), most(phrases.received, received, and)];
    },
    matrix({ heads, rows }, phrases, and) {
      const pair = (giver, receiver) => filled(phrases.pair, { giver, receiver });
      const pairs = rows.flatMap(({ name, numbers }) =>
        numbers.slice(0, -1).map((n, c) => ({ name: pair(name, heads[c]), n })),
      );
      return [filled(phrases.all, { n: some(pairs) }), most(phrases.most, pairs, and)];
    },
    timeline({ heads, rows }, phrases, and, table) {
      const column = heads.findIndex((_, c) => !("whole" in table.tHead.rows[0].cells[c + 1].dataset));
      const counts = rows.map(({ name, numbers }) => ({ name, n: numbers[column] }));
      const n = sum(counts.map((one) => one.n));
      return [filled(phrases.all, { n, years: some(counts) }), most(phrases.most, counts, and)];
    },
    heat(told, phrases, and) {
      const counts = told.rows.map(({ name, numbers }) => ({ name, n: numbers.at(-1) }));
      return [filled(phrases.all, { n: some(counts), years: years(told) }), most(phrases.most, counts, and)];
    },
  };

  /** The sentence of a picture; `phrases` has the parts of each picture's, `and` how a list ends. */
  function sentence(picture, phrases, and) {
    const table = picture.querySelector("table");
    return WAYS[picture.id](read(table), phrases[picture.id], and, table).filter(Boolean).join(" ");
  }

  window.rial = { ...window.rial, explorer: { ...explorer, sentence } };
})();
