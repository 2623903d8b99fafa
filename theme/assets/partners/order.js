/* Who can teach something, for who asks: those who speak a language, and near ones first among equals. The address
   says both (`?country=HN&language=es`), so that back, reload, share and the switch of language keep them. */
// needs: partners/state
"use strict";
(() => {
  const { state } = window.rial;
  const form = /** @type {WithData<HTMLFormElement>} */ (document.getElementById("choices"));
  const status = /** @type {HTMLElement} */ (document.getElementById("choices-status"));
  const back = /** @type {HTMLAnchorElement} */ (document.getElementById("choices-back"));
  const lists = [...document.querySelectorAll("ol.partners")];
  const others = /** @type {WithData<HTMLDetailsElement> | null} */ (document.querySelector(".more-partners"));
  const partners = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".partner")]);
  const [language, country] = ["language", "country"].map(
    (name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name)),
  );
  const most = lists[0].children.length;

  const listed = (text) => (text ?? "").split(" ").filter(Boolean);
  const sums = (partner) => listed(partner.dataset.sums).map(Number);

  /** Whether it worked with the country that asks, is its neighbour, speaks a language of it. */
  function nearness(partner) {
    const asker = country.value;
    if (!asker) return [false, false, false];
    const spoken = listed(country.selectedOptions[0].dataset.languages);
    return [
      listed(partner.dataset.worked).includes(asker),
      listed(partner.dataset.near).includes(asker),
      listed(partner.dataset.languages).some((tag) => spoken.includes(tag)),
    ];
  }

  /** The order of the page, which is kept where all else is equal. */
  function ordered() {
    const keys = new Map(partners.map((partner) => [partner, [...sums(partner), ...nearness(partner).map(Number)]]));
    return [...partners].sort((one, other) => {
      const [mine, theirs] = /** @type {number[][]} */ ([keys.get(one), keys.get(other)]);
      const n = mine.findIndex((value, at) => value !== theirs[at]);
      return n < 0 ? 0 : theirs[n] - mine[n];
    });
  }

  function mark(partner) {
    partner.querySelector(".partner__near")?.remove();
    const { worked, near, speaks } = form.dataset;
    const said = [worked, near, speaks].filter((_, n) => nearness(partner)[n]);
    if (!said.length) return;
    const line = document.createElement("p");
    line.className = "partner__near";
    line.textContent = said.join(" · ");
    partner.querySelector("h3").after(line);
  }

  const fits = (partner) =>
    partner.dataset.code !== country.value &&
    (!language.value || listed(partner.dataset.languages).includes(language.value));

  function fold(more) {
    if (!others) return;
    others.hidden = more <= 0;
    /** @type {Element} */ (others.querySelector("summary")).textContent = others.dataset.all.replace("{n}", String(more));
  }

  function show() {
    const found = ordered().filter(fits);
    partners.forEach(mark);
    lists[0].replaceChildren(...found.slice(0, most));
    lists[1]?.replaceChildren(...found.slice(most));
    fold(found.length - most);
    const { shown, none } = form.dataset;
    const n = shown.replace("{n}", String(found.length)).replace("{total}", String(partners.length));
    const said = found.length ? n : none;
    status.textContent = language.value || country.value ? said : "";
  }

  /** The address with the state, for this page and for those to which one goes on from here. */
  const carried = (href) => state.carried(href, [language, country]);

  function carry() {
    back.href = carried(back.href);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".partner__next a"))) {
      link.href = carried(link.href);
    }
  }

  function read() {
    const said = new URL(location.href).searchParams;
    for (const select of [language, country]) state.choose(select, said.get(select.name) ?? "");
    show();
    carry();
  }

  form.addEventListener("change", () => {
    show();
    carry();
    history.replaceState(null, "", carried(location.href));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
