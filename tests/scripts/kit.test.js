"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const kit = () => pageWith({ scripts: ["kit/file", "kit/check", "kit/calendar"], give: (_, window) => Object.assign(window, { TextEncoder }) }).rial.kit;
const { file, check, calendar } = kit();
const plain = (value) => JSON.parse(JSON.stringify(value));

const PAPER = {
  id: "proposal",
  title: "Borrador",
  tick: "Lo cumple",
  parts: [
    {
      title: "Por qué",
      fields: [
        { id: "need", asks: "text", label: "La necesidad", required: true },
        { id: "countries", asks: "lines", label: "Países", most: 2 },
        { id: "focal", asks: "role", label: "Punto focal" },
      ],
    },
    {
      title: "Con quién",
      fields: [
        { id: "state", asks: "choice", label: "Fase", options: { design: "En diseño", other: "Otra" }, ideal: ["design"] },
        { id: "theme", asks: "need", label: "Tema", options: { "themes=T6": "Inspección", "populations=youth": "Jóvenes" } },
        { id: "clear", asks: "criterion", label: "Claridad" },
        { id: "request", asks: "days", label: "Solicitud" },
        { id: "visit", asks: "days", label: "Visita", days: { least: 3, most: 5 } },
      ],
    },
  ],
};
const FIELDS = PAPER.parts.flatMap((part) => part.fields);

/** Numbers that look like chance and are the same each time. */
function chance(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const PIECES = [
  "", " ", "\n", "\r\n", "\r", "\n\n\n", "\t", "\\", "# ", "## ", "### ", "### La necesidad <!-- need -->", "\\### a <!-- need -->",
  "## b <!-- part -->  ", "### c <!-- theme: themes=T6 -->", "<!-- form: follow-up -->", "<!-- -->", "-->", "- [x] ", "- [ ] Lo cumple", "* ", "> ", "1. ", "```", "~~~",
  "[a](b)", "**", "_", "|", "---", "===", "&amp;", "<b>", "ñ", "é", "«»", "漢", "🙂", "\u2028", "\u00a0", "\ufeff", "word", "a b", "/", "2026-03-01/2026-03-05",
];
const text = (any) => Array.from({ length: any(9) }, () => PIECES[any(PIECES.length)]).join("");
const pick = (any, values) => values[any(values.length)];

function randomAnswers(any) {
  return {
    need: text(any), countries: text(any), focal: text(any), state: pick(any, ["", "design", "other"]),
    theme: pick(any, ["", "themes=T6", "populations=youth"]), clear: pick(any, ["", "yes"]), "clear-note": text(any),
    "request-from": pick(any, ["", "2026-02-01"]), "request-to": pick(any, ["", "2026-02-28"]),
    "visit-from": pick(any, ["", "2026-03-01"]), "visit-to": pick(any, ["", "2026-03-05"]),
  };
}

const asInFields = (answers) => Object.fromEntries(Object.entries(answers).map(([id, said]) => [id, said.replace(/\r\n?/g, "\n")]));

test("what is opened is what was saved, whatever was written", () => {
  for (let seed = 0; seed < 3000; seed += 1) {
    const answers = randomAnswers(chance(seed));
    const saved = file.written(PAPER, answers);
    const { answers: found, problems } = file.opened(PAPER, Buffer.from(saved, "utf8").toString("utf8"));
    assert.deepEqual(plain(found), asInFields(answers), `seed ${seed}`);
    assert.equal(problems.length, 0);
    assert.equal(file.written(PAPER, found), saved);
  }
});

test("a file with other ends of lines, as a mail or an editor makes it, opens to the same", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const answers = randomAnswers(chance(seed));
    const saved = file.written(PAPER, answers);
    assert.deepEqual(plain(file.opened(PAPER, `\ufeff${saved.replaceAll("\n", "\r\n")}`).answers), asInFields(answers), `seed ${seed}`);
  }
});

test("a file reads as Markdown", () => {
  const saved = file.written(PAPER, { need: "Una\n\nDos", theme: "themes=T6", clear: "yes", "clear-note": "Sí", "visit-from": "2026-03-01", "visit-to": "2026-03-05" });
  assert.equal(
    saved,
    "# Borrador\n\n<!-- form: proposal -->\n\n## Por qué <!-- part -->\n\n### La necesidad <!-- need -->\n\nUna\n\nDos\n\n" +
      "### Países <!-- countries -->\n\n### Punto focal <!-- focal -->\n\n## Con quién <!-- part -->\n\n### Fase <!-- state -->\n\n" +
      "### Tema <!-- theme: themes=T6 -->\n\nInspección\n\n### Claridad <!-- clear -->\n\n- [x] Lo cumple\n\nSí\n\n" +
      "### Solicitud <!-- request -->\n\n### Visita <!-- visit -->\n\n2026-03-01/2026-03-05\n\n",
  );
});

test("a file of another form, or of none, changes nothing; what the form does not know is told", () => {
  const codes = (said) => plain(file.opened(PAPER, said).problems.map(({ code }) => code));
  assert.deepEqual(codes("# Notas\n\ntexto"), ["no_form"]);
  assert.deepEqual(codes("# X\n\n<!-- form: follow-up -->\n"), ["other_form"]);
  assert.equal(file.opened(PAPER, "# X").answers, null);
  const odd = "<!-- form: proposal -->\n### A <!-- other -->\n\nx\n\n### B <!-- need -->\n\n1\n\n### C <!-- need -->\n\n2\n\n### D <!-- theme: themes=T9 -->\n\nE\n### E <!-- visit -->\n\n2026-02-30/\n";
  assert.deepEqual(codes(odd), ["unknown", "repeated", "not_an_option", "not_a_day"]);
  const controls = file.opened(PAPER, odd).problems.map(({ control }) => control);
  assert.deepEqual(plain(controls.slice(1)), ["need", "theme", "visit-from"], "of a span, the first day");
  assert.deepEqual(plain(file.opened(PAPER, odd).answers), { need: "1" });
});

