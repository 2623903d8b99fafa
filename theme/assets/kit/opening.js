/* Files that the reader chooses are opened in a form; what is written there is not lost without a question. */
"use strict";
(() => {
  /** Hand over the files that are chosen, each with its name and text. */
  function offer(chooser, { isLost, question, opened }) {
    chooser.addEventListener("change", async () => {
      const files = await Promise.all([...chooser.files].map(async (file) => ({ name: file.name, text: await file.text() })));
      chooser.value = "";
      if (files.length && (!isLost() || globalThis.confirm(question))) opened(files);
    });
    addEventListener("beforeunload", (event) => {
      if (isLost()) event.preventDefault();
    });
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, opening: { offer } } };
})();
