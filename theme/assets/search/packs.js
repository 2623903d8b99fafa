/* Packs: the index as data scripts, for pages that were opened by double-click. See generator/publish/packs.py. */
// needs: load, search/{language}
"use strict";
(() => {
  const { load, told } = window.rial;
  const SIGNATURE = "pagefind_dcd";
  const encoder = new TextEncoder();

  function bytesOf(base64) {
    const signs = atob(base64);
    const bytes = new Uint8Array(signs.length);
    for (let n = 0; n < signs.length; n++) bytes[n] = signs.charCodeAt(n);
    return bytes;
  }

  const hashOf = (file) => file.slice(file.indexOf("_") + 1, file.lastIndexOf("."));

  /** The bytes of a file of the index, by its name below the folder of the index. */
  async function read(name, language) {
    const { packs, files } = await load(`${told.packs}/${language}`);
    const [file] = name.split("?");
    const [kind] = file.split("/");
    if (!packs[kind]) return file.endsWith(".json") ? encoder.encode(files[file]) : bytesOf(files[file]);
    const hash = hashOf(file);
    const texts = await load(`${told.packs}/${language}-${kind}-${parseInt(hash, 16) % packs[kind]}`);
    // The engine also takes what needs no decompressing.
    return kind === "fragment" ? encoder.encode(SIGNATURE + texts[hash]) : bytesOf(texts[hash]);
  }

  /** The text of Pagefind's worker. */
  const worker = () => load(`${told.packs}/worker`);

  window.rial.packs = { read, worker };
})();
