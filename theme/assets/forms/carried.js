/* Images and documents that go along with a record, in the file that a mail carries. The record names each of them, and
   an image tells no more than is seen in it. */
// needs: load, kit/fields, forms/check, forms/shape, forms/lists, forms/several
"use strict";
(() => {
  const { kit, filled, forms } = window.rial;
  const { check, shape, lists, several } = forms;
  const IMAGE = /\.(?:jpe?g|png|webp)$/;
  const NAMING = /^(?:images|attachments)\.\d+\.file$/;
  const LONGEST_STEM = 40;
  const MOST = 25_000_000; // bytes of all together: what mail still carries, and `rial take` takes
  const TELLING = /Exif|eXIf|ns\.adobe|XMP |8BIM|[tiz](?:EX|TX)t|iTXt/;
  const STEPS = /** @type {[number, number][]} */ ([[2400, 0.9], [1600, 0.85], [1600, 0.7], [1200, 0.7]]); // prettier-ignore
  const held = new Map();

  /** A name under which a file can be published: `Foto Nº 1.JPG` is `foto-no-1.jpg`. */
  function nameFor(name) {
    const [, stem, ending] = /^(.*)\.([^.]*)$/.exec(name) ?? [null, name, ""];
    return `${check.slug(stem).slice(0, LONGEST_STEM).replace(/-+$/, "") || "file"}.${ending.toLowerCase()}`;
  }

  /** The list of the record that names such a file; empty where a record of this kind carries none. */
  function listFor(name, told) {
    const list = IMAGE.test(name) ? "images" : "attachments";
    return told.fields.some((field) => field.name === list) ? list : "";
  }

  async function drawnAt(image, type, [side, quality]) {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    const [width, height] = [image.width, image.height].map((length) => Math.round(length * scale));
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).drawImage(image, 0, 0, width, height);
    return new Promise((done) => canvas.toBlob(done, type, quality));
  }

  /** An image as it is seen: drawn anew where it tells more, or is larger than one may be. */
  async function seen(file, { most, side }) {
    const image = await globalThis.createImageBitmap(file);
    const tells = TELLING.test(new TextDecoder("latin1").decode(await file.arrayBuffer()));
    if (!tells && file.size <= most && Math.max(image.width, image.height) <= side) return file;
    for (const step of STEPS) {
      const drawn = await drawnAt(image, file.type, step);
      if (drawn?.type === file.type && drawn.size <= most) return drawn;
    }
    return file;
  }

  /** Write the name of a file where the record names such files. */
  function write(list, name, words) {
    const answers = kit.fields.read();
    if (Object.entries(answers).some(([at, said]) => NAMING.test(at) && said.trim() === name)) return;
    const all = shape.places(list, answers);
    const free = all.find((n) => !answers[`${list}.${n}.file`]) ?? Math.max(-1, ...all) + 1;
    const more = { ...answers, [`${list}.${free}.file`]: name };
    several.fit(more, shape.places);
    lists.fill(/** @type {HTMLElement} */ (document.getElementById("paper")), words.not_there, more);
    kit.fields.write(more);
  }

  /** Take a file; what is said of it. */
  async function take(file, told) {
    const name = nameFor(file.name);
    const list = listFor(name, told);
    if (!list) return filled(told.words.carried_none, { name: file.name });
    if (list === "attachments" && check.ofFile(name)) return filled(told.words.carried_odd, { name: file.name });
    try {
      const blob = list === "images" ? await seen(file, told.image) : file;
      held.set(name, new Uint8Array(await blob.arrayBuffer()));
    } catch {
      return filled(told.words.carried_odd, { name: file.name });
    }
    write(list, name, told.words);
    return filled(told.words.carried, { name, size: Math.ceil(held.get(name).length / 1000) });
  }

  /** What is wrong: a file that the record does not name, or more than a mail carries. */
  function problems(answers, label) {
    const named = Object.entries(answers).filter(([at]) => NAMING.test(at)).map(([, said]) => said.trim());
    const loose = [...held.keys()].filter((name) => !named.includes(name));
    const size = [...held.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const about = { field: "carried", control: "carried", label };
    const large = size > MOST ? [{ ...about, code: "carried_large", size: Math.ceil(size / 1e6), most: MOST / 1e6 }] : [];
    return [...loose.map((name) => ({ ...about, code: "carried_unnamed", name })), ...large];
  }

  /** The files by the paths that they have beside a record. */
  const files = (id) => Object.fromEntries([...held].map(([name, bytes]) => [`content/attachments/${id}/${name}`, bytes]));

  function line(name, told, changed) {
    const item = document.createElement("li");
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: told.words.remove });
    button.setAttribute("aria-label", `${told.words.remove}: ${name}`);
    button.addEventListener("click", () => {
      held.delete(name);
      show(told, changed);
      changed();
      /** @type {HTMLElement} */ (document.getElementById("q-carried")).focus();
    });
    item.append(`${name} `, button);
    if (IMAGE.test(name)) {
      const id = kit.fields.read()["record.id"].trim() || "…";
      const code = Object.assign(document.createElement("code"), { textContent: `![](../attachments/${id}/${name})` });
      item.append(document.createElement("br"), `${told.words.carried_shown} `, code);
    }
    return item;
  }

  function show(told, changed) {
    /** @type {Element} */ (document.getElementById("carried-files")).replaceChildren(...[...held.keys()].map((name) => line(name, told, changed)));
  }

  function clear() {
    held.clear();
    /** @type {Element} */ (document.getElementById("carried-files")).replaceChildren();
    /** @type {Element} */ (document.getElementById("carried-status")).textContent = "";
  }

  /** Let files be chosen. `changed` is told when there are others. */
  function offer(told, changed) {
    const chooser = /** @type {HTMLInputElement} */ (document.getElementById("carried-file"));
    /** @type {Element} */ (document.getElementById("q-carried")).addEventListener("click", () => chooser.click());
    chooser.addEventListener("change", async () => {
      const chosen = [.../** @type {FileList} */ (chooser.files)];
      chooser.value = "";
      const said = [];
      for (const file of chosen) said.push(await take(file, told));
      show(told, changed);
      changed();
      /** @type {Element} */ (document.getElementById("carried-status")).textContent = said.join(" ");
    });
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, carried: { nameFor, problems, files, clear, offer } } };
})();
