/* Hits: what is found as elements of the page. Everything is text: nothing of the index is ever read as markup. */
// needs: load
"use strict";
(() => {
  const { filled } = window.rial;
  const PARTS = 3;
  const BRIEF = 16;
  const BEFORE = 4;

  /** @param {string} tag @param {Record<string, any>} [attributes] @param {(Node | string)[]} children */
  function element(tag, { text, ...attributes } = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }

  function link({ title, address }, lang) {
    return element("a", { href: address, text: title, lang });
  }

  /** A marked word; the signs around it, which Pagefind marks as well, are not of it. */
  function marked(text) {
    const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text);
    return [before, element("mark", { text: word }), after];
  }

  /** An excerpt, in which Pagefind marks words with `<mark>` and writes the signs of markup as entities. */
  function excerpt(html, lang) {
    const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    const pieces = html.split(/<\/?mark>/).map(plain);
    return element("p", { class: "excerpt", lang }, ...pieces.flatMap((text, n) => (n % 2 ? marked(text) : [text])));
  }

  /** The words of an excerpt after those of the title, or of its end, where the excerpt begins with them. */
  function afterTitle(all, title) {
    const plain = all.map((word) => word.replace(/<\/?mark>/g, "").replace(/\.$/, ""));
    const last = title.split(" ");
    while (last.some((word, n) => word !== plain[n])) last.shift();
    return last.length > 1 && last.length < all.length ? all.slice(last.length) : all;
  }

  /** Of an excerpt what says more than the title, from a few words before the first that is marked. */
  function shortened({ excerpt: html, title }) {
    const all = afterTitle(html.split(" "), title);
    const mark = all.findIndex((word) => word.includes("<mark>"));
    const from = Math.max(0, Math.min(mark - BEFORE, all.length - BRIEF));
    const some = all.slice(from, from + BRIEF).join(" ");
    return `${from ? "…\u00a0" : ""}${some}${/[.!?»”](<\/mark>)?$/.test(some) ? "" : "\u00a0…"}`;
  }

  function parts(hit, words, lang) {
    const links = hit.parts.slice(0, PARTS).map((part) => element("li", {}, link(part, lang)));
    return links.length ? [element("ul", { class: "hit-parts", "aria-label": words.parts }, ...links)] : [];
  }

  /** The language of a hit that is not in that of the page. */
  const otherLanguage = (hit, pageLanguage) => (hit.language === pageLanguage ? "" : hit.language);

  function facts(hit, words, lang) {
    const text = [hit.kind, hit.country, hit.date].filter(Boolean).join(" · ");
    const line = element("p", { class: "hit-facts" }, element("span", { text, lang }));
    if (lang) line.prepend(element("span", { class: "hit-language", text: words.in_language[lang] }), " · ");
    return line;
  }

  /** An item of the list of hits. `pageLanguage` is that of the page: what is in another one says so. */
  function item(hit, words, pageLanguage) {
    const lang = otherLanguage(hit, pageLanguage);
    const title = element("h3", {}, link(hit, lang));
    return element("li", {}, title, facts(hit, words, lang), excerpt(hit.excerpt, lang), ...parts(hit, words, lang));
  }

  /** The same in brief, and no section of the page. */
  function brief(hit, words, pageLanguage) {
    const lang = otherLanguage(hit, pageLanguage);
    const title = element("p", { class: "hit-title" }, link(hit, lang));
    return element("li", {}, title, facts(hit, words, lang), excerpt(shortened(hit), lang));
  }

  /** How many hits an answer has, of which `n` are shown. */
  function counted({ query, hits }, words, n) {
    const total = hits.length;
    return filled(n < total ? words.some : n === 1 ? words.one : words.other, { n, total, query });
  }

  /** What is said of an answer of which `n` hits are shown. What was probably meant is a link, by `addressOf` a question,
      whether it was answered or is only a guess. */
  function outcome(answer, words, addressOf, n) {
    const { query, asked, hits, guess } = answer;
    const none = filled(words.none, { query: asked });
    const other = guess || (query !== asked && query);
    if (!other) return [hits.length ? counted(answer, words, n) : `${none} ${words.none_help}`];
    const way = element("a", { href: addressOf(other), text: other });
    const [before, after] = words.meant.split("{query}");
    return [`${none} ${before}`, way, `${after} ${guess ? words.none_help : counted(answer, words, n)}`];
  }

  window.rial.hits = { element, item, brief, outcome };
})();
