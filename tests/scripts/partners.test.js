"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith, settled } = require("./page.js");

const COUNTRIES = `<select name="country"><option value="">Cualquiera</option>
  <option value="HN" data-languages="es">Honduras</option><option value="TT" data-languages="en">Trinidad y Tabago</option></select>`;
const LANGUAGES = `<select name="language"><option value="">Cualquiera</option>
  <option value="es">español</option><option value="en">inglés</option></select>`;

function choose(window, name, value) {
  const form = window.document.getElementById("choices");
  form.elements.namedItem(name).value = value;
  form.dispatchEvent(new window.Event("change"));
}

/** A country that can teach: its points, mentions, languages, neighbours and those it worked with. */
const partner = (code, sums, { languages = "es", near = "", worked = "" } = {}) => `
  <li class="partner" data-code="${code}" data-sums="${sums}" data-languages="${languages}" data-near="${near}" data-worked="${worked}">
  <h3>${code}</h3><p class="partner__next"><a href="drafts.html#${code.toLowerCase()}">Borrador</a></p></li>`;

/** The page of a theme that three countries can teach; two are seen at once. */
function answer(query = "") {
  const html = `<form id="choices" data-near="vecino" data-worked="ya cooperó" data-speaks="su idioma"
      data-shown="{n} de {total}" data-none="Ninguno" hidden>${LANGUAGES}${COUNTRIES}<p id="choices-status"></p></form>
    <a id="choices-back" href="partners.html?themes=T6">Otra</a>
    <ol class="partners">${partner("AR", "9 2")}${partner("GT", "5 1", { near: "HN" })}</ol>
    <details class="more-partners" data-all="Ver todos: {n} más"><summary></summary>
    <ol class="partners">${partner("BB", "5 1", { languages: "en", worked: "TT" })}</ol></details>`;
  const address = `https://site.example/es/t6.html${query}`;
  const { document, window } = pageWith({ html, address, scripts: ["partners/state", "partners/order"] });
  const codes = (list) => [...document.querySelectorAll("ol.partners")[list].children].map(({ dataset }) => dataset.code);
  return { codes, document, window };
}

test("near partners come first among equals, and say why", () => {
  const { codes, document, window } = answer();
  assert.deepEqual([codes(0), codes(1)], [["AR", "GT"], ["BB"]]);
  choose(window, "country", "TT");
  assert.deepEqual([codes(0), codes(1)], [["AR", "BB"], ["GT"]]);
  assert.equal(document.querySelector('[data-code="BB"] .partner__near').textContent, "ya cooperó · su idioma");
  assert.equal(document.querySelectorAll(".partner__near").length, 1);
  choose(window, "country", "HN");
  assert.equal(document.querySelector('[data-code="GT"] .partner__near').textContent, "vecino · su idioma");
  choose(window, "country", "");
  assert.deepEqual([codes(0), codes(1)], [["AR", "GT"], ["BB"]]);
  assert.equal(document.querySelectorAll(".partner__near").length, 0);
});

test("only who speaks the language is shown, how many is said, and nothing to unfold is left", () => {
  const { codes, document, window } = answer();
  choose(window, "language", "en");
  assert.deepEqual([codes(0), codes(1)], [["BB"], []]);
  assert.equal(document.getElementById("choices-status").textContent, "1 de 3");
  assert.equal(document.querySelector("details").hidden, true);
  choose(window, "language", "");
  assert.equal(document.getElementById("choices-status").textContent, "");
  assert.equal(document.querySelector("summary").textContent, "Ver todos: 1 más");
});

test("a country does not ask itself", () => {
  const { codes, document, window } = answer("?language=en");
  assert.deepEqual(codes(0), ["BB"]);
  document.querySelector('[data-code="BB"]').dataset.code = "TT";
  choose(window, "country", "TT");
  assert.deepEqual(codes(0), []);
  assert.equal(document.getElementById("choices-status").textContent, "Ninguno");
});

test("the address of an answer and its links keep the choice, and a value that there is not is none", () => {
  const { document, window } = answer("?country=HN&language=xx");
  assert.equal(document.querySelector("[name=language]").value, "");
  assert.equal(document.getElementById("choices-back").href, "https://site.example/es/partners.html?themes=T6&country=HN");
  choose(window, "language", "es");
  assert.equal(window.location.search, "?country=HN&language=es");
  assert.equal(document.querySelector(".partner__next a").search, "?country=HN&language=es");
});

