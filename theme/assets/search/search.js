/* Interface: the search page. What is asked stands in the address, so that back, reload and share repeat it. */
"use strict";
(() => {
  const { find, suggestion } = window.rial.answers;
  const { element, item } = window.rial.hits;
  const PAGE = 10;
  const PAUSE = 250;

  const form = document.getElementById("search");
  const words = JSON.parse(form.dataset.words);
  const languages = form.dataset.languages.split(" ");
  const input = document.getElementById("query");
  const status = document.getElementById("search-status");
  const list = document.getElementById("hits");
  const section = list.closest("section");
  const more = document.getElementById("search-more");
  const nothing = { query: "", asked: "", hits: [] };

  let turn = 0;
  let pause = 0;
  let answer = nothing;
  let kept = () => true;
  let narrowed = [];

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const askedInAddress = () => new URL(location.href).searchParams.get("q") ?? "";

  function addressOf(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    return address;
  }

  /** Loads the next hits and shows them; nothing where something else was asked or shown meanwhile. */
  async function showMore() {
    const [mine, from] = [narrowed, list.children.length];
    const next = await Promise.all(mine.slice(from, from + PAGE).map((hit) => hit.show()));
    if (mine !== narrowed || list.children.length !== from) return undefined;
    list.append(...next.map((hit) => item(hit, words, languages[0])));
    more.hidden = list.children.length >= mine.length;
    return list.children[from];
  }

  function outcome() {
    const { query, asked } = answer;
    const n = narrowed.length;
    const count = filled(n === 1 ? words.one : words.other, { n, query });
    if (!answer.hits.length) return [`${filled(words.none, { query: asked })} ${words.none_help}`];
    if (query === asked) return [count];
    const link = element("a", { href: addressOf(query).href, text: query });
    const [before, after] = words.meant.split("{query}");
    return [`${filled(words.none, { query: asked })} ${before}`, link, `${after} ${count}`];
  }

  async function show() {
    const mine = answer;
    const shown = mine.hits.filter(({ record }) => kept(record));
    narrowed = shown;
    const next = await Promise.all(shown.slice(0, PAGE).map((hit) => hit.show()));
    if (narrowed !== shown) return;
    list.replaceChildren(...next.map((hit) => item(hit, words, languages[0])));
    section.hidden = shown.length === 0;
    more.hidden = list.children.length >= shown.length;
    status.replaceChildren(...outcome());
    form.dispatchEvent(new CustomEvent("rial:answer"));
  }

  function clear(message = "") {
    answer = nothing;
    narrowed = [];
    list.replaceChildren();
    section.hidden = more.hidden = true;
    status.textContent = message;
    form.dispatchEvent(new CustomEvent("rial:answer"));
  }

  /** The hits; where there are none, those of the question that was probably meant. */
  async function answered(asked) {
    const hits = await find(languages, asked);
    const better = hits.length ? null : await suggestion(languages, asked);
    return better ? { asked, query: better, hits: await find(languages, better) } : { asked, query: asked, hits };
  }

  async function ask(query) {
    const mine = ++turn;
    if (!query) return clear();
    status.textContent = words.loading;
    try {
      const found = await answered(query);
      if (mine !== turn) return undefined;
      answer = found;
      await show();
    } catch {
      if (mine !== turn) return undefined;
      clear(words.failed);
    }
    return undefined;
  }

  function asTyped() {
    const query = input.value.trim();
    history.replaceState(null, "", addressOf(query));
    ask(query);
  }

  function fromAddress() {
    input.value = askedInAddress();
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
    if (query !== askedInAddress()) history.pushState(null, "", addressOf(query));
    ask(query);
  });
  more.addEventListener("click", async () => {
    const first = await showMore();
    first?.querySelector("a").focus();
  });
  addEventListener("popstate", fromAddress);

  /** For facets: the numbers of the records that were found, best first, and a way to keep some of them. After each
      answer the form says `rial:answer`. */
  window.rial.search = {
    records: () => answer.hits.map(({ record }) => record),
    narrow(keep) {
      kept = keep;
      return show();
    },
  };
  document.getElementById("unready").remove();
  fromAddress();
})();
