"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const AND = { and: "y", and_before: "e", before: "h?i" };
const WORDS = {
  map: { all: "{givers} dieron, {receivers} recibieron.", gave: "Más dio: {names} ({most}).", received: "Más recibió: {names} ({most})." },
  matrix: { all: "{n} parejas.", most: "Más: {names} ({most}).", pair: "de {giver} a {receiver}" },
  timeline: { all: "{n} en {years} años.", most: "Más: {names} ({most})." },
  heat: { all: "{n} temas, {years} años.", most: "Más: {names} ({most})." },
};

function figure(id, heads, rows, { whole = [], drawing = "" } = {}) {
  const th = heads.map((head, n) => `<th${whole.includes(n) ? " data-whole" : ""}>${head}</th>`).join("");
  const tr = rows.map(([name, ...cells]) => `<tr><th scope="row">${name}</th>${cells.map((n) => `<td>${n}</td>`).join("")}</tr>`);
  const html = `<figure id="${id}"><div class="drawing">${drawing}</div>
    <table><thead><tr>${th}</tr></thead><tbody>${tr.join("")}</tbody></table></figure>`;
  const give = (rial) => Object.assign(rial, { site: new URL("https://site.example/"), facets: { has: (bits, n) => bits.has(n) } });
  const scripts = ["save", "facets/takeaway", "explorer/counting", "explorer/sentence", "explorer/taking"];
  const { document, rial, window } = pageWith({ html, give, scripts });
  return { picture: document.querySelector("figure"), explorer: rial.explorer, window };
}

function said(...told) {
  const { picture, explorer } = figure(...told);
  return explorer.sentence(picture, WORDS, AND);
}

test("a picture says of what is chosen what its table says, and who stands out where few do", () => {
  const heads = ["País", "Dio", "Planeó", "Recibió", "Previsto"];
  const rows = [["Perú", 2, 1, 0, 0], ["Italia", 3, 0, 1, 0], ["Chile", 0, 0, 1, 0]];
  assert.equal(said("map", heads, rows), "2 dieron, 2 recibieron. Más dio: Perú e Italia (3). Más recibió: Italia y Chile (1).");
  assert.equal(said("matrix", ["↓", "A", "B", "Total"], [["C", 2, "+1", "2+1"], ["D", "·", 1, 1]]), "3 parejas. Más: de C a A (2).");
  assert.equal(said("heat", ["Tema", "2007", "Sin fecha", "Total"], [["T", 1, "·", 1], ["U", "·", "·", "·"]]), "1 temas, 1 años.");
  const many = ["a", "b", "c", "d"].map((name) => [name, 1, 1]);
  assert.equal(said("timeline", ["Año", "Talleres", "Actividades"], many, { whole: [1] }), "4 en 4 años.");
});

test("what is put away is not taken along, and what is chosen stands in every row", () => {
  const { picture, explorer } = figure("timeline", ["Año", "Talleres", "Actividades"], [["2007", 3, "+1"], ["2008", 1, "–"]], { whole: [1] });
  explorer.count(picture, new Set());
  assert.equal(
    explorer.csv(picture, { column: "Elegido", choice: "Perú; 2007" }),
    "\ufeffAño,Actividades,Elegido\r\n2007,'+1,Perú; 2007\r\n2008,,Perú; 2007\r\n",
  );
  explorer.count(picture, null);
  assert.match(explorer.csv(picture, { column: "Elegido", choice: "" }), /^\ufeffAño,Talleres,Actividades/);
});

test("a drawing of what is chosen has its numbers alone, and is a document by itself", () => {
  const drawing = `<svg viewBox="0 0 100 50"><title>Todo</title><desc>Todo</desc>
    <a href="x.html"><g data-as="field" data-n="1" data-p="" data-says="{n}"><title>9</title><rect class="cell"/>
    <text data-as="text" data-n="1">9</text></g></a><g data-as="sign" data-n="4 7"><title>Obra:\nuna\notra</title></g></svg>`;
  const { picture, explorer, window } = figure("matrix", ["↓", "Total"], [], { drawing });
  explorer.count(picture, new Set([7]));
  const told = { title: "Quién & quién", says: "Nada de lo elegido ".repeat(8), how: "Se lee así.", foot: ["", "Sitio"] };
  const text = explorer.svg(picture, told, ".cell{fill:red}");
  const parsed = new window.DOMParser().parseFromString(text, "image/svg+xml");
  assert.equal(parsed.querySelector("parsererror"), null);
  const lines = [...parsed.querySelectorAll("text")].map((line) => line.textContent);
  assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ["Quién & quién", "Se lee así.", "Sitio"]);
  assert.equal(lines.slice(1, -2).join(" "), told.says.trim());
  assert.ok(lines.slice(1, -2).every((line) => line.length < 64));
  assert.equal(parsed.querySelector("[data-as], [href], .gone"), null);
  assert.match(text, /Obra:\notra/);
});
