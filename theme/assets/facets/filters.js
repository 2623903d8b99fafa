/* Filters: the boxes of a form, the counts on them, and the buttons that take a choice back. What they narrow is not theirs. */
// needs: load, facets/postings, facets/counts
"use strict";
(() => {
  const { facets, filled } = window.rial;

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

  function item(content) {
    const made = document.createElement("li");
    made.append(content);
    return made;
  }

  const active = (selection) => [...selection].flatMap(([name, values]) => [...values].map((value) => ({ name, value })));

  function without(selection, { name, value }) {
    const rest = new Map([...selection].map(([n, values]) => [n, new Set(values)]));
    rest.get(name)?.delete(value);
    if (!rest.get(name)?.size) rest.delete(name);
    return rest;
  }

  function withOne(selection, { name, value }) {
    return new Map([...selection, [name, new Set([...(selection.get(name) ?? []), value])]]);
  }

  const called = ({ byValue }, name, value) => byValue.get(`${name}=${value}`)?.nextElementSibling.textContent ?? value;

  // A country may be one that gave or one that received: then the filter says which.
  function label(filters, { name, value }) {
    const { form, boxes } = filters;
    const said = called(filters, name, value);
    if (!boxes.some((box) => box.value === value && box.name !== name)) return said;
    return `${said} (${form.querySelector(`[data-facet="${name}"]`).parentElement.firstChild.textContent.trim()})`;
  }

  function remove({ selection, chips, change, home }, filter) {
    const at = active(selection).findIndex((f) => f.name === filter.name && f.value === filter.value);
    change(without(selection, filter));
    const left = chips.querySelectorAll(".filter");
    (left[Math.min(at, left.length - 1)] ?? home).focus();
  }

  /** The button that takes all back. */
  function clearing({ words, change, home }) {
    return button("clear", [words.clear], () => {
      change(new Map());
      home.focus();
    });
  }

  function chip(filters, filter) {
    const text = [unseen(`${filters.words.remove} `), label(filters, filter)];
    return button("filter", text, () => remove(filters, filter));
  }

  function showChips(filters) {
    const { words, selection, chips, opener } = filters;
    const made = active(selection).map((filter) => chip(filters, filter));
    const n = made.length;
    if (n) made.push(clearing(filters));
    chips.replaceChildren(...made.map(item));
    opener.textContent = n ? `${words.filters} (${n})` : words.filters;
  }

  /** What stands beside the name of a facet: the values that are chosen, then those that the question names. */
  function summary({ words, selection, asked, byValue }, name) {
    const picked = [...(selection.get(name) ?? [])];
    const named = [...(asked.get(name) ?? [])].filter((value) => !picked.includes(value) && byValue.has(`${name}=${value}`));
    const say = (value) => called({ byValue }, name, value);
    return [...picked.map(say), ...named.map((value) => `${say(value)} (${words.asked})`)].join(", ");
  }

  /** Marks the boxes. A value that the question names and nobody chose is neither chosen nor not: what is nearest may
      lack it. Chosen, it leaves only what has it. */
  function mark(filters) {
    const { form, boxes, selection, asked } = filters;
    for (const box of boxes) {
      box.checked = Boolean(selection.get(box.name)?.has(box.value));
      box.indeterminate = !box.checked && Boolean(asked.get(box.name)?.has(box.value));
    }
    for (const place of form.querySelectorAll("[data-facet]")) place.textContent = summary(filters, place.dataset.facet);
  }

  /** Shows what is selected. */
  function show(filters, selection) {
    filters.selection = selection;
    showChips(filters);
    mark(filters);
  }

  /** Shows which values the question names, and where there is room opens their groups. The buttons of what is selected
      stay as they are: one of them may have the keyboard. */
  function ask(filters, asked) {
    filters.asked = asked;
    mark(filters);
    const closed = filters.form.querySelectorAll("details:not([open]):has(:indeterminate)");
    if (closed.length && isWide()) for (const group of closed) group.open = true; // how wide it is, is told by a new layout
  }

  /** Says that nothing is left, and which filter to take back. */
  function explain(filters, index, within = null) {
    const { words, selection, nothing } = filters;
    const said = document.createElement("p");
    said.textContent = words.none;
    const ways = active(selection)
      .map((filter) => ({ filter, n: facets.size(index.members(without(selection, filter), { within })) }))
      .filter(({ n }) => n > 0)
      .map(({ filter, n }) => {
        const text = filled(words.without, { label: label(filters, filter), n });
        return button("way", [text], () => remove(filters, filter));
      });
    nothing.replaceChildren(said, ...ways, clearing(filters));
  }

  /** What a choice makes of a selection: a theme takes the place of its area, and an area that of its themes. */
  function chosen({ selection }, box) {
    if (!box.checked) return without(selection, box);
    const above = box.closest("li").parentElement.closest("li")?.querySelector("input");
    const below = box.closest("li").querySelectorAll("ul input");
    const rest = [...(above ? [above] : []), ...below].reduce(without, selection);
    return withOne(rest, box);
  }

  function unfold({ form, opener }, open) {
    opener.setAttribute("aria-expanded", String(open));
    form.classList.toggle("open", open);
  }

  function listen(filters) {
    const { form, opener, change, home } = filters;
    form.addEventListener("change", ({ target }) => change(chosen(filters, target)));
    form.addEventListener("focusout", ({ target }) => target.matches("input") && facets.counts.leave(filters, target));
    form.addEventListener("submit", (event) => event.preventDefault());
    opener.addEventListener("click", () => unfold(filters, opener.getAttribute("aria-expanded") !== "true"));
    form.querySelector(".facets__done").addEventListener("click", () => {
      unfold(filters, false);
      home.focus();
    });
  }

  const isWide = () => matchMedia("(min-width: 64rem)").matches;

  /** Opens the groups in which something is chosen; on a phone the others are closed, or the list would be far away. */
  function openChosen({ form }) {
    for (const group of form.querySelectorAll("details")) {
      group.open = Boolean(group.querySelector(":checked")) || (isWide() && group.open);
    }
  }

  /** What the page has of filters: its words and boxes, and the places that say what is selected. */
  function found(form) {
    const boxes = [...form.querySelectorAll("input")];
    return {
      form,
      boxes,
      words: JSON.parse(form.dataset.words),
      byValue: new Map(boxes.map((box) => [`${box.name}=${box.value}`, box])),
      firstCounts: new Map(boxes.map((box) => [box, Number(box.parentElement.lastElementChild.textContent)])),
      chips: document.getElementById("chips"),
      nothing: /** @type {HTMLElement} */ (document.getElementById("nothing")),
      opener: document.getElementById("facets-open"),
    };
  }

  /** The filters of `form`. `change(selection)` is called with what someone chose; `home` takes the keyboard when the
      last filter is gone. */
  function filtersOf(form, { change, home }) {
    const filters = { ...found(form), change, home, selection: new Map(), asked: new Map() };
    listen(filters);
    return {
      words: filters.words,
      names: [...new Set(filters.boxes.map((box) => box.name))],
      nothing: filters.nothing,
      show: (selection) => show(filters, selection),
      ask: (asked) => ask(filters, asked),
      count: (index, within) => facets.counts.show(filters, index, within),
      explain: (index, within) => explain(filters, index, within),
      openChosen: () => openChosen(filters),
    };
  }

  facets.filtersOf = filtersOf;
})();
