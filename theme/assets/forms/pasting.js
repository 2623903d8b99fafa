/* What is pasted into a form is shown before it is taken, where it is not what one would have typed. */
// needs: load, forms/pasted
"use strict";
(() => {
  const { filled, forms } = window.rial;
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("pasted"));
  const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("pasted-text"));

  function put(area, said, changed) {
    area.focus();
    area.setRangeText(said, area.selectionStart, area.selectionEnd, "end");
    changed();
  }

  /** Ask what to do with it; `act` is told what to put into the field, and nothing where it is left. */
  function ask(said, raw, words, act) {
    text.value = said.text;
    const what = said.what.map((one) => words.pasted_of[one]).join(", ");
    /** @type {Element} */ (document.getElementById("pasted-what")).textContent = what ? filled(words.pasted, { what }) : "";
    const given = { take: () => text.value, "as-it-was": () => raw, leave: () => null };
    for (const button of dialog.querySelectorAll("button")) {
      button.onclick = () => {
        dialog.close();
        act(given[button.value]());
      };
    }
    dialog.oncancel = () => act(null);
    dialog.showModal();
    text.focus();
  }

  function offer(form, words, changed) {
    form.addEventListener("paste", (event) => {
      const area = /** @type {HTMLTextAreaElement} */ (event.target);
      if (!area.dataset.cleaned) return;
      const [html, raw] = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
      const said = forms.pasted.cleaned({ html, text: raw, isLine: area.dataset.cleaned === "line" });
      if (!said.text || said.text === raw.replace(/\r\n?/g, "\n").trim()) return;
      event.preventDefault();
      ask(said, raw, words, (taken) => (taken === null ? area.focus() : put(area, taken, changed)));
    });
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, pasting: { offer } } };
})();
