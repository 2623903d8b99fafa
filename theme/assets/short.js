/* A short address leads on to the page in the first of the reader’s languages that there is one in; else, they choose. */
"use strict";
(() => {
  const ways = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"));
  for (const tag of navigator.languages) {
    const [language] = tag.toLowerCase().split("-");
    const way = [...ways].find((one) => one.hreflang === language);
    if (way) return location.replace(way.href + location.hash); // back leads to where the reader came from
  }
})();
