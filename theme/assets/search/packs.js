/* Packs: the index as data scripts, which any page can load, also one that was opened by double-click. See
   generator/publish/packs.py. */
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

  /** Which pack has something, by its hash: `count` packs of chunks, each in its own where there is no count; `many` pages
      in a pack, in the order of the records. */
  const packOf = {
    index: async (hash, count) => (count ? parseInt(hash, 16) % count : hash),
    fragment: async (hash, many, language) => Math.floor((await load(`facets/all/hashes-${language}`)).indexOf(hash) / many),
  };

  /** The bytes of a file of the index, by its name below the folder of the index. */
  async function read(name, language) {
    const { packs, files } = await load(`${told.packs}/${language}`);
    const [file] = name.split("?");
    const [kind] = file.split("/");
    if (!(kind in packs)) return file.endsWith(".json") ? encoder.encode(files[file]) : bytesOf(files[file]);
    const hash = hashOf(file);
    const texts = await load(`${told.packs}/${language}-${kind}-${await packOf[kind](hash, packs[kind], language)}`);
    // The engine also takes what needs no decompressing.
    return kind === "fragment" ? encoder.encode(SIGNATURE + texts[hash]) : bytesOf(texts[hash]);
  }

  /** The text of Pagefind's worker. */
  const worker = () => load(`${told.packs}/worker`);

  window.rial.packs = { read, worker };
})();
