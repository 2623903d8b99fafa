/* Ranking: one question to Pagefind, and its hits in the order of relevance. Nothing loads before the first. */
"use strict";
(() => {
  const { engineModule, pageAddress } = window.rial.transport;
  let ready = null;

  async function started() {
    const engine = await engineModule();
    // Addresses relative to the site's root, whatever folder of the host the site is in.
    await engine.options({ baseUrl: "/", excerptLength: 28 });
    await engine.init();
    return engine;
  }

  /** The engine; after a failure the next call tries again. */
  function engine() {
    ready ??= started().catch((why) => {
      ready = null;
      throw why;
    });
    return ready;
  }

  async function hit(result) {
    const { url, meta, excerpt } = await result.data();
    return { address: pageAddress(url), title: meta.title, kind: meta.kind, country: meta.country, date: meta.date, excerpt };
  }

  /** What is found: how many hits, and a function that loads some of them. */
  async function find(query) {
    const { results } = await (await engine()).search(query);
    return { count: results.length, hits: (from, to) => Promise.all(results.slice(from, to).map(hit)) };
  }

  window.rial.engine = { engine, find };
})();
