/* What there is of the offline copy: on the host its ZIP with its size and sum, in the copy where the newer one is. */
// needs: load
"use strict";
(() => {
  function fill(box, told) {
    const zip = box.querySelector("[data-copy-zip]");
    const folder = new URL("copy/", window.rial.site);
    zip.href = new URL(told.name, folder).href;
    zip.textContent = told.name;
    box.querySelector("[data-copy-size]").textContent = told.size[box.dataset.language];
    box.querySelector("[data-copy-sum]").textContent = told.sha256;
    box.querySelector("[data-copy-beside]").href = new URL(`${told.name}.sha256`, folder).href;
  }

  async function show(box) {
    const told = await window.rial.load("copy/copy");
    if (told.state === "here") fill(box, told);
    for (const part of box.querySelectorAll("[data-copy-state]")) part.hidden = part.dataset.copyState !== told.state;
  }

  /** The small copy of a term, where one was made; of those that are in one language each, that of the page. */
  async function offer(line) {
    const { small = {} } = await window.rial.load("copy/copy");
    const { language } = line.dataset;
    for (const zip of (small[line.dataset.small] ?? []).filter((one) => (one.language ?? language) === language)) {
      const link = document.createElement("a");
      link.href = new URL(zip.name, new URL("copy/", window.rial.site)).href;
      link.download = "";
      link.textContent = zip.name;
      line.append(" ", link, ` · ${zip.size[language]}`);
      line.hidden = false;
    }
  }

  // What was lost on the way leaves the link to the text.
  for (const box of document.querySelectorAll("[data-copy]")) show(box).catch(() => undefined);
  for (const line of document.querySelectorAll("[data-small]")) offer(line).catch(() => undefined);
})();
