/* A form that one fills in: checks, saves and opens it, prints it, takes its days to a calendar. Nothing is sent, and
   nothing is kept but in the file that the reader saves. */
// needs: save, load, kit/file, kit/check, kit/calendar, kit/fields, kit/opening, kit/letter, kit/evidence
"use strict";
(() => {
  const { kit, filled, save } = window.rial;
  const { calendar, check, evidence, fields: page, file, letter, opening: chosen } = kit;
  const form = /** @type {WithData} */ (document.getElementById("paper"));
  const paper = /** @type {Paper} */ (JSON.parse(form.dataset.told));
  const fields = paper.parts.flatMap((part) => part.fields);
  for (const field of fields) field.options = page.options(field.id);
  const actions = /** @type {HTMLElement} */ (document.getElementById("paper-do"));
  const opening = /** @type {HTMLElement} */ (document.getElementById("paper-open"));
  const status = /** @type {HTMLElement} */ (document.getElementById("paper-status"));
  const news = /** @type {HTMLElement} */ (document.getElementById("open-status"));
  const chooser = /** @type {HTMLInputElement} */ (document.getElementById("paper-file"));
  const { sentences } = paper;
  const title = document.title;
  let isChecked = false;
  let isSaved = true;
  let carry = () => {};

  const sentence = (problem) => filled(sentences[problem.code], problem);

  function tell(problems) {
    page.sum(problems, sentence);
    document.title = problems.length ? filled(sentences.titles, { title }) : title;
  }

  function count(answers) {
    for (const { id, most } of fields.filter((field) => field.most)) {
      const text = filled(sentences.counted, { n: check.filledLines(answers[id]).length, most });
      const box = /** @type {Element} */ (document.getElementById(`n-${id}`));
      if (box.textContent !== text) box.textContent = text;
    }
    const criteria = fields.filter(({ asks }) => asks === "criterion");
    const n = criteria.filter(({ id }) => answers[id]).length;
    if (criteria.length) /** @type {Element} */ (document.getElementById("ticked")).textContent = filled(sentences.ticked, { n, total: criteria.length });
  }

  function advise(answers) {
    const advised = check.advised(fields, answers);
    for (const { id, advice } of fields.filter((field) => field.advice)) {
      /** @type {Element} */ (document.getElementById(`a-${id}`)).textContent = advised.includes(id) ? /** @type {string} */ (advice) : "";
    }
  }

  /** Beside the fields what their answers do wrong; after the check also what is missing. */
  function look() {
    const answers = page.read();
    page.mark(fields, check[isChecked ? "all" : "limits"](fields, answers), sentence);
    count(answers);
    advise(answers);
  }

  function changed() {
    isSaved = false;
    for (const box of [status, news]) box.textContent = "";
    look();
  }

  /** Whether all is there and no limit is passed; else it is said, and the focus goes to where. */
  function sound() {
    isChecked = true;
    look();
    const problems = check.all(fields, page.read());
    tell(problems);
    status.textContent = problems.length ? "" : sentences.sound;
    return !problems.length;
  }

  function keep() {
    const name = `${paper.title}.md`;
    save(file.written(paper, page.read()), name, "text/markdown");
    isSaved = true;
    status.textContent = filled(sentences.saved, { name });
  }

  function opened(text, name) {
    const { answers, problems } = file.opened(paper, text);
    if (answers) {
      page.write(answers);
      carry();
      isChecked = false;
      isSaved = true;
      look();
      news.textContent = filled(sentences.opened, { name });
    }
    tell(problems);
  }

  const isLost = () => !isSaved && letter.isFilled(page.read());

  function plan() {
    if (!sound()) return;
    const events = calendar.events(paper, page.read());
    if (!events.length) {
      tell([{ code: "no_days", control: `${/** @type {KitField} */ (fields.find(({ asks }) => asks === "days")).id}-from` }]);
      status.textContent = "";
      return;
    }
    const name = `${paper.title}.ics`;
    const maker = `-//${paper.network}//${document.documentElement.lang.toUpperCase()}`;
    save(calendar.calendar(events, { maker, now: new Date() }), name, "text/calendar");
    status.textContent = filled(sentences.saved, { name });
  }

  const show = () => letter.show(paper, page.read());
  const doing = { check: sound, save: keep, open: () => chooser.click(), print: () => globalThis.print(), calendar: plan };

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-do]"))) {
    button.addEventListener("click", () => doing[button.dataset.do]());
  }
  chosen.offer(chooser, { isLost, question: sentences.replaces, opened: ([{ text, name }]) => opened(text, name) });
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("beforeprint", show);
  for (const box of [actions, opening]) box.hidden = false;
  if (fields.some(({ asks }) => asks === "evidence")) carry = evidence.offer(paper, { changed, look });
  look();
})();
