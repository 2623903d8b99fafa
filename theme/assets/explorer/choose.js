/* Interface: map, matrix, timeline, themes and list, narrowed together. The address says what is chosen, as those of the
   lists and of the search for a partner do. */
// needs: tables, partners/state, facets/postings, facets/address, facets/rows, facets/takeaway, explorer/counting, explorer/taking
"use strict";
(() => {
  const { explorer, facets, filled, state, takeaway } = window.rial;
  const form = /** @type {WithData<HTMLFormElement>} */ (document.getElementById("choices"));
  const { kind, language } = form.dataset;
  const total = Number(form.dataset.total);
  const words = JSON.parse(form.dataset.words);
  const things = JSON.parse(form.dataset.count);
  const said = JSON.parse(form.dataset.chosen);
  const and = JSON.parse(form.dataset.and);
  said.matrix.pair = form.dataset.pair;
  const [shown, ways, list, more, clear] = ["shown-count", "ways-on", "chosen", "list-more", "clear"].map(
    (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
  );
  const table = /** @type {HTMLTableElement} */ (list.querySelector("table"));
  const rows = facets.rowsOf(table, { total, folder: `facets/${kind}`, language, size: Number(form.dataset.size) });
  const selects = [...form.querySelectorAll("select")];
  const names = selects.map((select) => select.name);
  const pictures = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("figure.picture")]);
  const links = /** @type {WithData<HTMLAnchorElement>[]} */ ([...ways.querySelectorAll("a")]);
  const roles = links.map((link) => link.dataset.country).filter((name) => name !== "country");
  const STEP = 50;

  let turn = 0;
  let steps = 1;

  const chosen = () => new Map(selects.filter(({ value }) => value).map(({ name, value }) => [name, new Set([value])]));

  /** The records of a selection; those of a country are of whatever it did. */
  function members(index, selection) {
    const { country, ...rest } = Object.fromEntries(selection);
    const found = index.members(new Map(Object.entries(rest)));
    if (!country) return found;
    const of = roles.map((role) => index.members(new Map([[role, country]]), { within: found }));
    return of.reduce((all, some) => all.map((word, n) => word | some[n]));
  }

  /** What is chosen, in words: `Argentina; Inspección`. */
  const choice = () =>
    selects
      .filter(({ value }) => value)
      .map((select) => select.selectedOptions[0].textContent.replace(/^– /, ""))
      .join("; ");

  function showPictures(within, count) {
    document.documentElement.classList.toggle("chosen", Boolean(within));
    for (const picture of pictures) {
      if ("counted" in picture.dataset) showCounted(picture, within, count);
      else picture.hidden = Boolean(within);
    }
  }

  function showCounted(picture, within, count) {
    explorer.count(picture, within);
    const [sentence, takings, desc] = [".says--chosen", ".takings--chosen", "svg > desc"].map((one) => picture.querySelector(one));
    sentence.hidden = takings.hidden = !within;
    const told = `${filled(said.says, { choice: choice(), count })} ${explorer.sentence(picture, said, and)}`;
    sentence.textContent = within ? told : "";
    desc.textContent = `${within ? told : text(picture, ".says")} ${how(picture)}`;
  }

  const text = (picture, selector) => picture.querySelector(selector)?.textContent ?? "";
  const how = (picture) => text(picture, "figcaption .aside");

  function take(picture, format) {
    const [title, says, note] = ["figcaption :is(h2, h3)", ".says--chosen", ".note"].map((one) => text(picture, one));
    const foot = [note, `${form.dataset.site}: ${takeaway.here(document, location)}`];
    const told = { title, says, how: how(picture), foot, choice: choice(), file: said.file, column: said.column };
    explorer.take(picture, format, told).catch(fail);
  }

  function showWays(selection) {
    for (const link of links) {
      const asked = names.map((name) => ({
        name: name === "country" ? link.dataset.country : name,
        value: [...(selection.get(name) ?? [""])][0],
      }));
      link.href = state.carried(link.href, asked);
    }
  }

  async function showRows(within, n) {
    const mine = turn;
    const found = within ? await rows.first(steps * STEP, { column: null, descending: false, members: within }) : [];
    if (mine !== turn) return;
    if (within) table.tBodies[0].replaceChildren(...found);
    list.hidden = !within || n === 0;
    more.hidden = found.length >= n;
  }

  async function show() {
    turn += 1;
    const mine = turn;
    const selection = chosen();
    const index = selection.size ? await facets.postings(kind) : null;
    if (mine !== turn) return;
    const within = index ? members(index, selection) : null;
    const n = within ? facets.size(within) : total;
    const all = filled(things[total === 1 ? "one" : "other"], { n: total });
    const count = within ? filled(words.of_total, { n, total: all }) : all;
    shown.textContent = n ? count : words.none;
    shown.hidden = false;
    clear.hidden = ways.hidden = !within;
    showPictures(within, count);
    showWays(selection);
    await showRows(within, n);
  }

  function fail() {
    shown.textContent = words.failed;
    shown.hidden = false;
  }

  function change() {
    steps = 1;
    facets.address.write(names, { selection: chosen(), sort: null, descending: false, compact: false });
    show().catch(fail);
  }

  function read() {
    const { selection } = facets.address.read(names);
    for (const select of selects) state.choose(select, [...(selection.get(select.name) ?? [""])][0]);
    steps = 1;
    show().catch(fail);
  }

  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  more.addEventListener("click", () => {
    steps += 1;
    show().catch(fail);
  });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-take]"))) {
    button.addEventListener("click", () => take(button.closest("figure"), button.dataset.take));
  }
  addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
