/* Interface: the list of a kind, narrowed and sorted. Nothing loads before someone asks for something. */
// needs: load, tables, facets/postings, facets/address, facets/filters, facets/rows, facets/takeaway
"use strict";
(() => {
  const { facets, filled, tables } = window.rial;
  const STEP = 50; // rows at a time, where the page does not have them all
  const PAUSE = 500; // before what happened is said to those who listen

  const form = /** @type {WithData<HTMLFormElement>} */ (document.getElementById("facets"));
  const { kind, language } = form.dataset;
  const total = Number(form.dataset.total);
  const counted = JSON.parse(form.dataset.count);
  const table = /** @type {HTMLTableElement & { tHead: HTMLTableSectionElement }} */ (document.querySelector("table[data-narrowed]"));
  const rows = facets.rowsOf(table, { total, folder: `facets/${kind}`, language, size: Number(form.dataset.size) });
  const startHead = /** @type {HTMLTableCellElement | null} */ (table.tHead.querySelector("[aria-sort]"));
  const startDescending = startHead?.getAttribute("aria-sort") === "descending";
  const [count, status, more, compact] = ["shown-count", "list-status", "list-more", "compact"].map(
    (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
  );
  const pages = /** @type {HTMLElement | null} */ (document.querySelector("nav.pages"));
  const leads = /** @type {NodeListOf<WithData>} */ (document.querySelectorAll("[data-leads]"));
  const jumps = document.getElementById("jumps");
  const isWhole = table.tBodies[0].rows.length === total;
  const filters = facets.filtersOf(form, { change: (selection) => change({ selection }), home: count });
  const { words, names, nothing } = filters;

  let state = facets.address.read(names);
  let turn = 0;
  let pause = 0;
  let steps = 1;
  let answered = ""; // the selection whose number was said last

  const things = (n) => filled(counted[n === 1 ? "one" : "other"], { n });
  const asked = () => JSON.stringify([...state.selection].map(([name, values]) => [name, ...values]));

  function say(text, at_once) {
    clearTimeout(pause);
    status.textContent = ""; // so that the same number, too, is said again
    pause = setTimeout(() => (status.textContent = text), at_once ? 0 : PAUSE);
  }

  async function showRows(members, n) {
    const mine = turn;
    const { sort: column, descending } = state;
    const found = await rows.first(isWhole ? total : steps * STEP, { column, descending, members });
    if (mine !== turn) return;
    table.tBodies[0].replaceChildren(...found);
    table.hidden = n === 0;
    more.hidden = found.length >= n;
    if (pages) pages.hidden = true; // they lead to rows that are neither narrowed nor sorted
    if (jumps) jumps.hidden = Boolean(state.selection.size || column);
    const head = state.sort ? rows.head(state.sort) : startHead;
    tables.mark(table, head, state.sort ? state.descending : startDescending);
  }

  /** Of what the list leads on to, only what fits the values that are chosen. */
  function showLeads(selection) {
    for (const lead of leads) lead.hidden = !selection.get(lead.dataset.leads)?.has(lead.dataset.value);
  }

  async function show() {
    turn += 1;
    const mine = turn;
    filters.show(state.selection);
    compact.setAttribute("aria-pressed", String(state.compact));
    table.classList.toggle("records--compact", state.compact);
    showLeads(state.selection);
    try {
      const index = state.selection.size ? await facets.postings(kind) : null;
      if (mine !== turn) return;
      const members = index?.members(state.selection);
      const n = members ? facets.size(members) : total;
      filters.count(index);
      const text = members ? filled(words.of_total, { n, total: things(total) }) : things(total);
      const isNews = asked() !== answered;
      answered = asked();
      count.textContent = text;
      nothing.hidden = n > 0;
      if (n === 0) filters.explain(index);
      if (isNews) say(n === 0 ? words.none : text, n === 0);
      await showRows(members, n);
    } catch {
      if (mine !== turn) return;
      count.textContent = words.failed;
      say(words.failed, true);
    }
  }

  function change(changed) {
    state = { ...state, ...changed };
    steps = 1;
    facets.address.write(names, state);
    return show();
  }

  function sortBy(head) {
    const column = head.dataset.column;
    change({ sort: column, descending: head.getAttribute("aria-sort") === "ascending" });
  }

  function fromAddress() {
    state = facets.address.read(names);
    steps = 1;
    show();
  }

  async function showMore() {
    const before = table.tBodies[0].rows.length;
    steps += 1;
    await show();
    /** @type {WithLink | undefined} */ (table.tBodies[0].rows[before])?.querySelector("a").focus();
  }

  /** Rows come and go: the columns stay as wide as all rows together need them. */
  function keepColumns() {
    const heads = [...table.tHead.rows[0].cells];
    const widths = heads.map((head) => head.offsetWidth);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    if (!whole || window.getComputedStyle(table).display !== "table") return;
    heads.forEach((head, n) => (head.style.width = `${(100 * widths[n]) / whole}%`));
    table.classList.add("kept");
  }

  /** The names of the records that the list shows now, those below "more" too, in their order. */
  window.rial.takeaway.of(async () => {
    const { selection, sort: column, descending } = state;
    const members = selection.size ? (await facets.postings(kind)).members(selection) : null;
    const found = await rows.first(total, { column, descending, members });
    return found.map((row) => `${kind}/${/** @type {string} */ (new URL(row.querySelector("a").href).pathname.split("/").pop()).replace(/\.html$/, "")}`);
  });

  // The postings load while someone looks for the box.
  for (const event of ["pointerenter", "focusin"]) {
    form.addEventListener(event, () => facets.postings(kind).catch(() => {}), { once: true });
  }
  compact.addEventListener("click", () => change({ compact: !state.compact }));
  more.addEventListener("click", showMore);
  tables.offer(table, sortBy);
  keepColumns();
  // Links inside the page come here too.
  addEventListener("popstate", () => facets.address.isSaid(names, state) || fromAddress());
  if (state.selection.size || state.sort || state.compact) fromAddress();
  else filters.show(state.selection);
  filters.openChosen();
})();
