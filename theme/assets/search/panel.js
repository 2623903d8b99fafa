/* The panel: the first of what is found, under the box in which one types, and the way to all of it. */
// needs: load, search/{language}, search/asking, search/hits
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

  const isOpen = ({ panel }) => panel.classList.contains("open");
  const links = ({ panel, answer }) => [...panel.querySelectorAll(answer.hits.length ? ".hits a, .panel__way" : "a")];
  const isPlain = (event) => !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

  /** From the box to the first hit, from hit to hit, and back. */
  function move(event, box) {
    const there = links(box);
    const to = there.indexOf(document.activeElement) + STEPS[event.key];
    event.preventDefault();
    (there[Math.min(to, there.length - 1)] ?? box.input).focus();
  }

  /** The key of a closed panel: the down arrow in the box asks again what stands there. */
  function onKeyClosed(event, { input, asking }) {
    if (event.target !== input || event.key !== "ArrowDown") return;
    event.preventDefault();
    asking.asTyped();
  }

  /** The keys of an open panel: Escape, and the arrows. */
  function onKeyOpen(event, box) {
    const { input, panel } = box;
    const moves = event.target === input ? event.key === "ArrowDown" : event.key in STEPS && panel.contains(event.target);
    if (moves) move(event, box);
    if (event.key !== "Escape") return;
    event.preventDefault(); // the box keeps what was typed
    close(box);
    input.focus();
  }

  function addressOf({ form }, query) {
    const address = new URL(form.action);
    address.searchParams.set("q", query);
    return address.href;
  }

  /** As high as there is room below the box; the hits scroll inside. */
  function fit({ form, panel }) {
    const room = (window.visualViewport?.height ?? innerHeight) - form.getBoundingClientRect().bottom;
    panel.style.maxHeight = `${Math.max(room - MARGIN, LEAST)}px`;
  }

  function open(box) {
    box.panel.classList.add("open");
    fit(box);
  }

  function close(box) {
    box.asking.stop();
    box.wanted = nothing;
    box.panel.classList.remove("open");
    box.status.replaceChildren();
  }

  /** Says something; what the hits show as well is not seen. */
  function say({ status }, what, { unseen = false } = {}) {
    status.replaceChildren(...what);
    status.classList.toggle("unseen", unseen);
  }

  function lead({ way }, text, address) {
    way.textContent = text;
    way.href = address;
  }

  function empty(box) {
    box.answer = nothing;
    box.list.replaceChildren();
    lead(box, words.ways, `${box.form.action}#ways`);
  }

  /** Shows these hits and no others. Where a hit had the keyboard, the first of these has it then. */
  function replace(box, hits) {
    const { list, input } = box;
    const focused = list.contains(document.activeElement);
    list.replaceChildren(...hits);
    list.scrollTop = 0;
    if (focused) (links(box)[0] ?? input).focus();
  }

  /** Whether an answer begins as the one that is shown, and only goes on. */
  function isContinued({ query, hits }, found) {
    const isSame = (hit, other) => other && hit.record === other.record && hit.name === other.name && `${hit.lacking}` === `${other.lacking}`;
    return query === found.query && hits.slice(0, FIRST).every((hit, n) => isSame(hit, found.hits[n]));
  }

  /** Shows the first hits. Those in the first language stay as they are when others follow. */
  async function showHits(box, found) {
    box.wanted = found;
    const first = await Promise.all(found.hits.slice(0, FIRST).map((hit) => hit.show()));
    if (box.wanted !== found) return false;
    const stay = isContinued(box.answer, found) ? box.list.children.length : 0;
    const others = first.slice(stay).map((hit) => brief(hit, words, languages[0]));
    box.answer = found;
    if (stay) box.list.append(...others);
    else replace(box, others);
    return true;
  }

  async function early(box, found) {
    if (!(await showHits(box, found))) return;
    say(box, []);
    lead(box, words.see, addressOf(box, found.query));
    open(box);
  }

  function leadToAll(box, { query, hits }) {
    const n = hits.length;
    const address = addressOf(box, query);
    if (n) lead(box, n === 1 ? words.see_one : filled(words.see_other, { n }), address);
    else lead(box, words.ways, `${address}#ways`);
  }

  async function answered(box, found) {
    if (!(await showHits(box, found))) return;
    const { hits, query, asked } = found;
    const said = outcome(found, words, (other) => addressOf(box, other), hits.length);
    say(box, said, { unseen: hits.length && query === asked });
    leadToAll(box, found);
    open(box);
  }

  function typed(box, query) {
    if (query.length < SHORT) close(box);
    else if (!isOpen(box)) empty(box);
  }

  function setBusy(box, is) {
    box.busy = is;
    box.list.setAttribute("aria-busy", String(is));
  }

  function saySlow(box) {
    if (!box.busy) return;
    say(box, [words.loading]);
    open(box);
  }

  function sayFailed(box) {
    empty(box);
    say(box, [`${words.failed} ${words.failed_help}`]);
    open(box);
  }

  /** Who asks what is typed, and is told here how it goes. */
  function askerOf(box) {
    return asker(box.input, languages, {
      typed: (query) => typed(box, query),
      busy: (is) => setBusy(box, is),
      slow: () => saySlow(box),
      early: (found) => early(box, found),
      answered: (found) => answered(box, found),
      cleared: () => close(box),
      failed: () => sayFailed(box),
    });
  }

  function furnish({ panel, input, list, way }) {
    panel.tabIndex = -1; // a click on its text does not leave the form
    panel.id = "panel";
    input.setAttribute("aria-controls", panel.id);
    panel.append(list, way);
  }

  function listen(box) {
    const { form, asking } = box;
    form.addEventListener("keydown", (event) => isPlain(event) && (isOpen(box) ? onKeyOpen : onKeyClosed)(event, box));
    form.addEventListener("submit", asking.stop);
    for (const event of ["pointerdown", "focusin"]) {
      document.addEventListener(event, ({ target }) => form.contains(target) || close(box));
    }
    addEventListener("resize", () => fit(box));
  }

  /** Sets up the panel of a form, in which there is already what is said of an answer. */
  function set(form, panel, status) {
    const list = element("ol", { class: "hits", "aria-label": words.results });
    const way = element("a", { class: "panel__way" });
    const box = { form, panel, status, list, way, input: form.elements.q, answer: nothing, wanted: nothing, busy: false };
    box.asking = askerOf(box);
    furnish(box);
    listen(box);
    if (form.contains(document.activeElement)) box.asking.asTyped(); // else who typed has gone on meanwhile
  }

  window.rial.panel = set;
})();
