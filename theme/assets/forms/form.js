/* The form of a kind: a record is written or opened, checked, and becomes the files that are sent. Nothing is sent from
   here, and nothing is kept unless the reader asks for it. */
// needs: save, load, kit/fields, kit/opening, forms/dates, forms/shape, forms/record, forms/check, forms/lists, forms/several, forms/carried, forms/preview, forms/pasting, forms/drafts, forms/paper, forms/problems, forms/result
"use strict";
(() => {
  const { kit, filled, load, forms } = window.rial;
  const { dates, shape, record, check, lists, several, carried, preview, pasting, drafts, paper, problems, result } = forms;
  const form = /** @type {HTMLElement} */ (document.getElementById("paper"));
  const told = /** @type {RecordForm} */ (JSON.parse(/** @type {WithData} */ (document.getElementById("form-told")).dataset.told));
  const { words } = told;
  const title = document.title;
  const idLabel = /** @type {Text} */ (/** @type {Element} */ (document.querySelector('[for="q-record.id"]')).firstChild).textContent.trim();
  const status = /** @type {HTMLElement} */ (document.getElementById("paper-status"));
  const news = /** @type {HTMLElement} */ (document.getElementById("open-status"));
  const keeping = /** @type {HTMLElement} */ (document.getElementById("draft-status"));
  const chooser = /** @type {HTMLInputElement} */ (document.getElementById("paper-file"));
  const anyway = /** @type {Element} */ (document.querySelector('[data-do="anyway"]'));
  const page = kit.fields;
  const { choices } = lists;
  let isChecked = false;
  let isSaved = true;
  let before = [];

  const isFilled = (answers) => Object.entries(answers).some(([name, said]) => said.trim() && name !== "record.original");
  const isLost = () => !isSaved && isFilled(page.read());

  /** Where problems stand: each field that has a place for them. */
  const places = () => [...form.querySelectorAll(".error")].map(({ id }) => ({ id: id.slice(2) }));

  function sentence(problem) {
    const said = told.problems[problem.code];
    const text = said ? check.sentence(said, problem) : filled(words[problem.code], problem);
    return problem.label ? `${problem.label}: ${text}` : text;
  }

  const problemsOf = (answers) => problems.of(told, answers, { choices, isNew: !before.length, label: idLabel });

  function tell(found) {
    page.sum(found, sentence);
    document.title = found.length ? filled(words.titles, { title }) : title;
  }

  /** Beside the fields what is wrong with what they say; what is missing only once one asked for the files. */
  function look() {
    const found = problemsOf(page.read());
    const seen = isChecked ? found : found.filter(({ code }) => !["missing-field", "fill-in"].includes(code));
    page.mark(places(), seen, sentence);
    return found;
  }

  function changed() {
    isSaved = false;
    for (const box of [status, news, keeping]) box.textContent = "";
    look();
    if (!/** @type {HTMLElement} */ (document.getElementById("preview")).hidden) showPreview();
  }

  function make(isForced = false) {
    isChecked = true;
    const found = look();
    if (!isForced) tell(found);
    anyway.toggleAttribute("hidden", !found.length);
    if (found.length && !isForced) {
      status.textContent = filled(words.not_made, { n: found.length });
      return;
    }
    const files = record.files(told, page.read(), choices);
    const n = result.show(files, before, carried.files(page.read()["record.id"].trim()), told);
    status.textContent = [filled(words.made, { n }), found.length ? "" : words.sound].filter(Boolean).join(" ");
    isSaved = true;
  }

  /** Put answers into the form, with as many items as they have. */
  function write(answers) {
    several.fit(answers, shape.places);
    lists.fill(form, words.not_there, answers);
    page.write({ "record.original": document.documentElement.lang, ...answers });
    carried.clear();
    isChecked = false;
    isSaved = true;
    /** @type {Element} */ (document.getElementById("files")).replaceChildren();
    tell([]);
    look();
  }

  /** Open the files of a record: all that they say, or nothing. */
  function opened(given) {
    const { answers, problem } = record.opened(told, given, choices);
    if (problem) {
      tell([problem]);
      return;
    }
    before = given.map(({ name, text }) => ({ path: `content/${told.kind}/${name}`, text }));
    write(answers);
    const kept = told.kept.filter((name) => answers[`kept.${name}`]);
    const said = [filled(words.opened, { name: given.map(({ name }) => name).join(", ") })];
    if (kept.length) said.push(filled(words.kept, { fields: kept.join(", ") }));
    news.textContent = said.join(" ");
  }

  async function openRecord(text) {
    const id = shape.codeIn(text.trim(), choices(`records/${told.kind}`));
    const files = (await load(told.records))[id];
    if (!files) {
      tell([{ code: "no_record", name: text }]);
      return;
    }
    opened(Object.entries(files).map(([language, said]) => ({ name: `${id}.${language}.md`, text: said })));
  }

  const askRecord = (text) => {
    if (!isLost() || globalThis.confirm(words.replaces)) openRecord(text).catch(() => (news.textContent = words.not_loaded));
  };

  /** Say how a date is read that is not written as in a file. */
  function readDay(input) {
    const { code, written, isSafe } = dates.read(input.value.trim());
    if (!input.value.trim() || !isSafe || !code) return;
    input.value = written;
    status.textContent = filled(words.read_as, { written });
  }

  function showPreview() {
    const answers = page.read();
    const texts = told.languages.map((language) => ({ language, label: language, body: answers[`text.${language}.body`] }));
    preview.show(/** @type {HTMLElement} */ (document.getElementById("preview")), texts);
  }

  function togglePreview() {
    const box = /** @type {HTMLElement} */ (document.getElementById("preview"));
    box.hidden = !box.hidden;
    /** @type {Element} */ (document.querySelector('[data-do="preview"]')).setAttribute("aria-expanded", String(!box.hidden));
    if (!box.hidden) showPreview();
  }

  function reopen() {
    const draft = drafts.kept(told.kind);
    if (!draft) keeping.textContent = words.draft_none;
    else if (!isLost() || globalThis.confirm(words.replaces)) {
      const { answers, before: files } = JSON.parse(draft.said);
      before = files;
      write(answers);
    }
  }

  function keep() {
    const isKept = drafts.keep(told.kind, { said: JSON.stringify({ answers: page.read(), before }) });
    keeping.textContent = isKept ? words.draft_kept : words.draft_failed;
    if (isKept) isSaved = true;
  }

  function forget() {
    drafts.forget(told.kind);
    keeping.textContent = words.draft_gone;
  }

  const asked = /** @type {HTMLInputElement} */ (document.getElementById("open-record"));
  const doing = {
    make: () => make(),
    anyway: () => make(true),
    open: () => chooser.click(),
    record: () => askRecord(asked.value),
    print: () => globalThis.print(),
    preview: togglePreview,
    keep,
    reopen,
    forget,
  };

  function start() {
    lists.search();
    several.offer((code, label) => {
      lists.fill(form, words.not_there);
      changed();
      status.textContent = filled(words[code], { label });
    });
    lists.fill(form, words.not_there);
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-do]"))) {
      button.addEventListener("click", () => doing[button.dataset.do]());
    }
    kit.opening.offer(chooser, { isLost, question: words.replaces, opened });
    form.addEventListener("input", changed);
    form.addEventListener("change", ({ target }) => {
      if (/** @type {HTMLElement} */ (target).matches("[data-day]")) readDay(target);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    carried.offer(told, changed);
    paper.offer(form);
    pasting.offer(form, words, changed);
    for (const id of ["paper-open", "paper-files", "paper-do"]) /** @type {HTMLElement} */ (document.getElementById(id)).hidden = false;
    const id = new URL(location.href).searchParams.get("record");
    if (id) openRecord(id).catch(() => (news.textContent = words.not_loaded));
  }

  load(told.choices)
    .then((found) => [lists.learn(found), dates.learn(found.dates)])
    .catch(() => (news.textContent = words.not_loaded))
    .finally(start);
})();
