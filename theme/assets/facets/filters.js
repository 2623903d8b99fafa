/* Filters: the boxes of a form, the counts on them, and the buttons that take a choice back. What they narrow is not theirs. */
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

  /** The filters of `form`. `change(selection)` is called with what someone chose; `home` takes the keyboard when the
      last filter is gone. */
  function filtersOf(form, { change, home }) {
    const words = JSON.parse(form.dataset.words);
    const boxes = [...form.querySelectorAll("input")];
    const names = [...new Set(boxes.map((box) => box.name))];
    const byValue = new Map(boxes.map((box) => [`${box.name}=${box.value}`, box]));
    const firstCounts = new Map(boxes.map((box) => [box, Number(box.parentElement.lastElementChild.textContent)]));
    const chips = document.getElementById("chips");
    const nothing = document.getElementById("nothing");
    const opener = document.getElementById("facets-open");
    let selection = new Map();

    // A country may be one that gave or one that received: then the filter says which.
    function label({ name, value }) {
      const said = byValue.get(`${name}=${value}`)?.nextElementSibling.textContent ?? value;
      if (!boxes.some((box) => box.value === value && box.name !== name)) return said;
      return `${said} (${form.querySelector(`[data-facet="${name}"]`).parentElement.firstChild.textContent.trim()})`;
    }

    function remove(filter) {
      const at = active(selection).findIndex((f) => f.name === filter.name && f.value === filter.value);
      change(without(selection, filter));
      const left = chips.querySelectorAll(".filter");
      (left[Math.min(at, left.length - 1)] ?? home).focus();
    }

    function clear() {
      change(new Map());
      home.focus();
    }

    function showChips() {
      const filters = active(selection);
      const made = filters.map((f) => button("filter", [unseen(`${words.remove} `), label(f)], () => remove(f)));
      if (filters.length) made.push(button("clear", [words.clear], clear));
      chips.replaceChildren(...made.map(item));
      opener.textContent = filters.length ? `${words.filters} (${filters.length})` : words.filters;
    }

    /** Shows what is selected. */
    function show(chosen) {
      selection = chosen;
      showChips();
      for (const box of boxes) box.checked = Boolean(selection.get(box.name)?.has(box.value));
      for (const place of form.querySelectorAll("[data-facet]")) {
        const n = selection.get(place.dataset.facet)?.size ?? 0;
        place.replaceChildren(...(n ? [`${n}`, unseen(filled(` ${words.chosen}`, { n: "" }))] : []));
      }
    }

    /** The counts of a selection in `index`, of the records in `within` if that is given; without an index, the first ones. */
    function count(index, within = null) {
      if (!index) return firstCounts.forEach((n, box) => showCount(box, n));
      return index.count(selection, (name, value, n) => {
        const box = byValue.get(`${name}=${value}`);
        if (box) showCount(box, n);
      }, within);
    }

    /** Says that nothing is left, and which filter to take back. */
    function explain(index, within = null) {
      const said = document.createElement("p");
      said.textContent = words.none;
      const ways = active(selection)
        .map((filter) => ({ filter, n: facets.size(index.members(without(selection, filter), { within })) }))
        .filter(({ n }) => n > 0)
        .map(({ filter, n }) => button("way", [filled(words.without, { label: label(filter), n })], () => remove(filter)));
      nothing.replaceChildren(said, ...ways, button("clear", [words.clear], clear));
    }

    /** What a choice makes of the selection: a theme takes the place of its area, and an area that of its themes. */
    function chosen(box) {
      if (!box.checked) return without(selection, box);
      const above = box.closest("li").parentElement.closest("li")?.querySelector("input");
      const below = box.closest("li").querySelectorAll("ul input");
      const rest = [...(above ? [above] : []), ...below].reduce(without, selection);
      return withOne(rest, box);
    }

    function unfold(open) {
      opener.setAttribute("aria-expanded", String(open));
      form.classList.toggle("open", open);
    }

    form.addEventListener("change", ({ target }) => change(chosen(target)));
    form.addEventListener("focusout", ({ target }) => target.matches("input") && switchOff(target));
    form.addEventListener("submit", (event) => event.preventDefault());
    opener.addEventListener("click", () => unfold(opener.getAttribute("aria-expanded") !== "true"));
    form.querySelector(".facets__done").addEventListener("click", () => {
      unfold(false);
      home.focus();
    });

    /** Opens the groups in which something is chosen; on a phone the others are closed, or the list would be far away. */
    function openChosen() {
      const isWide = matchMedia("(min-width: 64rem)").matches;
      for (const group of form.querySelectorAll("details")) {
        group.open = Boolean(group.querySelector(":checked")) || (isWide && group.open);
      }
    }

    return { words, names, nothing, show, count, explain, openChosen };
  }

  facets.filtersOf = filtersOf;
})();
