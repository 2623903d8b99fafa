/* All that a form makes in one file, `ar-seclo.rial.zip`, which `rial take` reads. */
// needs: save, load, forms/zip
"use strict";
(() => {
  const { filled, save, forms } = window.rial;
  const VERSION = 1;

  /** What the file holds: the files at their places, and what is told of them. */
  function packed(files, carried, { edition, note, language = document.documentElement.lang }) {
    const paths = files.map(({ path }) => path);
    const told = { version: VERSION, edition, language, files: paths, attachments: Object.keys(carried), note };
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    return forms.zip({ "take.json": `${JSON.stringify(told, null, 2)}\n`, ...texts, ...carried });
  }

  /** The note, and the button that hands the file over. */
  function offer(files, carried, { edition, words, name }, status) {
    const box = document.createElement("div");
    const label = document.createElement("label");
    const note = document.createElement("textarea");
    const button = document.createElement("button");
    box.className = "ask";
    Object.assign(label, { htmlFor: "bundle-note", textContent: words.bundle_note, className: "ask__name" });
    Object.assign(note, { id: "bundle-note", rows: 3 });
    Object.assign(button, { type: "button", textContent: words.bundle, id: "bundle" });
    button.addEventListener("click", () => {
      save(packed(files, carried, { edition, note: note.value.trim() }), name, "application/zip");
      status.textContent = filled(words.saved, { name });
    });
    box.append(label, note, button);
    return box;
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, bundle: { packed, offer } } };
})();
