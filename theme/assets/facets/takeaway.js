/* Interface: what a list or a search shows, as a file: a table or citations. It is made in the page, also from a disk. */
// needs: load
"use strict";
(() => {
  const { load, site } = window.rial;
  const TYPES = {
    csv: "text/csv",
    json: "application/json",
    ris: "application/x-research-info-systems",
    bib: "application/x-bibtex",
    csl: "application/vnd.citationstyles.csl+json",
  };
  const FORMULA = /^[=+\-@\t\r']/; // a text that spreadsheets would take for one, or that begins as one held back

  let shown = async () => [];

  /** Where the reader is, without a place in the page: at the host's address where the page knows it, never on a disk. */
  function here(document, location) {
    const path = location.href.startsWith(site.href) ? location.href.slice(site.href.length) : location.search;
    const [address] = path.split("#");
    const [file] = address.split("?");
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
    const root = canonical?.href.endsWith(file) ? canonical.href.slice(0, canonical.href.length - file.length) : "";
    return root + address;
  }

  function cell(value) {
    if (value === null) return "";
    const text = String(value);
    const held = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(held) ? `"${held.replaceAll('"', '""')}"` : held;
  }

  /** The records' columns in the order in which they first come, for records of several kinds. */
  const columnsOf = (records) => [...new Set(records.flatMap(({ row }) => Object.keys(row)))];

  /** Rows of cells as a table for spreadsheets. */
  const table = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");

  function csv(records, { address, edition }) {
    const columns = columnsOf(records);
    const lines = [[...columns, "list", "edition"]];
    for (const { row } of records) lines.push([...columns.map((name) => row[name] ?? null), address, edition]);
    return table(lines);
  }

  const json = (records, told) => JSON.stringify({ ...told, records: records.map(({ row }) => row) }, null, 1) + "\n";

  const ris = (records, { address, edition }) =>
    records
      .map(({ cited }) => cited.ris ?? "")
      .join("\r\n")
      .replace(/^ER {2}- /gm, () => `N1  - ${address} (${edition})\r\nER  - `);

  const bib = (records, { address, edition }) =>
    `% ${address} (${edition})\n\n` + records.map(({ cited }) => cited.bib ?? "").join("\n");

  function csl(records, { address, edition }) {
    const items = records.flatMap(({ cited }) => (cited.json ? JSON.parse(cited.json) : []));
    const told = items.map((item) => ({ ...item, custom: { list: address, edition } }));
    return JSON.stringify(told, null, 1) + "\n";
  }

  const WRITERS = { csv, json, ris, bib, csl };

  /** The records of these names (`programs/ar-seclo`), in their order, each with its row and its citations. */
  async function recordsOf(names, language) {
    const kinds = [...new Set(names.map((name) => name.split("/")[0]))];
    const files = await Promise.all(kinds.map((kind) => load(`facets/${kind}/takeaway-${language}`)));
    const found = new Map();
    files.forEach(({ columns, rows, cited }, k) => {
      rows.forEach((row, n) => {
        const named = Object.fromEntries(columns.map((name, c) => [name, row[c]]));
        found.set(`${kinds[k]}/${named.id}`, { row: named, cited: cited[n] });
      });
    });
    return names.map((name) => found.get(name)).filter(Boolean);
  }

  function give(text, format, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${TYPES[format]};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // a browser may not have read it before
  }

  function offer(box) {
    const status = box.querySelector("[aria-live]");
    box.addEventListener("click", async ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      const { format } = button.dataset;
      status.textContent = "";
      try {
        const records = await recordsOf(await shown(), document.documentElement.lang);
        if (!records.length) {
          status.textContent = box.dataset.none;
          return;
        }
        const told = { address: here(document, location), edition: box.dataset.edition };
        give(WRITERS[format](records, told), format, `${box.dataset.name}.${format === "csl" ? "csl.json" : format}`);
      } catch {
        status.textContent = box.dataset.failed;
      }
    });
    box.hidden = false;
  }

  /** Said by the list or the search: how to ask for the names of the records that are shown, in their order. */
  function of(names) {
    shown = names;
  }

  window.rial.takeaway = { of, here, recordsOf, table, write: (format, records, told) => WRITERS[format](records, told) };
  document.querySelectorAll("[data-takeaway]").forEach(offer);
})();
