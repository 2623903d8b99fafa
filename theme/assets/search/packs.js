/* Packs: the index as data scripts, for pages that were opened by double-click. See generator/publish/packs.py. */
"use strict";
(() => {
  const { load } = window.rial;
  const FOLDER = "pagefind/packs";
  const BASE = "/pagefind/";
  const SIGNATURE = "pagefind_dcd";
  const encoder = new TextEncoder();

  const bytesOf = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const hashOf = (file) => file.slice(file.indexOf("_") + 1, file.lastIndexOf("."));

  /** A file of the index, by its name below the folder of the index. */
  async function bytes(file, language) {
    const { packs, files } = await load(`${FOLDER}/${language}`);
    const [kind] = file.split("/");
    if (!packs[kind]) return file.endsWith(".json") ? encoder.encode(files[file]) : bytesOf(files[file]);
    const hash = hashOf(file);
    const texts = await load(`${FOLDER}/${language}-${kind}-${parseInt(hash, 16) % packs[kind]}`);
    // The engine also takes what needs no decompressing.
    return kind === "fragment" ? encoder.encode(SIGNATURE + texts[hash]) : bytesOf(texts[hash]);
  }

  /** What the engine takes for `fetch`. */
  const fetchFrom = (language) => async (address) => {
    const path = String(address).split("?")[0];
    if (!path.startsWith(BASE)) throw new TypeError(`not of the index: ${path}`);
    return new Response(await bytes(path.slice(BASE.length), language));
  };

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

  /** What the engine takes for `Worker`: a worker may not be a file, but may be made of text. */
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

  async function transport(language) {
    const fetch = fetchFrom(language);
    const made = window.Worker && workerOf(await load(`${FOLDER}/worker`), fetch); // without one, Pagefind does without
    return { fetch, Worker: made, options: { basePath: BASE, metaCacheTag: "copy" } };
  }

  window.rial.packs = { transport };
})();
