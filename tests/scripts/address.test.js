"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const NAMES = ["country", "themes"];

function at(query, address = "https://site.example/es/lista.html") {
  const { rial, window } = pageWith({ address: address + query, give: (given) => (given.facets = {}), scripts: ["facets/address"] });
  return { ...rial.facets.address, window };
}

const plain = ({ selection, ...rest }) => ({ ...rest, selection: [...selection].map(([name, values]) => [name, [...values]]) });

test("an address says what is chosen, in what order, and how densely", () => {
  const state = at("?country=AR&country=BR&themes=T1&sort=-title&view=compact&utm=x").read(NAMES);
  assert.deepEqual(plain(state), {
    selection: [["country", ["AR", "BR"]], ["themes", ["T1"]]],
    sort: "title",
    descending: true,
    compact: true,
  });
  assert.deepEqual(plain(at("").read(NAMES)), { selection: [], sort: null, descending: false, compact: false });
});

test("a state that is written is read again, and what is not of the list stays", () => {
  const { read, write, window } = at("?q=hola&country=AR#filtros");
  const selection = new window.Map([["themes", new window.Set(["T1", "á&b"])]]);
  const state = { selection, sort: "date", descending: false, compact: true };
  write(NAMES, state);
  assert.deepEqual(plain(read(NAMES)), plain(state));
  assert.equal(window.location.search, "?q=hola&themes=T1&themes=%C3%A1%26b&sort=date&view=compact");
  assert.equal(window.location.hash, "");
});

test("a state that the address says already makes no entry of the history", () => {
  const { read, write, window } = at("?country=AR");
  write(NAMES, read(NAMES));
  assert.equal(window.history.length, 1);
  write(NAMES, { ...read(NAMES), compact: true });
  assert.equal(window.history.length, 2);
});

test("a state is said in whatever order its names stand, and with a fragment", () => {
  const { read, isSaid } = at("?themes=T1&country=AR#row-3");
  const state = read(NAMES);
  assert.ok(isSaid(NAMES, state));
  assert.ok(!isSaid(NAMES, { ...state, sort: "title" }));
});
