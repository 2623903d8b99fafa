/* Facets of the search page: what was found is narrowed as a list is, by the same postings, of all records together. */
"use strict";
(() => {
  const { facets, search } = window.rial;
  const form = document.getElementById("facets");
  const home = document.getElementById("search-status");
  const filters = facets.filtersOf(form, { change, home });
  const { names, nothing } = filters;

  let state = facets.address.read(names);
  let index = null;
  let members = null;

  function select() {
    members = index && state.selection.size ? index.members(state.selection) : null;
    filters.show(state.selection);
  }

  function narrow() {
    select();
    return search.narrow((record) => !members || Boolean(facets.has(members, record)));
  }

  function change(selection) {
    state = { ...state, selection };
    facets.address.write(names, state);
    narrow();
  }

  /** The counts, of what was found. */
  function count() {
    const found = search.records();
    nothing.hidden = true;
    if (!index || !found.length) return;
    const within = facets.setOf(found, index.total);
    filters.count(index, within);
    nothing.hidden = !members || facets.size(index.members(state.selection, { within })) > 0;
    if (!nothing.hidden) filters.explain(index, within);
  }

  async function answered() {
    if (!index && search.records().length) {
      index = await facets.postings("all"); // after a failure the next answer tries again
      form.hidden = false;
      if (state.selection.size) return narrow();
    }
    return count();
  }

  document.getElementById("search").addEventListener("rial:answer", () => answered().catch(() => (form.hidden = true)));
  addEventListener("popstate", () => {
    state = facets.address.read(names);
    select();
  }, { capture: true });
  select();
  filters.openChosen();
})();
