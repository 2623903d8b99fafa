"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A number in digits of five bits, the sixth for "more": the inverse of what the script reads. */
function written(number) {
  const more = number > 31;
  return DIGITS[(number & 31) | (more ? 32 : 0)] + (more ? written(number >>> 5) : "");
}

const posting = (numbers) => numbers.map((n, place) => written(place ? n - numbers[place - 1] - 1 : n)).join("");

function open(total, facets, broader = {}) {
  const packed = Object.fromEntries(
    Object.entries(facets).map(([name, values]) => [
      name,
      Object.fromEntries(Object.entries(values).map(([value, numbers]) => [value, posting(numbers)])),
    ]),
  );
  const give = (rial) => (rial.load = async () => ({ total, facets: packed, broader }));
  const { rial, window } = pageWith({ give, scripts: ["facets/postings"] });
  const set = (values) => new window.Set(values);
  const chosen = (object) => new window.Map(Object.entries(object).map(([name, values]) => [name, set(values)]));
  return { rial, chosen, numbers: (bits) => [...Array(total).keys()].filter((n) => rial.facets.has(bits, n)) };
}

/** A sequence of numbers that looks random and is the same each time (Park and Miller, 1988). */
function sequence(seed) {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

test("inside a facet any value is enough, and each facet must have one", async () => {
  const { rial, chosen, numbers } = open(40, { country: { AR: [0, 33], BR: [1, 39] }, year: { 2010: [0, 1], 2011: [33] } });
  const index = await rial.facets.postings("programs");
  assert.deepEqual(numbers(index.members(chosen({}))), [...Array(40).keys()]);
  assert.deepEqual(numbers(index.members(chosen({ country: ["AR", "BR"] }))), [0, 1, 33, 39]);
  assert.deepEqual(numbers(index.members(chosen({ country: ["AR", "BR"], year: ["2010"] }))), [0, 1]);
  assert.deepEqual(numbers(index.members(chosen({ country: ["XX"] }))), []);
});

test("a count leaves out what is chosen in its own facet", async () => {
  const { rial, chosen } = open(4, { country: { AR: [0, 1], BR: [2] }, year: { 2010: [0, 2], 2011: [1] } });
  const index = await rial.facets.postings("programs");
  const found = {};
  index.count(chosen({ country: ["AR"], year: ["2010"] }), (facet, value, n) => (found[`${facet} ${value}`] = n));
  assert.deepEqual(found, { "country AR": 1, "country BR": 1, "year 2010": 1, "year 2011": 1 });
});

test("a broader value has the records of those below it", async () => {
  const { rial, chosen, numbers } = open(70, { themes: { T1: [3], T2: [3, 69] } }, { themes: { T: ["T1", "T2"] } });
  const index = await rial.facets.postings("programs");
  assert.deepEqual(numbers(index.members(chosen({ themes: ["T"] }))), [3, 69]);
});

test("sets of bits are those that sets of numbers would be", async () => {
  const next = sequence(7);
  for (let round = 0; round < 30; round++) {
    const total = 1 + next(200);
    const some = () => [...Array(total).keys()].filter(() => next(3) === 0);
    const [one, other] = [some(), some()];
    const { rial, chosen, numbers } = open(total, { a: { x: one }, b: { y: other } });
    const index = await rial.facets.postings("programs");
    const bits = index.members(chosen({ a: ["x"], b: ["y"] }));
    assert.deepEqual(numbers(bits), one.filter((n) => other.includes(n)));
    assert.equal(rial.facets.size(bits), numbers(bits).length);
    assert.deepEqual(numbers(rial.facets.setOf(one, total)), one);
    assert.equal(rial.facets.size(index.members(chosen({}))), total);
  }
});

test("an order is read from steps whose lowest bit is their sign", () => {
  const { rial } = pageWith({ scripts: ["facets/postings"] });
  const order = [5, 0, 120, 119];
  const text = order.map((n, place) => n - (order[place - 1] ?? 0)).map((step) => written(step < 0 ? (-step << 1) | 1 : step << 1));
  assert.deepEqual([...rial.facets.steps(text.join(""))], order);
});

test("postings that were lost are asked for again", async () => {
  let asked = 0;
  const give = (rial) => (rial.load = async () => {
    if (asked++ === 0) throw new Error("lost");
    return { total: 1, facets: {}, broader: {} };
  });
  const { rial } = pageWith({ give, scripts: ["facets/postings"] });
  await assert.rejects(rial.facets.postings("calls"));
  assert.equal((await rial.facets.postings("calls")).total, 1);
  await rial.facets.postings("calls");
  assert.equal(asked, 2);
});
