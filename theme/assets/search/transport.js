/* Transport: how the engine reaches the index. Over http the host has it as files, on file: the packs hold it. */
"use strict";
(() => {
  const { site, packs } = window.rial;

  async function fromHost() {
    const fetch = (...request) => window.fetch(...request);
    return { fetch, Worker: window.Worker, options: { basePath: new URL("pagefind/", site).href } };
  }

  /** What the engine of a language is given in place of the browser's own. */
  function transport(language) {
    return location.protocol === "file:" ? packs.transport(language) : fromHost();
  }

  /** The absolute address of a page, from its address as the index has it: relative to the site's root. */
  function pageAddress(address) {
    return new URL(address.replace(/^\//, ""), site).href;
  }

  window.rial.transport = { transport, pageAddress };
})();