test("a problem leads to its control, or to the list that has the item no more", () => {
  const item = '<div data-item="1"><input id="q-periods.1.from" name="periods.1.from"></div>';
  const { rial, document, window } = pageWith({
    scripts: ["kit/fields"],
    html: `<div id="errors" tabindex="-1"><ul></ul></div><form id="paper"><fieldset class="ask"><div id="q-periods" tabindex="-1">${item}</div></fieldset></form>`,
  });
  window.Element.prototype.scrollIntoView = () => {};
  const focused = (name) => {
    rial.kit.fields.sum([{ code: "missing", control: name }], () => "Falta");
    document.querySelector("#errors a").click();
    return document.activeElement.id;
  };
  assert.equal(focused("periods.1.from"), "q-periods.1.from");
  assert.equal(focused("periods.0.from"), "q-periods");
});

const found = (answers, how = "limits") => plain(check[how](FIELDS, answers).map(({ code, control }) => [code, control]));

test("limits hold while one writes", () => {
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ countries: "Chile\n\n \nPerú\n" }), []);
  assert.deepEqual(found({ countries: "Chile\r\nPerú\r\nBrasil" }), [["too_many", "countries"]]);
  assert.deepEqual(found({ focal: "Jefatura de planificación, piso 12" }), []);
  for (const focal of ["Jefa: ana@example.org", "Tel. +51 1 234-5678", "(202) 370 5000"]) assert.deepEqual(found({ focal }), [["person", "focal"]]);
});

test("a span has both days, in order, and as many as it may have", () => {
  const visit = (from, to) => found({ need: "x", "visit-from": from, "visit-to": to }, "all");
  assert.deepEqual(visit("2026-03-02", ""), [["no_last", "visit-to"]]);
  assert.deepEqual(visit("", "2026-03-02"), [["no_first", "visit-from"]]);
  assert.deepEqual(visit("2026-03-02", "2026-03-01"), [["backwards", "visit-to"]]);
  assert.deepEqual(visit("2026-03-02", "2026-03-03"), [["wrong_length", "visit-to"]]);
  assert.deepEqual(visit("2026-03-02", "2026-03-04"), []);
  assert.deepEqual(visit("2026-03-27", "2026-03-31"), []);
  assert.deepEqual(visit("2026-03-02", "2026-03-07"), [["wrong_length", "visit-to"]]);
  assert.deepEqual(found({ "visit-from": "2026-03-02" }), [], "one day after the other");
  assert.deepEqual(found({ "request-from": "2026-04-01", "request-to": "2026-04-01", "visit-from": "2026-03-02", "visit-to": "2026-03-04" }), [["before", "visit-from"]]);
});

test("the check asks for what is missing, and advice is none of its problems", () => {
  assert.deepEqual(found({ need: " \n" }, "all"), [["missing", "need"]]);
  assert.deepEqual(found({ need: "x", state: "other" }, "all"), []);
  assert.deepEqual(plain(check.advised(FIELDS, { state: "other" })), ["state"]);
  assert.deepEqual(plain(check.advised(FIELDS, { state: "design" })), []);
  assert.deepEqual(plain(check.advised(FIELDS, {})), []);
});

const NOW = { maker: "-//RIAL//ES", now: new Date("2026-01-02T03:04:05.678Z") };

test("a calendar file has whole days, ends of lines as the standard wants them, and stable names", () => {
  const plan = { need: "", "visit-from": "2026-02-26", "visit-to": "2026-02-28", "request-from": "2026-02-01", "request-to": "" };
  const events = calendar.events({ ...PAPER, parts: [{ fields: [{ id: "subject", asks: "line" }, ...FIELDS] }] }, { ...plan, subject: "Ingreso; básico, ñ" });
  assert.equal(events.length, 1);
  const made = calendar.calendar(events, NOW);
  assert.equal(made.replace(/\r\n/g, "").search(/[\r\n]/), -1);
  assert.match(made, /\r\nDTSTAMP:20260102T030405Z\r\nDTSTART;VALUE=DATE:20260226\r\nDTEND;VALUE=DATE:20260301\r\n/);
  assert.match(made, /SUMMARY:Visita: Ingreso\\; básico\\, ñ\r\n/);
  const again = calendar.events({ ...PAPER, parts: [{ fields: [{ id: "subject", asks: "line" }, ...FIELDS] }] }, { ...plan, "visit-from": "2026-02-27", subject: " ingreso; básico, ñ" });
  assert.equal(again[0].id, events[0].id);
});

test("no line of a calendar file is longer than 75 octets, and none is cut inside a character", () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const any = chance(seed);
    const title = text(any) + text(any) + "ñ🙂".repeat(any(40));
    const made = calendar.calendar([{ id: "a@b", title, note: text(any), from: "2026-01-01", to: "2026-01-01" }], NOW);
    for (const line of made.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, `seed ${seed}`);
    assert.ok(made.isWellFormed(), `seed ${seed}`);
    assert.ok(!/[^\r]\n|\r[^\n]/.test(made), `seed ${seed}`);
  }
});
