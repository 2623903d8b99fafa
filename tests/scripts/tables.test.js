"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");
const CASES = require("./order.json"); // those of tests/model/test_language.py

/** A table with a column of titles and one of counts, which the template tells in `data-sort`. */
function tableOf(titles, { lang = "es", counts = [] } = {}) {
  const rows = titles.map((title, n) => `<tr><th><a href="#">${title}</a></th><td data-sort="${counts[n] ?? ""}">x</td></tr>`);
  const html = `<table data-sortable><thead><tr><th>Título</th><th>Cuántos</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const { document } = pageWith({ html, give: (_, window) => (window.document.documentElement.lang = lang), scripts: ["tables"] });
  const [title, count] = document.querySelectorAll("thead button");
  return { title, count, head: title.parentElement, shown: () => [...document.querySelectorAll("tbody a")].map((a) => a.textContent) };
}

for (const [lang, lists] of Object.entries(CASES)) {
  for (const texts of lists) {
    test(`${lang}: ${texts[0]} … ${texts.at(-1)}`, () => {
      const { title, shown } = tableOf([...texts].reverse(), { lang });
      title.click();
      assert.deepEqual(shown(), texts);
    });
  }
}

test("a second press turns the order round, and the head says so", () => {
  const { head, title, shown } = tableOf(["b", "c", "a"]);
  title.click();
  assert.equal(head.getAttribute("aria-sort"), "ascending");
  title.click();
  assert.equal(head.getAttribute("aria-sort"), "descending");
  assert.deepEqual(shown(), ["c", "b", "a"]);
});

test("what has no value comes last, whichever way, and what is equal stays as it was", () => {
  const { count, shown } = tableOf(["none", "ten", "two", "also two"], { counts: ["", "10", "2", "2"] });
  count.click();
  assert.deepEqual(shown(), ["two", "also two", "ten", "none"]);
  count.click();
  assert.deepEqual(shown(), ["ten", "two", "also two", "none"]);
});
