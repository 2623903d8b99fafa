/* Hands the reader a text as a file: it goes to the reader's own machine and nowhere else. */
"use strict";
(() => {
  function save(text, name, type = "text/plain") {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  window.rial = { ...window.rial, save };
})();
