"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith, settled } = require("./page.js");

const WORDS = JSON.stringify({
  filters: "Filtrar", with_nothing: "Sin nada: {n}", remove: "Quitar filtro:", clear: "Borrar todo", none: "Nada", failed: "No cargó",
  of_total: "{n} de {total}", without: "Sin {label}: {n}",
});
const COUNT = JSON.stringify({ one: "{n} programa", other: "{n} programas" });
const ROWS = [["Ñandú", "AR", 0], ["«Árbol»", "BR", 1], ["Zona", "AR", 2]];

const HTML = `
<form id="facets" data-kind="programs" data-language="es" data-total="3" data-size="200" data-count='${COUNT}' data-words='${WORDS}'>
  <button type="button" id="facets-open">Filtrar</button><button type="button" class="facets__done">Listo</button>
  <details><summary>País<span data-facet="country"></span></summary><fieldset>
    <ul><li><label><input type="checkbox" name="country" value="AR"><span>Argentina</span><span>2</span></label></li>
    <li><label><input type="checkbox" name="country" value="BR"><span>Brasil</span><span>1</span></label></li></ul>
  </fieldset></details>
</form>
<p id="shown-count" tabindex="-1"></p><button id="compact" type="button"></button><ul id="chips"></ul>
<p id="list-status" role="status"></p>
<aside data-leads="country" data-value="AR" hidden>Cooperó</aside>
<table data-narrowed><thead><tr><th data-column="title" aria-sort="ascending">Título</th></tr></thead>
<tbody>${ROWS.map(([title, , n]) => `<tr data-n="${n}"><th scope="row"><a href="#">${title}</a></th></tr>`).join("")}</tbody></table>
<div id="nothing" hidden></div><button id="list-more" type="button" hidden></button>`;

/** A list of three programmes; the country of each is its only facet. What is said politely is kept in order. */
function list(query = "") {
  const said = [];
  function give(rial, window) {
    window.matchMedia = () => ({ matches: true });
    window.setTimeout = (act) => (act(), 0);
    const digits = { AR: "AB", BR: "B" }; // records 0 and 2; record 1
    rial.load = async () => ({ total: 3, facets: { country: digits }, broader: {} });
  }
  const scripts = ["tables", "facets/postings", "facets/address", "facets/counts", "facets/filters", "facets/rows", "facets/takeaway", "facets/list"];
  const { document, window } = pageWith({ html: HTML, address: `https://site.example/es/l.html${query}`, give, scripts });
  const status = document.getElementById("list-status");
  new window.MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, { childList: true });
  const titles = () => [...document.querySelectorAll("tbody a")].map((link) => link.textContent);
  async function choose(value) {
    document.querySelector(`input[value="${value}"]`).click();
    await settled();
  }
  const sort = async () => (document.querySelector("th[data-column] button").click(), settled());
  return { choose, document, said, sort, titles, window };
}

test("a choice leaves its rows, says how many, and stands in the address", async () => {
  const { choose, document, said, titles, window } = list();
  await choose("AR");
  assert.deepEqual(titles(), ["Ñandú", "Zona"]);
  assert.deepEqual(said, ["2 de 3 programas"]);
  assert.equal(window.location.search, "?country=AR");
  assert.match(document.getElementById("chips").textContent, /Quitar filtro: Argentina/);
});

test("what is chosen is named beside its facet, whose values may be folded", async () => {
  const { choose, document } = list();
  await choose("AR");
  assert.equal(document.querySelector("[data-facet]").textContent, "Argentina");
  await choose("BR");
  assert.equal(document.querySelector("[data-facet]").textContent, "Argentina, Brasil");
});

test("what leads on is shown while its value is chosen", async () => {
  const { choose, document } = list();
  const lead = /** @type {HTMLElement} */ (document.querySelector("[data-leads]"));
  await choose("BR");
  assert.equal(lead.hidden, true);
  await choose("AR");
  assert.equal(lead.hidden, false);
  await choose("AR");
  assert.equal(lead.hidden, true);
});

test("sorting moves rows and is no news to those who listen", async () => {
  const { choose, said, sort, titles } = list();
  await choose("AR");
  await sort();
  assert.deepEqual(titles(), ["Zona", "Ñandú"]);
  await sort();
  assert.deepEqual(titles(), ["Ñandú", "Zona"]);
  assert.deepEqual(said, ["2 de 3 programas"]);
});

test("a title is sorted by its letters, not by the signs around it", async () => {
  const { sort, titles } = list();
  await sort();
  assert.deepEqual(titles(), ["Zona", "Ñandú", "«Árbol»"]);
});

test("an address that says a choice shows it", async () => {
  const { document, titles } = list("?country=BR");
  await settled();
  assert.deepEqual(titles(), ["«Árbol»"]);
  assert.equal(document.querySelector('input[value="BR"]').checked, true);
});

test("where nothing is left it is said, with the ways out", async () => {
  const { document, said } = list("?country=XX");
  await settled();
  assert.deepEqual(said, ["Nada"]);
  assert.equal(document.getElementById("nothing").hidden, false);
  assert.match(document.getElementById("nothing").textContent, /Borrar todo/);
});
