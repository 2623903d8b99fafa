/* Hands the reader a text, or the parts of a file, as a file: it goes to the reader's own machine and nowhere else. */
"use strict";
(() => {
  function save(text, name, type = "text/plain") {
    const link = document.createElement("a");
    const isText = typeof text === "string";
    link.href = URL.createObjectURL(new Blob(isText ? [text] : text, { type: isText ? `${type};charset=utf-8` : type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  window.rial = { ...window.rial, save };
})();
