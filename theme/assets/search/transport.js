/* Transport: how the index reaches the page. Over http the engine is a module beside the pages. */
"use strict";
(() => {
  const site = new URL("../../", document.currentScript.src);

  /** The search engine's module. Rejects with the name "offline" where modules cannot be loaded. */
  async function engineModule() {
    if (location.protocol === "file:") {
      const refused = new Error("modules are refused on file:");
      refused.name = "offline";
      throw refused;
    }
    return import(new URL("pagefind/pagefind.js", site).href);
  }

  /** The absolute address of a page, from its address as the index has it: relative to the site's root. */
  function pageAddress(address) {
    return new URL(address.replace(/^\//, ""), site).href;
  }

  window.rial = { ...window.rial, transport: { engineModule, pageAddress } };
})();
