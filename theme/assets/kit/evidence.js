/* What is on record of a partner, taken over into the form: the address says theme and partner, as on the pages that find
   one (`?themes=T6&partner=AR`), and so does the way back there. */
// needs: load, partners/state, kit/fields
"use strict";
(() => {
  const { kit, load, state } = window.rial;
  const select = (name) => /** @type {HTMLSelectElement} */ (kit.fields.control(name));

  /** The names that an address has for what can be chosen as a need: `themes`, `populations`. */
  const facets = (need) => [...new Set([...need.options].flatMap(({ value }) => [...new URLSearchParams(value).keys()]))];

  /** An address with what the form chooses: a need as `themes=T6`, a partner by its code. */
  function carried(href, need, partner = "") {
    const address = new URL(href, location.href);
    for (const name of [...facets(need), "partner"]) address.searchParams.delete(name);
    for (const [facet, id] of new URLSearchParams(need.value)) address.searchParams.set(facet, id);
    if (partner) address.searchParams.set("partner", partner);
    return address.href;
  }

  function offer(paper, { changed, look }) {
    const asking = (way) => paper.parts.flatMap(({ fields }) => fields).find(({ asks }) => asks === way)?.id;
    const [need, partner, text] = ["need", "country", "evidence"].map((way) => select(asking(way)));
    const status = /** @type {HTMLElement} */ (document.getElementById("brought"));
    const find = /** @type {HTMLAnchorElement | null} */ (document.getElementById("find-partner"));
    const { sentences } = paper;

    async function bring(act) {
      if (!need.value || !partner.value) return sentences.choose_both;
      const country = partner.value;
      const found = (await load(`${paper.evidence}${need.value.toLowerCase().replace("=", "-")}`))[country];
      if (!found) return sentences.nothing;
      if (!text.value.includes(found)) text.value = [text.value.trimEnd(), found].filter(Boolean).join("\n\n");
      act();
      return sentences.brought;
    }
    const brought = async (act) => (status.textContent = await bring(act).catch(() => sentences.not_loaded));

    function carry() {
      if (find) find.href = carried(find.href, need);
      history.replaceState(null, "", carried(location.href, need, partner.value));
    }

    const asked = new URL(location.href).searchParams;
    const facet = facets(need).find((name) => asked.has(name));
    state.choose(need, facet ? `${facet}=${asked.get(facet)}` : "");
    state.choose(partner, asked.get("partner") ?? "");
    for (const one of [need, partner]) one.addEventListener("change", carry);
    /** @type {HTMLElement} */ (document.getElementById("bring")).addEventListener("click", () => brought(changed));
    /** @type {HTMLElement} */ (document.querySelector(".ask__do")).hidden = false;
    if (find) find.href = carried(find.href, need);
    if (need.value && partner.value) brought(look); // what came with the address can come again: it is no loss
    return carry;
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, evidence: { offer } } };
})();
