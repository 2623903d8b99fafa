/* Interface: the search page. What is asked stands in the address, so that back, reload and share repeat it. Where no words
   are asked, or no record has them, filters choose from all records. */
// needs: load, search/{language}, search/asking, search/hits, search/every, facets/takeaway
"use strict";
(() => {
  const { asker, nothing } = window.rial.asking;
  const { every, filled } = window.rial;
  const { item, outcome, understood, letter } = window.rial.hits;
  const { languages, words, mail } = window.rial.told;
  const PAGE = 10;

  const form = /** @type {HTMLElement} */ (document.getElementById("search"));
  const input = /** @type {HTMLInputElement} */ (document.getElementById("query"));
  const status = /** @type {HTMLElement} */ (document.getElementById("search-status"));
  const list = /** @type {HTMLElement} */ (document.getElementById("hits"));
  const more = /** @type {HTMLElement} */ (document.getElementById("search-more"));
  const named = /** @type {HTMLElement} */ (document.getElementById("search-named"));

  let answer = nothing;
  /** @type {KeptRecords | null} */
  let kept = null;
  let narrowed = [];
  let waiting = false;
  let question = ""; // that of the address
  let isDraft = false; // whether it was only typed, and not sent

  const askedInAddress = () => new URL(location.href).searchParams.get("q") ?? "";

  function addressOf(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    return address;
  }

  /** Makes a question that of the address: in place of what was only typed, or behind a question that was sent, which
      stays a step back however slowly one types. */
  function write(query, draft) {
    if (query !== question) history[question && !isDraft ? "pushState" : "replaceState"](null, "", addressOf(query));
    question = query;
    isDraft = draft;
  }

  /** Loads the next hits and shows them; nothing where something else was asked or shown meanwhile. */
  async function showMore() {
    const [mine, from] = [narrowed, list.children.length];
    const next = await Promise.all(mine.slice(from, from + PAGE).map((hit) => hit.show()));
    if (mine !== narrowed || list.children.length !== from) return undefined;
    list.append(...next.map((hit) => item(hit, words, languages[0])));
    more.hidden = list.children.length >= mine.length;
    return /** @type {WithLink | undefined} */ (list.children[from]);
  }

  /** The hits that the filters leave; where there is none to choose from, all records that they say. */
  function left() {
    if (!kept) return answer.hits;
    if (answer.hits.length) return answer.hits.filter(({ record }) => record !== undefined && /** @type {KeptRecords} */ (kept).has(record));
    return waiting ? [] : every(languages[0], kept);
  }

  async function showHits() {
    const shown = left();
    narrowed = shown;
    const next = await Promise.all(shown.slice(0, PAGE).map((hit) => hit.show()));
    if (narrowed !== shown) return false;
    list.replaceChildren(...next.map((hit) => item(hit, words, languages[0])));
    more.hidden = list.children.length >= shown.length;
    return true;
  }

  /** How many records the filters say, where no words do. */
  function counted() {
    const n = narrowed.length;
    return kept && n ? filled(n === 1 ? words.filtered_one : words.filtered_other, { n }) : "";
  }

  function said() {
    if (!answer.asked) return [counted()];
    const none_help = counted() || words.none_help;
    const hits = kept ? answer.hits.filter(({ record }) => record !== undefined) : answer.hits; // filters are of records
    const told = outcome({ ...answer, hits }, { ...words, none_help }, (query) => addressOf(query).href, narrowed.length);
    return [...told, ...letter(answer, { mail, words })];
  }

  async function show() {
    if (!(await showHits()) || waiting) return; // what is asked meanwhile has an answer of its own
    status.replaceChildren(...said());
    named.replaceChildren(...understood(answer, words, (query) => addressOf(query).href));
    form.dispatchEvent(new CustomEvent("rial:answer"));
  }

  function fail() {
    answer = nothing;
    narrowed = [];
    list.replaceChildren();
    named.replaceChildren();
    more.hidden = true;
    status.textContent = `${words.failed} ${words.failed_help}`;
    form.dispatchEvent(new CustomEvent("rial:answer"));
  }

  const { ask } = asker(input, languages, {
    typed: (query) => write(query, true),
    busy(is) {
      waiting = is;
      form.setAttribute("aria-busy", String(is));
    },
    slow: () => waiting && (status.textContent = words.loading), // it may be a question before that is slow
    early(found) {
      answer = found;
      return showHits();
    },
    answered(found) {
      waiting = false;
      answer = found;
      return show();
    },
    cleared() {
      waiting = false;
      answer = nothing;
      return show().catch(fail);
    },
    failed: fail,
  });

  function fromAddress() {
    question = askedInAddress();
    isDraft = false;
    input.value = question;
    ask(question.trim());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = input.value.trim();
    write(query, false);
    ask(query);
  });
  more.addEventListener("click", async () => {
    const first = await showMore();
    first?.querySelector("a").focus();
  });
  // Filters, and links inside the page, come here too.
  addEventListener("popstate", () => askedInAddress() === question || fromAddress());

  /** For facets: the numbers of the records that were found, best first, the names of what was asked, and a way to keep those of a set (`null` for
      all), which is seen with the next answer or `show`. After each answer the form says `rial:answer`. */
  window.rial.search = {
    records: () => answer.hits.map(({ record }) => record).filter((record) => record !== undefined),
    names: () => answer.names,
    keep: (set) => (kept = set),
    waits: () => waiting,
    show: () => show().catch(fail),
  };
  /** The names of the records that are shown now, those below "more" too, best first. */
  window.rial.takeaway.of(async () => {
    const ids = await window.rial.load("facets/all/ids");
    return narrowed.filter(({ record }) => record !== undefined).map(({ record }) => ids[record].split(" ")[0]);
  });
  /** @type {Element} */ (document.getElementById("unready")).remove();
  fromAddress();
})();
