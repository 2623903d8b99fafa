"use strict";
const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");
const { pageWith } = require("./page.js");

const SCRIPTS = [
  ...["write", "read", "dates", "shape", "record", "check", "names", "lists", "several", "carried", "problems"],
  ...["lines", "pasted", "preview", "zip", "bundle"],
];
const { rial, document, window } = pageWith({
  scripts: SCRIPTS.map((name) => `forms/${name}`),
  give: (_, page) => Object.assign(page, { TextEncoder, Uint8Array, Uint32Array }),
});
const { forms } = rial;
const CONTENT = join(__dirname, "..", "..", "content");
const cases = (name) => JSON.parse(readFileSync(join(__dirname, `${name}.json`), "utf8"));
const DECLARED = cases("forms");
const none = () => [];
const plain = (value) => JSON.parse(JSON.stringify(value));

forms.dates.learn(DECLARED.dates);

/** The files of each record of a kind: their names and texts. */
function recordsOf(kind) {
  const found = {};
  for (const name of readdirSync(join(CONTENT, kind)).filter((file) => file.endsWith(".md"))) {
    (found[name.split(".")[0]] ??= []).push({ name, text: readFileSync(join(CONTENT, kind, name), "utf8") });
  }
  return Object.values(found);
}

/** Every word that stands alone in the fields of records, as if it were a code with a name. */
function allCodes() {
  const found = new Set();
  const walk = (value) => {
    if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
    else found.add(String(value));
  };
  for (const kind of Object.keys(DECLARED.kinds)) {
    for (const { text } of recordsOf(kind).flat()) walk(forms.read.file(text, ["follows"]).values);
  }
  return [...found].map((code) => [code, `El nombre de «${code}» (largo)`]);
}

const CODES = allCodes();
const named = () => CODES;

for (const [kind, told] of Object.entries(DECLARED.kinds)) {
  test(`every record of ${kind} is opened, and its files are made again to the letter`, () => {
    const records = recordsOf(kind);
    assert.ok(records.length);
    for (const given of records) {
      const { answers, problem } = forms.record.opened(told, given, named);
      assert.equal(problem, undefined, JSON.stringify(problem));
      const made = Object.fromEntries(forms.record.files(told, answers, named).map(({ path, text }) => [path, text]));
      assert.deepEqual(plain(made), Object.fromEntries(given.map(({ name, text }) => [`content/${kind}/${name}`, text])));
    }
  });
}

test("texts are written as the commands write them", () => {
  for (const { text, alone, within } of cases("written")) {
    assert.equal(forms.write.written(text, true), alone);
    assert.equal(forms.write.written(text), within);
  }
});

test("dates are read as the import of sheets reads them", () => {
  for (const [typed, expected] of Object.entries(cases("dates_typed"))) {
    const { code, written, other, isSafe } = forms.dates.read(typed);
    assert.deepEqual({ code, written: code === "partial-date" ? "" : written, other, isSafe }, expected, typed);
  }
});

test("what is wrong with a value is found and said as the build does", () => {
  for (const { field, typed, said } of cases("values")) {
    const found = forms.check.of(field, field.name, { [field.name]: typed }, none);
    const told = found.map((problem) => forms.check.sentence(DECLARED.problems[problem.code], problem));
    assert.deepEqual(plain(told), said, `${field.name}: ${typed}`);
  }
});

test("what does not go together is found and said as the models do", () => {
  for (const { kind, answers, said } of cases("together")) {
    const told = DECLARED.kinds[kind];
    const found = told.fields.flatMap((field) => forms.check.of(field, field.name, answers, none));
    const wrong = forms.problems.together(told, answers, found.filter(({ code }) => code !== "missing-field"));
    const counted = ({ field }) => field.replace(/\d+/g, (n) => String(Number(n) + 1));
    const lines = wrong.map((problem) => `${counted(problem)}: ${forms.check.sentence(DECLARED.problems[problem.code], problem)}`);
    assert.deepEqual(plain(lines), said, JSON.stringify(answers));
  }
});

test("a file gets a name under which it can be published", () => {
  const named = { "Foto Nº 1.JPG": "foto-no-1.jpg", "Informe Final.PDF": "informe-final.pdf", "図.png": "file.png" };
  for (const [given, name] of Object.entries(named)) assert.equal(forms.carried.nameFor(given), name);
  assert.ok(forms.carried.nameFor(`${"a".repeat(39)}-${"b".repeat(30)}.pdf`).length <= 46);
});

test("what a form cannot hold it says, and opens nothing", () => {
  const programs = DECLARED.kinds.programs;
  const whole = recordsOf("programs").find(([file]) => file.name === "ar-seclo.es.md" || file.name === "ar-seclo.en.md");
  const original = whole.find(({ name }) => name.endsWith(".es.md"));
  const opened = (change, name = original.name) => forms.record.opened(programs, [{ name, text: change(original.text) }], none);
  const refusals = {
    comments: (text) => text.replace("type: service", "type: service # o sistema"),
    odd: (text) => text.replace("summary: ", "summary: >\n  "),
    no_fields: (text) => text.replace("---\n", ""),
    other_kind: (text) => text.replace("type: service", "type: service\ncolour: red"),
    not_held: (text) => text.replace("type: service", "type: [service, system]"),
    no_original: (text) => text.replace(/type:[\s\S]*?---/, "---"),
  };
  for (const [code, change] of Object.entries(refusals)) {
    const { answers, problem } = opened(change);
    assert.equal(answers, null, code);
    assert.equal(problem.code, code);
  }
  assert.equal(opened((text) => text, "seclo.md").problem.code, "other_file");
  const twice = [original, { ...original, name: "ar-seclo.en.md" }];
  assert.equal(forms.record.opened(programs, twice, none).problem.code, "two_originals");
});

test("ten pasted texts become Markdown", () => {
  for (const { html, text, markdown, what, isLine } of cases("pasted")) {
    assert.deepEqual(plain(forms.pasted.cleaned({ html, text, isLine })), { text: markdown, what });
  }
});

test("a preview has the sections of both languages beside one another", () => {
  const box = document.createElement("div");
  const body = "Uno *pro tempore*.\n\n## Resultado\n\n- primero\n- **segundo**\n\n> Cita";
  forms.preview.show(box, [
    { language: "es", label: "es", body },
    { language: "en", label: "en", body: "One.\n\n## Outcome\n\n[A link](../programs/x.en.md) <b>" },
  ]);
  const cells = [...box.querySelectorAll(".side-by-side")].map((row) => [...row.children].map((cell) => cell.innerHTML));
  assert.deepEqual(cells, [
    ["<p>Uno <em>pro tempore</em>.</p>", "<p>One.</p>"],
    [
      "<h4>Resultado</h4><ul><li>primero</li><li><strong>segundo</strong></li></ul><blockquote><p>Cita</p></blockquote>",
      '<h4>Outcome</h4><p><span class="as-link" title="../programs/x.en.md">A link</span> &lt;b&gt;</p>',
    ],
  ]);
  assert.ok(window);
});
