/* Interface: the search page. What is asked stands in the address, so that back, reload and share repeat it. */
"use strict";
(() => {
  const { find } = window.rial.engine;
  const PAGE = 10;
  const PAUSE = 250;

  const form = document.getElementById("search");
  const words = JSON.parse(form.dataset.words);
  const input = document.getElementById("query");
  const status = document.getElementById("search-status");
  const list = document.getElementById("hits");
  const section = list.closest("section");
  const more = document.getElementById("search-more");

  let asked = 0;
  let found = null;
  let pause = 0;

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function item(hit) {
    const li = element("li");
    const link = element("a", "", hit.title);
    link.href = hit.address;
    const heading = element("h3");
    heading.append(link);
    const facts = [hit.kind, hit.country, hit.date].filter(Boolean).join(" · ");
    const excerpt = element("p", "excerpt");
    excerpt.innerHTML = hit.excerpt; // escaped by Pagefind but for its <mark>
    li.append(heading, element("p", "hit-facts", facts), excerpt);
    return li;
  }

  function show(hits) {
    list.append(...hits.map(item));
    more.hidden = list.children.length >= found.count;
  }

  async function showMore() {
    const answer = found;
    const shown = list.children.length;
    const hits = await answer.hits(shown, shown + PAGE);
    // Meanwhile something else may have been asked, or the button pressed once more.
    if (answer !== found || list.children.length !== shown) return undefined;
    show(hits);
    return list.children[shown];
  }

  function clear() {
    found = null;
    list.replaceChildren();
    section.hidden = more.hidden = true;
    status.textContent = "";
  }

  function outcome(query, count) {
    if (count === 0) return `${filled(words.none, { query })} ${words.none_help}`;
    return filled(count === 1 ? words.one : words.other, { n: count, query });
  }

  async function ask(query) {
    const turn = ++asked;
    if (!query) return clear();
    status.textContent = words.loading;
    try {
      const answer = await find(query);
      const hits = await answer.hits(0, PAGE);
      if (turn !== asked) return undefined;
      clear();
      found = answer;
      show(hits);
      section.hidden = answer.count === 0;
      status.textContent = outcome(query, answer.count);
    } catch (why) {
      if (turn !== asked) return undefined;
      clear();
      status.textContent = why.name === "offline" ? words.offline : words.failed;
    }
    return undefined;
  }

  function addressOf(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    return address;
  }

  function asTyped() {
    const query = input.value.trim();
    history.replaceState(null, "", addressOf(query));
    ask(query);
  }

  function fromAddress() {
    input.value = new URL(location.href).searchParams.get("q") ?? "";
    ask(input.value.trim());
  }

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(asTyped, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    const query = input.value.trim();
    if (query !== (new URL(location.href).searchParams.get("q") ?? "")) history.pushState(null, "", addressOf(query));
    ask(query);
  });
  more.addEventListener("click", async () => {
    const first = await showMore();
    first?.querySelector("a").focus();
  });
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
