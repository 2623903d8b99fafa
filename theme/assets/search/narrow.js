/* Facets of the search page: what was found is narrowed as a list is, by the same postings, of all records together; where
   nothing was found, or asked, they choose from all records. */
// needs: facets/postings, facets/address, facets/filters, search/search
"use strict";
(() => {
  const { facets, search, told } = window.rial;
  const form = /** @type {HTMLFormElement} */ (document.getElementById("facets"));
  const home = /** @type {HTMLElement} */ (document.getElementById("search-status"));
  const filters = facets.filtersOf(form, { change, home });
  const { names, nothing } = filters;

  let state = facets.address.read(names);
  /** @type {Postings | null} */
  let index = null;
  /** @type {Bits | null} */
  let members = null;

  function select() {
    members = index && state.selection.size ? index.members(state.selection) : null;
    search.keep(members && { total: /** @type {Postings} */ (index).total, has: (record) => Boolean(facets.has(/** @type {Bits} */ (members), record)) });
    filters.show(state.selection);
  }

  function narrow() {
    select();
    return search.show();
  }

  async function open() {
    index ??= await facets.postings("all"); // after a failure the next use tries again
    form.hidden = false;
  }

  function change(selection) {
    state = { ...state, selection };
    facets.address.write(names, state);
    if (index) return narrow();
    return open().then(narrow, () => (home.textContent = filters.words.failed));
  }

  /** The values that the question names, by their facets. */
  function asked() {
    const found = new Map();
    for (const name of search.names()) {
      const [scheme, value] = name.split("/");
      const facet = told.facets[scheme];
      if (facet) found.set(facet, new Set([...(found.get(facet) ?? []), value]));
    }
    return found;
  }

  /** The counts, of what was found, or of all records. */
  function count() {
    const found = search.records();
    const within = index && found.length ? facets.setOf(found, index.total) : null;
    filters.count(index, within);
    nothing.hidden = !members || facets.size(/** @type {Postings} */ (index).members(state.selection, { within })) > 0;
    if (!nothing.hidden) filters.explain(index, within);
  }

  async function answered() {
    const isFirst = !index && (search.records().length || state.selection.size);
    if (isFirst) await open();
    filters.ask(asked());
    return isFirst && state.selection.size ? narrow() : count();
  }

  const answer = () => answered().catch(() => (form.hidden = true));

  /** @type {HTMLElement} */ (document.getElementById("search")).addEventListener("rial:answer", answer);
  addEventListener("popstate", () => {
    if (facets.address.isSaid(names, state)) return; // another question, or a link inside the page
    state = facets.address.read(names);
    select();
    if (!search.waits()) search.show(); // what is asked shows it with its answer
  });
  select();
  filters.openChosen();
  answer();
})();