/** The page that finds partners, with two needs. */
function choosing(query = "") {
  const html = `<form id="choices" hidden><select name="need"><option value="">Elija</option>
      <option value="themes=T6" data-address="t6.html">Inspección</option>
      <option value="populations=P1" data-address="p1.html">Jóvenes</option></select>${LANGUAGES}${COUNTRIES}
      <a id="choices-go" href="#needs">Ver</a></form>
    <p id="needs-find" hidden><input type="search"></p>
    <ul><li data-called="Inspección SST"><a href="t6.html">Inspección</a></li><li data-called="Jóvenes"><a href="p1.html">Jóvenes</a></li></ul>`;
  return pageWith({ html, address: `https://site.example/es/partners.html${query}`, scripts: ["partners/state", "partners/choose"] });
}

test("a need leads to its answer with what was chosen, and the address says it", () => {
  const { document, window } = choosing();
  const go = document.getElementById("choices-go");
  assert.equal(go.hash, "#needs");
  choose(window, "country", "HN");
  choose(window, "need", "populations=P1");
  assert.equal(window.location.search, "?country=HN&populations=P1");
  assert.equal(go.href, "https://site.example/es/p1.html?country=HN");
  choose(window, "need", "themes=T6");
  assert.equal(window.location.search, "?country=HN&themes=T6");
  assert.equal(document.querySelector("li a").href, "https://site.example/es/t6.html?country=HN");
});

test("an address that says a need chooses it", () => {
  const { document } = choosing("?populations=P1&language=en");
  assert.equal(document.querySelector("[name=need]").value, "populations=P1");
  assert.equal(document.getElementById("choices-go").href, "https://site.example/es/p1.html?language=en");
});

test("needs are found by all words, without accents", () => {
  const { document, window } = choosing();
  const [first, second] = document.querySelectorAll("li");
  const type = (text) => {
    const box = document.querySelector("input");
    box.value = text;
    box.dispatchEvent(new window.Event("input", { bubbles: true }));
    return [first.hidden, second.hidden];
  };
  assert.deepEqual(type("sst inspeccion"), [false, true]);
  assert.deepEqual(type("sst jovenes"), [true, true]);
  assert.deepEqual(type(" "), [false, false]);
});

/** The page of drafts, one for each of two countries. */
function drafts(query = "", give = () => {}) {
  const draft = (id) => `<section class="draft" id="${id}"><pre>Estimados: [su país] pide</pre>
    <p class="draft__do" data-copied="Copiado" data-from="[su país]" hidden><button data-do="copy"></button>
    <button data-do="save"></button><button data-do="print"></button><span role="status"></span></p>
    <a href="t6.html#partners" data-keep>Por qué</a></section>`;
  const html = `<h1>Borradores</h1><form id="choices" hidden>${COUNTRIES}</form>${draft("ar")}${draft("br")}`;
  const address = `https://site.example/es/drafts.html${query}`;
  return pageWith({ html, address, give: (_, window) => give(window), scripts: ["save", "partners/request"] });
}

test("a draft has the country that asks, and its own words again without one", () => {
  const { document, window } = drafts("?country=HN");
  assert.equal(document.querySelector("pre").textContent, "Estimados: Honduras pide");
  assert.equal(document.querySelector("[data-keep]").href, "https://site.example/es/t6.html?country=HN#partners");
  choose(window, "country", "");
  assert.equal(document.querySelector("pre").textContent, "Estimados: [su país] pide");
  assert.equal(window.location.search, "");
});

test("what is copied is the draft as it is filled in", async () => {
  const copied = [];
  const clipboard = { writeText: async (text) => copied.push(text) };
  const { document } = drafts("?country=TT", ({ navigator }) => Object.assign(navigator, { clipboard }));
  document.querySelector("#br [data-do=copy]").click();
  await settled();
  assert.deepEqual(copied, ["Estimados: Trinidad y Tabago pide"]);
  assert.equal(document.querySelector("#br [role=status]").textContent, "Copiado");
  assert.equal(document.querySelector("#ar [role=status]").textContent, "");
});

test("one draft is printed, and all are there afterwards", () => {
  const left = [];
  const note = (window) => (window.print = () => left.push(...[...window.document.querySelectorAll(".draft--left")].map(({ id }) => id)));
  const { document } = drafts("", note);
  document.querySelector("#ar [data-do=print]").click();
  assert.deepEqual(left, ["br"]);
  assert.equal(document.querySelectorAll(".draft--left").length, 0);
});
