/* Transport: how the engine reaches the index, which is in packs. The page reads them, also for a worker, which could not
   on file:, and because the engine forgets what could not be read, and the page does not. */
// needs: load, search/{language}, search/packs
"use strict";
(() => {
  const { site, packs } = window.rial;
  const BASE = "/pagefind/";

  /** Runs in the worker before Pagefind's program: what that fetches, the page is asked for. */
  function bridge() {
    const waiting = new Map();
    let last = 0;
    self.fetch = (address) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        self.postMessage({ wanted: last, address: String(address) });
      });
    self.addEventListener("message", (event) => {
      const { wanted, bytes, why } = event.data;
      if (wanted === undefined) return;
      event.stopImmediatePropagation();
      const { resolve, reject } = waiting.get(wanted);
      waiting.delete(wanted);
      if (bytes) resolve(new Response(bytes));
      else reject(new TypeError(why));
    });
  }

  /** What the engine takes for `Worker`: on file: a worker may not be a file, but may be made of text. */
  function workerOf(program, fetch) {
    async function answer(worker, { wanted, address }) {
      try {
        const bytes = await (await fetch(address)).arrayBuffer();
        worker.postMessage({ wanted, bytes }, [bytes]);
      } catch (why) {
        worker.postMessage({ wanted, why: String(why) });
      }
    }
    return class extends Worker {
      constructor() {
        super(URL.createObjectURL(new Blob([`(${bridge})();\n${program}`], { type: "text/javascript" })));
        this.addEventListener("message", (event) => {
          if (event.data.wanted === undefined) return;
          event.stopImmediatePropagation();
          answer(this, event.data);
        });
      }
    };
  }

  /** What the index has compressed as it is. The browser does it many times faster than the engine, which does it where the
      browser cannot. */
  async function unpacked(bytes) {
    const { DecompressionStream } = window;
    const [one, two] = bytes;
    if (one !== 0x1f || two !== 0x8b || !DecompressionStream) return bytes;
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }

  /** What the engine of a language is given in place of the browser's own. `lost(why)` is told what could not be read. */
  async function transport(language, lost) {
    async function fetch(address) {
      const path = String(address);
      try {
        if (!path.startsWith(BASE)) throw new TypeError(`not of the index: ${path}`);
        return new Response(await unpacked(await packs.read(path.slice(BASE.length), language)));
      } catch (why) {
        lost(why);
        throw why;
      }
    }
    const made = window.Worker && workerOf(await packs.worker(), fetch); // without one, Pagefind does without
    return { fetch, Worker: made, options: { basePath: BASE } };
  }

  /** The absolute address of a page, from its address as the index has it: relative to the site's root. */
  function pageAddress(address) {
    return new URL(address.replace(/^\//, ""), site).href;
  }

  window.rial.transport = { transport, pageAddress };
})();
