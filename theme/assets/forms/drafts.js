/* Drafts of a form: one a kind, kept in this browser when the reader asks for it, and deleted likewise. */
"use strict";
(() => {
  const nameOf = (kind) => `rial-draft-${kind}`;

  /** Whether it was kept: some browsers allow nothing to be. */
  function keep(kind, answers) {
    try {
      localStorage.setItem(nameOf(kind), JSON.stringify(answers));
      return true;
    } catch {
      return false;
    }
  }

  /** The answers that were kept, or null. */
  function kept(kind) {
    try {
      const found = JSON.parse(localStorage.getItem(nameOf(kind)) ?? "null");
      const isDraft = found && typeof found === "object" && Object.values(found).every((said) => typeof said === "string");
      return isDraft ? found : null;
    } catch {
      return null;
    }
  }

  function forget(kind) {
    try {
      localStorage.removeItem(nameOf(kind));
    } catch {
      // nothing was kept
    }
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, drafts: { keep, kept, forget } } };
})();
