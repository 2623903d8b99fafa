"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith, settled } = require("./page.js");

const FILES = {
  "facets/programs/takeaway-es": {
    columns: ["id", "title", "fee"],
    rows: [
      ["ar-seclo", '=Conciliación, "la"', null],
      ["uy-x", "Ñandú", 3],
    ],
    cited: [
      { ris: "TY  - ELEC\r\nTI  - Conciliación\r\nER  - \r\n", bib: "@misc{a,\n}\n", json: '[{"id":"a"}]' },
      { ris: "TY  - ELEC\r\nER  - \r\n", bib: "@misc{b,\n}\n", json: '[{"id":"b"}]' },
    ],
  },
  "facets/calls/takeaway-es": { columns: ["id", "opened"], rows: [["9", true]], cited: [{}] },
};
const TOLD = { address: "es/l.html?country=AR", edition: "Edición 1" };
const BOX = `<div data-takeaway hidden data-name="programs" data-edition="Edición 1" data-failed="No se pudo" data-none="Nada">
  <button type="button" data-format="csv">CSV</button><button type="button" data-format="csl">CSL</button>
  <span aria-live="polite"></span></div>`;

function page({ shown = async () => [], html = BOX, address = "https://site.example/rial/es/l.html?country=AR#x" } = {}) {
  const given = [];
  function give(rial, window) {
    rial.site = new URL(address.startsWith("file:") ? "file:///home/someone/rial/" : "https://site.example/rial/");
    rial.load = async (name) => FILES[name] ?? Promise.reject(new Error(name));
    window.Blob = class {
      constructor(parts, { type }) {
        Object.assign(this, { text: parts.join(""), type });
      }
    };
    window.URL.createObjectURL = (blob) => (given.push(blob), "blob:x");
    window.URL.revokeObjectURL = () => {};
    window.HTMLAnchorElement.prototype.click = function () {
      given.at(-1).name = this.download;
    };
  }
  const made = pageWith({ html, address, give, scripts: ["facets/takeaway"] });
  made.rial.takeaway.of(shown);
  return { ...made, given, takeaway: made.rial.takeaway };
}

const NAMES = ["programs/uy-x", "calls/9", "programs/ar-seclo"];

test("records come in the order that is shown, from the file of each kind, and one that is not known is left out", async () => {
  const { takeaway } = page();
  const records = await takeaway.recordsOf([...NAMES, "calls/none"], "es");
  assert.deepEqual(
    records.map(({ row }) => row.id),
    ["uy-x", "9", "ar-seclo"],
  );
});

test("a table has the columns of all its kinds, and no cell that starts a formula", async () => {
  const { takeaway } = page();
  const text = takeaway.write("csv", await takeaway.recordsOf(NAMES, "es"), TOLD);
  const [head, first, second, third, end] = text.split("\r\n");
  assert.equal(head, "\ufeffid,title,fee,opened,list,edition");
  assert.equal(first, "uy-x,Ñandú,3,,es/l.html?country=AR,Edición 1");
  assert.equal(second, "9,,,true,es/l.html?country=AR,Edición 1");
  assert.equal(third, `ar-seclo,"'=Conciliación, ""la""",,,es/l.html?country=AR,Edición 1`);
  assert.equal(end, "");
});

test("JSON and each form of citations say where they are from, and of which edition", async () => {
  const { takeaway } = page();
  const records = await takeaway.recordsOf(NAMES, "es");
  const write = (format) => takeaway.write(format, records, TOLD);
  const json = JSON.parse(write("json"));
  assert.deepEqual([json.address, json.edition, json.records.length], [TOLD.address, TOLD.edition, 3]);
  assert.equal(write("ris").match(/^N1 {2}- es\/l\.html\?country=AR \(Edición 1\)\r\nER {2}- /gm).length, 2);
  assert.match(write("bib"), /^% es\/l\.html\?country=AR \(Edición 1\)\n\n@misc\{b,/);
  assert.deepEqual(
    JSON.parse(write("csl")).map(({ id, custom }) => [id, custom.list, custom.edition]),
    [
      ["b", TOLD.address, TOLD.edition],
      ["a", TOLD.address, TOLD.edition],
    ],
  );
});

test("the address is the host's where the page knows it, and never one of a disk", () => {
  const canonical = '<link rel="canonical" href="https://host.example/es/l.html">';
  for (const address of ["https://site.example/rial/es/l.html?country=AR#x", "file:///home/someone/rial/es/l.html?country=AR"]) {
    const here = (html) => {
      const { takeaway, window } = page({ html, address });
      return takeaway.here(window.document, window.location);
    };
    assert.equal(here(BOX), "es/l.html?country=AR");
    assert.equal(here(canonical + BOX), "https://host.example/es/l.html?country=AR");
  }
});

test("a button gives the file of what is shown when it is pressed", async () => {
  const { document, given } = page({ shown: async () => ["programs/uy-x"] });
  assert.equal(document.querySelector("[data-takeaway]").hidden, false);
  document.querySelector("[data-format=csl]").click();
  await settled();
  assert.equal(given[0].name, "programs.csl.json");
  assert.equal(JSON.parse(given[0].text)[0].id, "b");
});

test("where nothing is shown, or a file is lost, it is said", async () => {
  for (const [shown, said] of [
    [async () => [], "Nada"],
    [async () => ["lost/1"], "No se pudo"],
  ]) {
    const { document, given } = page({ shown });
    document.querySelector("[data-format=csv]").click();
    await settled();
    assert.equal(document.querySelector("[aria-live]").textContent, said);
    assert.deepEqual(given, []);
  }
});
