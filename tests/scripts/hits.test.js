"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const MAIL = { to: "info@example.org", title: "Sin resultados: «{query}»", body: "Busqué «{query}».\n\nNecesito:\n" };
const WORDS = { tell: "Cuente qué buscaba" };

function lettered(asked, { mail = MAIL, hits = [] } = {}) {
  const { rial } = pageWith({ scripts: ["search/hits"] });
  const link = rial.hits.letter({ asked, hits }, { mail, words: WORDS }).at(-1);
  if (!link) return null;
  const [address, query] = link.getAttribute("href").split("?");
  const said = new URLSearchParams(query.replaceAll("+", "%2B"));
  return { address, subject: said.get("subject"), body: said.get("body"), names: [...said.keys()], text: link.textContent };
}

test("where nothing is found a mail tells what was asked", () => {
  assert.deepEqual(lettered("teletrabajo en minería"), {
    address: "mailto:info@example.org",
    subject: "Sin resultados: «teletrabajo en minería»",
    body: "Busqué «teletrabajo en minería».\r\n\r\nNecesito:\r\n",
    names: ["subject", "body"],
    text: "Cuente qué buscaba",
  });
});

test("whatever is asked stays text in the mail, and one line", () => {
  for (const asked of ["a&bcc=x@y.z", "50 % + más?", "#ancla", "{query}", "<b>ñ</b>", "中国 👩‍🏫"]) {
    const { subject, names } = lettered(asked);
    assert.equal(subject, `Sin resultados: «${asked}»`);
    assert.deepEqual(names, ["subject", "body"]);
  }
  assert.equal(lettered("uno\r\nBcc: x@y.z\tdos").subject, "Sin resultados: «uno Bcc: x@y.z dos»");
  assert.equal(lettered("a\ud800b").subject, "Sin resultados: «a\ufffdb»");
  assert.equal(lettered("👩".repeat(900)).subject, `Sin resultados: «${"👩".repeat(200)}»`);
});

test("no mail is offered where there are hits, nothing is asked, or the site takes none", () => {
  assert.equal(lettered("x", { hits: [{}] }), null);
  assert.equal(lettered(""), null);
  assert.equal(lettered("x", { mail: null }), null);
});
