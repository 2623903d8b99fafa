/* A record between its form and its files: what the answers make, and what the files that are opened say. */
// needs: forms/write, forms/read, forms/shape
"use strict";
(() => {
  const { write, read, shape } = window.rial.forms;
  const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.md$/;
  const TEXTS = ["title", "summary"];
  const FOLLOWS = "follows";

  /** The words of a language; in one line where they are a field. */
  const textOf = (answers, language) => ({
    ...Object.fromEntries(
      TEXTS.map((name) => [name, (answers[`text.${language}.${name}`] ?? "").replace(/\s*\n\s*/g, " ").trim()]).filter(([, said]) => said),
    ),
  });
  const bodyOf = (answers, language) => (answers[`text.${language}.body`] ?? "").replace(/\r\n?/g, "\n");
  const saysAny = (answers, language) => Boolean(Object.keys(textOf(answers, language)).length || bodyOf(answers, language).trim());

  const keptFacts = (told, answers) =>
    Object.fromEntries(told.kept.map((name) => [name, JSON.parse(answers[`kept.${name}`] || "null")]).filter(([, value]) => value !== null));

  /** The facts that the answers say, with those that the form only keeps. */
  const facts = (told, answers, choices) => ({ ...shape.values(told.fields, answers, choices), ...keptFacts(told, answers) });

  /** The files, by their paths, the original's first. */
  function files(told, answers, choices) {
    const original = answers["record.original"];
    const id = (answers["record.id"] ?? "").trim();
    const languages = [original, ...told.languages.filter((tag) => tag !== original && saysAny(answers, tag))];
    const order = [...TEXTS.map((name) => ({ name })), ...told.fields, ...told.kept.map((name) => ({ name }))];
    return languages.map((language) => {
      const own = language === original ? facts(told, answers, choices) : {};
      const follows = answers[`kept.${language}.${FOLLOWS}`];
      const kept = language === original || !follows ? [] : follows.split("\n");
      const text = write.file({ ...textOf(answers, language), ...own }, order, bodyOf(answers, language), told.languages, kept);
      return { path: `content/${told.kind}/${id}.${language}.md`, language, text };
    });
  }

  const refused = (code, values) => ({ answers: null, problem: { code, ...values } });

  /** The answers of the original, as far as the form holds what it says. */
  function ofFacts(told, name, values, choices) {
    const known = [...TEXTS, ...told.kept, ...told.fields.map((field) => field.name)];
    const unknown = Object.keys(values).find((field) => !known.includes(field));
    if (unknown) return refused("other_kind", { name, field: unknown });
    const own = Object.fromEntries(Object.entries(values).filter(([field]) => !TEXTS.includes(field) && !told.kept.includes(field)));
    const lost = shape.lost(told.fields, own, choices);
    if (lost) return refused("not_held", { name, field: lost });
    const kept = told.kept.filter((field) => field in values).map((field) => [`kept.${field}`, JSON.stringify(values[field])]);
    return { answers: { ...shape.answersOf(told.fields, own, choices), ...Object.fromEntries(kept) } };
  }

  function ofText(language, name, { values, body, kept }) {
    const odd = TEXTS.find((field) => field in values && typeof values[field] !== "string");
    if (odd) return refused("not_held", { name, field: odd });
    const said = TEXTS.filter((field) => field in values).map((field) => [`text.${language}.${field}`, values[field]]);
    const follows = kept.length ? [[`kept.${language}.${FOLLOWS}`, kept.join("\n")]] : [];
    return { answers: Object.fromEntries([...said, [`text.${language}.body`, body], ...follows]) };
  }

  function parsed(name, text) {
    try {
      return { file: read.file(text, [FOLLOWS]) };
    } catch (error) {
      if (!(error instanceof read.UnreadError)) throw error;
      const { code, line } = /** @type {UnreadError} */ (error);
      return refused(code, { name, line });
    }
  }

  /** The answers that the files of a record say, or why they are not opened: `{name, text}` of each. */
  function opened(told, given, choices) {
    let answers = {};
    const originals = [];
    for (const { name, text } of given) {
      const [, id, language] = NAME.exec(name) ?? [];
      if (!told.languages.includes(language)) return refused("other_file", { name });
      const { file, problem } = parsed(name, text);
      if (problem) return { answers: null, problem };
      const isOriginal = Object.keys(file.values).some((field) => !TEXTS.includes(field));
      if (isOriginal) originals.push(language);
      const parts = [isOriginal ? ofFacts(told, name, file.values, choices) : { answers: {} }, ofText(language, name, file)];
      const wrong = parts.find((part) => part.problem);
      if (wrong) return wrong;
      answers = Object.assign(answers, ...parts.map((part) => part.answers), { "record.id": id });
    }
    if (!originals.length) return refused("no_original", {});
    if (originals.length > 1) return refused("two_originals", {});
    return { answers: { ...answers, "record.original": originals[0] } };
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, record: { files, facts, opened, saysAny } } };
})();
