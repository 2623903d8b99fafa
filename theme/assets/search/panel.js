/* The panel: the first of what is found, under the box in which one types, and the way to all of it. */
"use strict";
(() => {
  const { SHORT, asker, nothing } = window.rial.asking;
  const { filled } = window.rial;
  const { element, brief, outcome } = window.rial.hits;
  const { languages, words } = window.rial.told;
  const FIRST = 5;
  const LEAST = 160;
  const MARGIN = 16;
  const STEPS = { ArrowDown: 1, ArrowUp: -1 };

  /** From the box to the first hit, from hit to hit, and back. */
  function move(event, links, input) {
    const to = links.indexOf(document.activeElement) + STEPS[event.key];
    event.preventDefault();
    (links[Math.min(to, links.length - 1)] ?? input).focus();
  }

  const isPlain = (event) => !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

  /** The key of a closed panel: the down arrow in the box asks again what stands there. */
  function onKeyClosed(event, { input, asTyped }) {
    if (event.target !== input || event.key !== "ArrowDown" || !isPlain(event)) return;
    event.preventDefault();
    asTyped();
  }

  /** The keys of an open panel: Escape, and the arrows. */
  function onKey(event, { input, panel, links, close }) {
    if (!isPlain(event)) return;
    const moves = event.target === input ? event.key === "ArrowDown" : event.key in STEPS && panel.contains(event.target);
    if (moves) move(event, links(), input);
    if (event.key !== "Escape") return;
    event.preventDefault(); // the box keeps what was typed
    close();
    input.focus();
  }

  /** Sets up the panel of a form, in which there is already what is said of an answer. */
  function set(form, panel, status) {
    const input = form.elements.q;
    const list = element("ol", { class: "hits", "aria-label": words.results });
    const way = element("a", { class: "panel__way" });
    let answer = nothing;
    let wanted = nothing;
    let busy = false;

    const isOpen = () => panel.classList.contains("open");
    const links = () => [...panel.querySelectorAll(answer.hits.length ? ".hits a, .panel__way" : "a")];

    function addressOf(query) {
      const address = new URL(form.action);
      address.searchParams.set("q", query);
      return address.href;
    }

    /** As high as there is room below the box; the hits scroll inside. */
    function fit() {
      const room = (window.visualViewport?.height ?? innerHeight) - form.getBoundingClientRect().bottom;
      panel.style.maxHeight = `${Math.max(room - MARGIN, LEAST)}px`;
    }

    function open() {
      panel.classList.add("open");
      fit();
    }

    function close() {
      stop();
      wanted = nothing;
      panel.classList.remove("open");
      status.replaceChildren();
    }

    /** Says something; what the hits show as well is not seen. */
    function say(what, { unseen = false } = {}) {
      status.replaceChildren(...what);
      status.classList.toggle("unseen", unseen);
    }

    function lead(text, address) {
      way.textContent = text;
      way.href = address;
    }

    function empty() {
      answer = nothing;
      list.replaceChildren();
      lead(words.ways, `${form.action}#ways`);
    }

    /** Other hits in place of those that there are. Who is among these is then at the first of the others. */
    function replace(hits) {
      const focused = list.contains(document.activeElement);
      list.replaceChildren(...hits);
      list.scrollTop = 0;
      if (focused) (links()[0] ?? input).focus();
    }

    /** Shows the first hits. Those in the first language stay as they are when others follow. */
    async function showHits(found) {
      wanted = found;
      const first = await Promise.all(found.hits.slice(0, FIRST).map((hit) => hit.show()));
      if (wanted !== found) return false;
      const stay = found.query === answer.query ? list.children.length : 0;
      const others = first.slice(stay).map((hit) => brief(hit, words, languages[0]));
      answer = found;
      if (stay) list.append(...others);
      else replace(others);
      return true;
    }

    async function early(found) {
      if (!(await showHits(found))) return;
      say([]);
      lead(words.see, addressOf(found.query));
      open();
    }

    function leadToAll({ query, hits }) {
      const n = hits.length;
      if (n) lead(n === 1 ? words.see_one : filled(words.see_other, { n }), addressOf(query));
      else lead(words.ways, `${addressOf(query)}#ways`);
    }

    async function answered(found) {
      if (!(await showHits(found))) return;
      say(outcome(found, words, addressOf, found.hits.length), { unseen: found.hits.length && found.query === found.asked });
      leadToAll(found);
      open();
    }

    const { asTyped, stop } = asker(input, languages, {
      early,
      answered,
      typed(query) {
        if (query.length < SHORT) close();
        else if (!isOpen()) empty();
      },
      busy(is) {
        busy = is;
        list.setAttribute("aria-busy", String(is));
      },
      slow() {
        if (!busy) return;
        say([words.loading]);
        open();
      },
      cleared: close,
      failed() {
        empty();
        say([`${words.failed} ${words.failed_help}`]);
        open();
      },
    });

    panel.tabIndex = -1; // a click on its text does not leave the form
    panel.id = "panel";
    input.setAttribute("aria-controls", panel.id);
    panel.append(list, way);
    form.addEventListener("keydown", (event) => {
      if (isOpen()) onKey(event, { input, panel, links, close });
      else onKeyClosed(event, { input, asTyped });
    });
    form.addEventListener("submit", stop);
    for (const event of ["pointerdown", "focusin"]) {
      document.addEventListener(event, ({ target }) => form.contains(target) || close());
    }
    addEventListener("resize", fit);
    if (form.contains(document.activeElement)) asTyped(); // else who typed has gone on meanwhile
  }

  window.rial.panel = set;
})();
