/* Interface: the search page. What is asked stands in the address, so that back, reload and share repeat it. */
"use strict";
(() => {
  const { asker, nothing } = window.rial.asking;
  const { item, outcome } = window.rial.hits;
  const { languages, words } = window.rial.told;
  const PAGE = 10;

  const form = document.getElementById("search");
  const input = document.getElementById("query");
  const status = document.getElementById("search-status");
  const list = document.getElementById("hits");
  const place = document.getElementById("found");
  const more = document.getElementById("search-more");

  let answer = nothing;
  let kept = () => true;
  let narrowed = [];

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
    status.replaceChildren(...outcome(answer, words, (query) => addressOf(query).href, narrowed.length));
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

  const { ask } = asker(input, languages, {
    typed: (query) => history.replaceState(null, "", addressOf(query)),
    busy: (is) => form.setAttribute("aria-busy", String(is)),
    slow: () => (status.textContent = words.loading),
    early(found) {
      answer = found;
      return showHits();
    },
    answered(found) {
      answer = found;
      return show();
    },
    cleared: () => clear(),
    failed: () => clear(`${words.failed} ${words.failed_help}`),
  });

  function fromAddress() {
    input.value = askedInAddress();
    ask(input.value.trim());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
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
