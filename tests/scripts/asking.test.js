"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith, settled } = require("./page.js");

/** A box in which one types, over answers that the test gives. `happened` has what was told, in order. */
function box(answers) {
  const happened = [];
  const asked = [];
  const timers = [];
  function give(rial, window) {
    window.setTimeout = (act, after) => timers.push({ act, at: clock.now + after, id: timers.length + 1 }) && timers.length;
    window.clearTimeout = (id) => timers[id - 1] && (timers[id - 1].act = null);
    rial.answers = {
      find: async (languages, query, early = () => {}) => {
        asked.push(query);
        const { first = [], all = [], ...more } = (await answers[query]) ?? { unknown: query.split(" ").slice(-1) };
        const answer = { asked: query, query, guess: "", unknown: [], named: [], ...more };
        await early({ ...answer, hits: first });
        return { ...answer, hits: all };
      },
    };
  }
  const clock = { now: 0 };
  const { window, document, rial } = pageWith({ html: "<input id=q>", give, scripts: ["search/asking"] });
  const input = document.getElementById("q");
  const tell = (name) => (value) => happened.push(value?.query === undefined ? [name, value] : [name, value.query, value.hits.length]);
  const on = Object.fromEntries(["typed", "busy", "slow", "early", "answered", "cleared", "failed"].map((name) => [name, tell(name)]));
  const asker = rial.asking.asker(input, ["es", "en"], on);
  async function pass(milliseconds) {
    clock.now += milliseconds;
    for (const timer of timers) {
      if (timer.act && timer.at <= clock.now) {
        const { act } = timer;
        timer.act = null;
        act();
      }
      await settled();
    }
    await settled();
  }
  function type(text) {
    input.value = text;
    input.dispatchEvent(new window.Event("input"));
  }
  const told = (...names) => happened.filter(([name]) => names.includes(name));
  return { asker, asked, happened, pass, told, type };
}

const HIT = { record: 1, lacking: [] };
const NEAR = { record: 2, lacking: ["otra"] };

test("what is typed is asked once, after the typing pauses", async () => {
  const { asked, pass, type } = box({ empleo: { first: [HIT], all: [HIT] } });
  for (const text of ["empl", "emple", "empleo"]) {
    type(text);
    await pass(100);
  }
  assert.deepEqual(asked, []);
  await pass(250);
  await pass(600);
  assert.deepEqual(asked, ["empleo"]);
});

test("the first letters of a word are not asked, but what stands before them is", async () => {
  const { told, asked, pass, type } = box({ empleo: { all: [HIT] } });
  type("em");
  await pass(250);
  assert.deepEqual(told("typed"), [["typed", ""]]);
  type("empleo ju");
  await pass(250);
  await pass(600);
  assert.deepEqual(asked, ["empleo"]);
});

test("three letters that no record has as a word are taken for the first ones of another", async () => {
  const { asked, told, pass, type } = box({ empleo: { all: [HIT] } });
  type("empleo juv");
  await pass(250);
  await pass(600);
  await pass(600);
  assert.deepEqual(asked, ["empleo juv", "empleo"]);
  assert.deepEqual(told("answered"), [["answered", "empleo", 1]]);
});

test("three letters that are a word are answered", async () => {
  const { asked, told, pass, type } = box({ sst: { all: [HIT] } });
  type("sst");
  await pass(250);
  await pass(600);
  assert.deepEqual(asked, ["sst"]);
  assert.deepEqual(told("answered"), [["answered", "sst", 1]]);
});

test("only the last question has an answer", async () => {
  let release;
  const slow = new Promise((done) => (release = () => done({ all: [HIT] })));
  const { asker, told, pass } = box({ lento: slow, rápido: { all: [HIT, HIT] } });
  asker.ask("lento");
  asker.ask("rápido");
  await pass(0);
  release();
  await pass(0);
  assert.deepEqual(told("answered"), [["answered", "rápido", 2]]);
});

test("an early answer is given up when the next letters are about to be asked", async () => {
  const { told, asked, pass, type } = box({ empleo: { first: [HIT], all: [HIT] }, "empleo juvenil": { first: [HIT], all: [HIT] } });
  type("empleo");
  await pass(250);
  assert.deepEqual(told("early"), [["early", "empleo", 1]]);
  await pass(400);
  type("empleo juvenil"); // its pause ends after the rest of the early answer does
  await pass(100);
  assert.deepEqual(told("answered", "failed"), []);
  await pass(250);
  await pass(600);
  assert.deepEqual(asked, ["empleo", "empleo juvenil"]);
  assert.deepEqual(told("answered", "failed"), [["answered", "empleo juvenil", 1]]);
});

test("what only lacks something is not told before the other languages were asked", async () => {
  const { asker, told, pass } = box({ cerca: { first: [NEAR], all: [NEAR, HIT] } });
  asker.ask("cerca");
  await pass(0);
  assert.deepEqual(told("early", "answered"), [["answered", "cerca", 2]]);
});

test("a failure is told, and no longer at work", async () => {
  const { asker, happened, pass } = box({ empleo: Promise.reject(new Error("lost")) });
  asker.ask("empleo");
  await pass(0);
  assert.deepEqual(happened.slice(-2), [["failed", undefined], ["busy", false]]);
});

test("a question that is slow says so, once", async () => {
  const { asker, told, pass } = box({ empleo: new Promise(() => {}) });
  asker.ask("empleo");
  await pass(399);
  assert.deepEqual(told("slow"), []);
  await pass(1);
  assert.equal(told("slow").length, 1);
});

test("an empty question clears", async () => {
  const { asker, told } = box({});
  await asker.ask("");
  assert.equal(told("cleared").length, 1);
});

