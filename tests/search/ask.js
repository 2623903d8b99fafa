/** Asks a built site without a browser: the scripts of the search, each from the theme, and Pagefind's engine, over the
    files of the site.
    `node ask.js <site> < [["es", "telework"], …]` prints for each question the names of what answers it, best first. */
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const [SITE] = process.argv.slice(2);
const SCRIPTS = ["packs", "names", "engine", "entries", "every", "evidence", "meaning", "nearness", "ranking", "answers"];
const FIRST = 15;

const THEME = join(__dirname, "../../theme");
const run = (name, folder = SITE) => vm.runInThisContext(readFileSync(join(folder, `${name}.js`), "utf8"), { filename: name });

/** What the scripts take for a page of a language. */
function open(language) {
  const arrived = new Map();
  globalThis.window = globalThis;
  globalThis.rial = {
    arrived: (name, value) => arrived.set(name, value),
    load: async (name) => {
      if (!arrived.has(name)) run(name);
      return arrived.get(name);
    },
    transport: {
      transport: async (language) => {
        const fetch = async (path) => new Response(await globalThis.rial.packs.read(String(path).replace("/pagefind/", ""), language));
        return { fetch, Worker: undefined, options: { basePath: "/pagefind/", noWorker: true } };
      },
      pageAddress: (address) => address,
    },
  };
  run(`assets/search/${language}`);
  for (const name of SCRIPTS) run(`assets/search/${name}`, THEME);
  return globalThis.rial;
}

async function main() {
  const asked = JSON.parse(readFileSync(0, "utf8"));
  const given = asked.map(() => []);
  for (const page of new Set(asked.map(([language]) => language))) {
    const { load, answers, told } = open(page);
    const ids = (await load("facets/all/ids")).map((line) => line.split(" ")[0]);
    for (const [n, [language, query]] of asked.entries()) {
      if (language !== page) continue;
      const { hits } = await answers.find(told.languages, query);
      given[n] = hits.slice(0, FIRST).map(({ record, name }) => name ?? ids[record]);
    }
  }
  process.stdout.write(JSON.stringify(given), () => process.exit());
}

main();
