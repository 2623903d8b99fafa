/* A form on paper: what is written in a control stands on its lines; what is not stays to be written by hand. */
"use strict";
(() => {
  /** What a control says, in words: of a list the label that is chosen. */
  const saidIn = (control) => {
    const said = (control.value ?? "").trim();
    return said && control.selectedOptions ? control.selectedOptions[0].textContent : said;
  };

  function offer(form) {
    addEventListener("beforeprint", () => {
      for (const lines of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".ruled"))) {
        const said = saidIn(lines.previousElementSibling);
        lines.classList.toggle("ruled--said", Boolean(said));
        lines.dataset.said = said;
      }
    });
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, paper: { offer } } };
})();
