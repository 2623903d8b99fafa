/* Interface: the search page. What is asked stands in the address, so that back, reload and share repeat it. */
"use strict";
(() => {
  const { find, suggestion } = window.rial.answers;
  const { element, item } = window.rial.hits;
  const PAGE = 10;
  const PAUSE = 250;
  const LONG = 400;
  const SHORT = 3;
  const REST = 500;

  const form = document.getElementById("search");
  const words = JSON.parse(form.dataset.words);
  const languages = form.dataset.languages.split(" ");
  const input = document.getElementById("query");
  const status = document.getElementById("search-status");
  const list = document.getElementById("hits");
  const place = document.getElementById("found");
  const more = document.getElementById("search-more");
  const nothing = { query: "", asked: "", hits: [], guess: "" };

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

  function counted({ query, hits }) {
    const n = narrowed.length;
    const total = hits.length;
    return filled(n < total ? words.some : n === 1 ? words.one : words.other, { n, total, query });
  }

  /** What is said of an answer. What was probably meant is a link, whether it was answered or is only a guess. */
  function outcome() {
    const { query, asked, hits, guess } = answer;
    const none = filled(words.none, { query: asked });
    const other = guess || (query !== asked && query);
    if (!other) return [hits.length ? counted(answer) : `${none} ${words.none_help}`];
    const link = element("a", { href: addressOf(other).href, text: other });
    const [before, after] = words.meant.split("{query}");
    return [`${none} ${before}`, link, `${after} ${guess ? words.none_help : counted(answer)}`];
  }

  async function showHits() {
    const shown = answer.hits.filter(({ record }) => kept(record));
    const whole = answer.hits.length > 0;
    narrowed = shown;
    const next = await Promise.all(shown.slice(0, PAGE).map((hit) => hit.show()));
    if (narrowed !== shown) return false;
    list.replaceChildren(...next.map((hit) => item(hit, words, languages[0])));
    place.hidden = !whole;
    more.hidden = list.children.length >= shown.length;
    return true;
  }

  async function show() {
    if (!(await showHits())) return;
    status.replaceChildren(...outcome());
    form.dispatchEvent(new CustomEvent("rial:answer"));
  }

  function clear(message = "") {
    answer = nothing;
    narrowed = [];
    list.replaceChildren();
    place.hidden = more.hidden = true;
    status.textContent = message;
    form.dispatchEvent(new CustomEvent("rial:answer"));
  }

  /** The answer; where there is none, that to the question that was probably meant, or a guess to ask instead. */
  async function answered(asked, early) {
    const hits = await find(languages, asked, early);
    const better = hits.length ? null : await suggestion(languages, asked);
    if (!better) return { ...nothing, asked, query: asked, hits };
    if (better.far) return { ...nothing, asked, query: asked, guess: better.query };
    return { ...nothing, asked, query: better.query, hits: await find(languages, better.query) };
  }

  const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** Answers a question. While one types, the other language waits until the typing rests. */
  async function ask(query, { typing = false } = {}) {
    const mine = ++turn;
    form.setAttribute("aria-busy", String(Boolean(query)));
    if (!query) return clear();
    const slow = setTimeout(() => (status.textContent = words.loading), LONG + (typing ? REST : 0));
    function stopIfAskedAnew() {
      if (mine !== turn) throw new Error("something else was asked");
    }
    async function early(hits) {
      stopIfAskedAnew();
      if (hits.length) {
        answer = { ...nothing, asked: query, query, hits };
        await showHits();
      }
      if (typing) await after(REST);
      if (typing && mine === turn && input.value.trim() !== query) turn++; // the next letters are not asked yet
      stopIfAskedAnew();
    }
    try {
      const found = await answered(query, early);
      if (mine !== turn) return undefined;
      clearTimeout(slow);
      answer = found;
      await show();
    } catch {
      if (mine !== turn) return undefined;
      clear(words.failed);
    } finally {
      clearTimeout(slow);
      if (mine === turn) form.setAttribute("aria-busy", "false");
    }
    return undefined;
  }

  function asTyped() {
    const query = input.value.trim();
    history.replaceState(null, "", addressOf(query));
    if (!query || query.length >= SHORT) ask(query, { typing: true });
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
