/* The state of a list in its address, so that back, reload, share and the switch of language keep it. */
// needs: facets/postings
"use strict";
(() => {
  /** What an address says: `selection` maps facets to sets of values, `sort` is a column or null. */
  function read(names) {
    const said = new URL(location.href).searchParams;
    const selection = new Map();
    for (const name of names) {
      const values = said.getAll(name);
      if (values.length) selection.set(name, new Set(values));
    }
    const sort = said.get("sort") ?? "";
    return {
      selection,
      sort: sort.replace(/^-/, "") || null,
      descending: sort.startsWith("-"),
      compact: said.get("view") === "compact",
    };
  }

  function written(names, { selection, sort, descending, compact }) {
    const address = new URL(location.href);
    const said = address.searchParams;
    for (const name of [...names, "sort", "view"]) said.delete(name);
    for (const name of names) for (const value of selection.get(name) ?? []) said.append(name, value);
    if (sort) said.set("sort", `${descending ? "-" : ""}${sort}`);
    if (compact) said.set("view", "compact");
    address.hash = "";
    return address.href.replace(/#$/, "");
  }

  /** Makes the state the address of a new entry of the history, if it is another one. */
  function write(names, state) {
    const address = written(names, state);
    if (address !== location.href) history.pushState(null, "", address);
  }

  /** Whether the address says the state, in whatever order, and wherever in the page it leads. */
  function isSaid(names, state) {
    return written(names, state) === written(names, read(names));
  }

  window.rial.facets.address = { read, write, isSaid };
})();
