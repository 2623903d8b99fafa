/* A form as a Markdown file, and back: what is opened is what was saved.

   Each answer stands under the heading of its question, and a comment at its end, which no reader of Markdown shows, says
   whose it is: `### Theme <!-- theme: themes=T6 -->`. A line of an answer that looks like one has a backslash before it. */
"use strict";
(() => {
  const FORM = /^<!-- form: ([a-z0-9-]+) -->\s*$/m;
  const HEADING = /^###? [^\n]*<!-- ([a-z0-9-]+)(?:: ([^\n]*?))? -->\s*$/;
  const LOOKS_SO = /^\\*###? [^\n]*<!-- [^\n]*-->\s*$/;
  const TICK = /^- \[([ xX])\][^\n]*/;
  const PART = "part";

  /** As a text field has it: lines end in one way. */
  const normal = (text) => text.replace(/\r\n?/g, "\n");

  const lines = (text, change) => text.split("\n").map(change).join("\n");
  const escaped = (text) => lines(text, (line) => (LOOKS_SO.test(line) ? `\\${line}` : line));
  const unescaped = (text) => lines(text, (line) => (LOOKS_SO.test(line) ? line.replace(/^\\/, "") : line));

  /** @type {Record<string, (field: KitField, answers: Answers, words: Paper) => { code?: string, text: string }>} */
  const WRITERS = {
    choice: (field, answers) => ({ code: answers[field.id], text: field.options?.[answers[field.id]] ?? "" }),
    criterion(field, answers, paper) {
      const note = normal(answers[`${field.id}-note`] ?? "");
      return { text: `- [${answers[field.id] ? "x" : " "}] ${paper.tick}${note && `\n\n${note}`}` };
    },
    days(field, answers) {
      const [from, to] = [answers[`${field.id}-from`] ?? "", answers[`${field.id}-to`] ?? ""];
      return { text: from || to ? `${from}/${to}` : "" };
    },
    text: (field, answers) => ({ text: normal(answers[field.id] ?? "") }),
  };
  WRITERS.line = WRITERS.text;
  const WAYS = { need: "choice", country: "choice", choice: "choice", criterion: "criterion", days: "days", line: "line" };
  const way = (field) => WAYS[field.asks] ?? "text";

  function written(paper, answers) {
    const out = [`# ${paper.title}\n\n<!-- form: ${paper.id} -->\n\n`];
    for (const part of paper.parts) {
      out.push(`## ${part.title} <!-- ${PART} -->\n\n`);
      for (const field of part.fields) {
        const { code, text } = WRITERS[way(field)](field, answers, paper);
        out.push(`### ${field.label} <!-- ${field.id}${code ? `: ${code}` : ""} -->\n\n${text && `${escaped(text)}\n\n`}`);
      }
    }
    return out.join("");
  }

  /** @type {Record<string, (field: KitField, text: string, code?: string) => Answers>} */
  const READERS = {
    choice: (field, text, code) => ({ [field.id]: code ?? "" }),
    criterion(field, text) {
      const tick = TICK.exec(text);
      const note = tick ? text.slice(tick[0].length).replace(/^\n{1,2}/, "") : text;
      return { [field.id]: tick && tick[1] !== " " ? "yes" : "", [`${field.id}-note`]: note };
    },
    days(field, text) {
      const [from = "", to = ""] = text.trim().split("/");
      return { [`${field.id}-from`]: from, [`${field.id}-to`]: to };
    },
    line: (field, text) => ({ [field.id]: text.replace(/\n+/g, " ") }),
    text: (field, text) => ({ [field.id]: text }),
  };

  /** The answers of a file as they stand: whose, with which code, and the text without the empty lines around it. */
  function sections(text) {
    const found = [];
    for (const line of normal(text).replace(/\n$/, "").split("\n")) {
      const heading = HEADING.exec(line);
      if (heading) found.push({ id: heading[1], code: heading[2], lines: [] });
      else found.at(-1)?.lines.push(line);
    }
    const inner = (all) => all.join("\n").replace(/^\n/, "").replace(/\n$/, "");
    return found.filter(({ id }) => id !== PART).map(({ id, code, lines: all }) => ({ id, code, text: unescaped(inner(all)) }));
  }

  /** What a file says, and each thing in it that the form cannot take; `answers` is null where it is no file of the form. */
  function opened(paper, text) {
    const form = FORM.exec(normal(text));
    if (form?.[1] !== paper.id) return { answers: null, problems: [form ? { code: "other_form" } : { code: "no_form" }] };
    const fields = new Map(paper.parts.flatMap((part) => part.fields).map((field) => [field.id, field]));
    const answers = {};
    const problems = [];
    const seen = new Set();
    for (const { id, code, text: said } of sections(text)) {
      const field = fields.get(id);
      const problem = refused(field, { id, code, said }, seen);
      if (problem) problems.push(problem);
      else Object.assign(answers, READERS[way(field)](field, said, code));
      seen.add(id);
    }
    return { answers, problems };
  }

  function refused(field, { id, code, said }, seen) {
    if (!field) return { code: "unknown", id };
    const problem = { field: id, control: way(field) === "days" ? `${id}-from` : id, label: field.label };
    if (seen.has(id)) return { ...problem, code: "repeated" };
    if (way(field) === "choice" && code && !(code in field.options)) return { ...problem, code: "not_an_option", value: code };
    return way(field) === "days" && !areDays(said) ? { ...problem, code: "not_a_day", value: said.trim() } : null;
  }

  /** Whether a text is a span as files have it, of days that there are; one of the two may be missing. */
  function areDays(text) {
    const days = text.trim().split("/");
    const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
    return days.length <= 2 && days.every((day) => !day || isDay(day));
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, file: { written, opened } } };
})();
