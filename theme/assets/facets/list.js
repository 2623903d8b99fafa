/* Interface: the list of a kind, narrowed and sorted. Nothing loads before someone asks for something. */
"use strict";
(() => {
  const { facets, tables } = window.rial;
  const STEP = 50; // rows at a time, where the page does not have them all
  const PAUSE = 500; // before what happened is said to those who listen

  const form = document.getElementById("facets");
  const { kind, language } = form.dataset;
  const total = Number(form.dataset.total);
  const words = JSON.parse(form.dataset.words);
  const counted = JSON.parse(form.dataset.count);
  const boxes = [...form.querySelectorAll("input")];
  const names = [...new Set(boxes.map((box) => box.name))];
  const table = document.querySelector("table[data-narrowed]");
  const rows = facets.rowsOf(table, { total, folder: `facets/${kind}`, language });
  const startHead = table.tHead.querySelector("[aria-sort]");
  const [count, status, chips, nothing, more, compact, opener] = [
    "shown-count", "list-status", "chips", "nothing", "list-more", "compact", "facets-open",
  ].map((id) => document.getElementById(id));
  const pages = document.querySelector("nav.pages");
  const isWhole = table.tBodies[0].rows.length === total;

  let state = facets.address.read(names);
  let turn = 0;
  let pause = 0;
  let steps = 1;
  let answered = ""; // the selection whose number was said last

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const things = (n) => filled(counted[n === 1 ? "one" : "other"], { n });
  const labelOf = (name, value) =>
    boxes.find((b) => b.name === name && b.value === value)?.nextElementSibling.textContent ?? value;
  const active = () => [...state.selection].flatMap(([name, values]) => [...values].map((value) => ({ name, value })));

  function button(className, text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.append(...text);
    made.addEventListener("click", act);
    return made;
  }

  function unseen(text) {
    const made = document.createElement("span");
    made.className = "unseen";
    made.textContent = text;
    return made;
  }

  function without({ name, value }) {
    const selection = new Map([...state.selection].map(([n, values]) => [n, new Set(values)]));
    selection.get(name)?.delete(value);
    if (!selection.get(name)?.size) selection.delete(name);
    return selection;
  }

  // A country may be one that gave or one that received: then the filter says which.
  function filterLabel({ name, value }) {
    const label = labelOf(name, value);
    const isAmbiguous = boxes.some((b) => b.value === value && b.name !== name);
    if (!isAmbiguous) return label;
    return `${label} (${form.querySelector(`[data-facet="${name}"]`).parentElement.firstChild.textContent.trim()})`;
  }

  function remove(filter) {
    const at = active().findIndex((f) => f.name === filter.name && f.value === filter.value);
    change({ selection: without(filter) });
    const left = chips.querySelectorAll(".filter");
    (left[Math.min(at, left.length - 1)] ?? count).focus();
  }

  function clear() {
    change({ selection: new Map() });
    count.focus();
  }

  function showFilters() {
    const filters = active();
    const items = filters.map((filter) =>
      button("filter", [unseen(`${words.remove} `), filterLabel(filter)], () => remove(filter)),
    );
    if (filters.length) items.push(button("clear", [words.clear], clear));
    chips.replaceChildren(
      ...items.map((item) => {
        const li = document.createElement("li");
        li.append(item);
        return li;
      }),
    );
    opener.textContent = filters.length ? `${words.filters} (${filters.length})` : words.filters;
    for (const box of boxes) box.checked = Boolean(state.selection.get(box.name)?.has(box.value));
    for (const place of form.querySelectorAll("[data-facet]")) {
      const n = state.selection.get(place.dataset.facet)?.size ?? 0;
      place.replaceChildren(...(n ? [`${n}`, unseen(filled(` ${words.chosen}`, { n: "" }))] : []));
    }
  }

  const byValue = new Map(boxes.map((box) => [`${box.name}=${box.value}`, box]));
  const firstCounts = new Map(boxes.map((box) => [box, box.parentElement.lastElementChild.textContent]));

  function switchOff(box) {
    const isOff = !box.checked && box.parentElement.classList.contains("none");
    if (box.disabled !== isOff) box.disabled = isOff;
  }

  function showCount(box, n) {
    const place = box.parentElement.lastElementChild;
    if (place.textContent !== `${n}`) place.textContent = n;
    const isEmpty = n === 0;
    box.parentElement.classList.toggle("none", isEmpty);
    // A box that is switched off loses the keyboard: the one that has it stays until it is left.
    if (box !== document.activeElement || !isEmpty) switchOff(box);
  }

  function showCounts(index) {
    if (!index) for (const [box, n] of firstCounts) showCount(box, Number(n));
    else index.count(state.selection, (name, value, n) => byValue.has(`${name}=${value}`) && showCount(byValue.get(`${name}=${value}`), n));
  }

  function explain(index) {
    const said = document.createElement("p");
    said.textContent = words.none;
    const ways = active()
      .map((filter) => ({ filter, n: facets.size(index.members(without(filter))) }))
      .filter(({ n }) => n > 0)
      .map(({ filter, n }) =>
        button("way", [filled(words.without, { label: filterLabel(filter), n })], () => remove(filter)),
      );
    nothing.replaceChildren(said, ...ways, button("clear", [words.clear], clear));
  }

  function say(text, at_once) {
    clearTimeout(pause);
    status.textContent = ""; // so that the same number, too, is said again
    pause = setTimeout(() => (status.textContent = text), at_once ? 0 : PAUSE);
  }

  async function showRows(members, n) {
    const mine = turn;
    const order = await rows.order(state.sort, state.descending);
    const limit = isWhole ? total : steps * STEP;
    const wanted = [];
    for (const number of order) {
      if (wanted.length >= limit) break;
      if (!members || facets.has(members, number)) wanted.push(number);
    }
    const found = await rows.withNumbers(wanted);
    if (mine !== turn) return;
    table.tBodies[0].replaceChildren(...found);
    table.hidden = n === 0;
    more.hidden = found.length >= n;
    if (pages) pages.hidden = true; // they lead to rows that are neither narrowed nor sorted
    const head = state.sort ? rows.head(state.sort) : startHead;
    tables.mark(table, head, Boolean(state.sort) && state.descending);
  }

  async function show() {
    turn += 1;
    const mine = turn;
    showFilters();
    compact.setAttribute("aria-pressed", String(state.compact));
    table.classList.toggle("records--compact", state.compact);
    try {
      const index = state.selection.size ? await facets.postings(kind) : null;
      if (mine !== turn) return;
      const members = index?.members(state.selection);
      const n = members ? facets.size(members) : total;
      showCounts(index);
      const text = members ? filled(words.of_total, { n, total: things(total) }) : things(total);
      const asked = active().map(({ name, value }) => `${name}=${value}`).join("&");
      const isNews = asked !== answered;
      answered = asked;
      count.textContent = text;
      nothing.hidden = n > 0;
      if (n === 0) explain(index);
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

  function choose(box) {
    const selection = without(box);
    if (box.checked) selection.set(box.name, new Set([...(selection.get(box.name) ?? []), box.value]));
    change({ selection });
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
    table.tBodies[0].rows[before]?.querySelector("a").focus();
  }

  form.addEventListener("change", (event) => choose(event.target));
  form.addEventListener("focusout", (event) => event.target.matches("input") && switchOff(event.target));
  form.addEventListener("submit", (event) => event.preventDefault());
  // The postings load while someone looks for the box.
  for (const event of ["pointerenter", "focusin"]) {
    form.addEventListener(event, () => facets.postings(kind).catch(() => {}), { once: true });
  }
  compact.addEventListener("click", () => change({ compact: !state.compact }));
  more.addEventListener("click", showMore);
  opener.addEventListener("click", () => {
    const open = opener.getAttribute("aria-expanded") !== "true";
    opener.setAttribute("aria-expanded", String(open));
    form.classList.toggle("open", open);
  });
  tables.offer(table, sortBy);
  // Links inside the page come here too.
  addEventListener("popstate", () => facets.address.isSaid(names, state) || fromAddress());
  if (state.selection.size || state.sort || state.compact) fromAddress();
  else showFilters();
  for (const group of form.querySelectorAll("details")) if (group.querySelector(":checked")) group.open = true;
})();
