/* Hits: what is found as elements of the page. Everything is text: nothing of the index is ever read as markup. */
// needs: load
"use strict";
(() => {
  const { filled } = window.rial;
  const PARTS = 3;
  const LONG = 28;
  const BRIEF = 16;
  const FIRST = 10;
  const BEFORE = 4;
  const LONGEST_ASKED = 200;

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
    const [, before, word, after] = /** @type {RegExpExecArray} */ (/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text));
    return [before, element("mark", { text: word }), after];
  }

  const entities = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");

  /** A passage, in which Pagefind marks words with `<mark>` and writes the signs of markup as entities. */
  function excerpt(html, lang, ...before) {
    const pieces = html.split(/<\/?mark>/).map(entities);
    return element("p", { class: "excerpt", lang }, ...before, ...pieces.flatMap((text, n) => (n % 2 ? marked(text) : [text])));
  }

  const bare = (html) => html.replace(/<\/?mark>/g, "");

  /** The words of a passage after those of the title, or of its end, where the passage begins with them. */
  function afterTitle(all, title) {
    const plain = all.map((word) => bare(word).replace(/\.$/, ""));
    const last = title.split(" ");
    while (last.some((word, n) => word !== plain[n])) last.shift();
    return last.length > 1 && last.length < all.length ? all.slice(last.length) : all;
  }

  const lettersOf = (text) => entities(bare(text)).toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";

  /** The words of a passage after those of the summary, where it begins with them. */
  function afterSummary(all, summary) {
    const n = summary.split(" ").length;
    return summary && lettersOf(all.slice(0, n).join(" ")) === lettersOf(summary) ? all.slice(n) : all;
  }

  /** Of a passage what says more than the title and the summary: `most` words from a few before the first that is marked, with an ellipsis
      where it begins or ends inside a sentence. */
  function shortened({ excerpt: html, title, summary = "" }, most) {
    const all = afterSummary(afterTitle(html.split(" "), title.split(" · ")[0]), summary);
    const mark = all.findIndex((word) => word.includes("<mark>"));
    const from = Math.max(0, Math.min(mark - BEFORE, all.length - most));
    const some = all.slice(from, from + most).join(" ");
    const isBegun = from > 0 || /^[\p{Ll}]/u.test(bare(some));
    return `${isBegun ? "…\u00a0" : ""}${some}${/[.!?»”](<\/mark>)?$/.test(some) ? "" : "\u00a0…"}`;
  }

  /** Whether the summary says what the passage does. */
  const isSaid = (passage, { summary = "" }) => lettersOf(summary).includes(lettersOf(passage));

  function parts(hit, words, lang) {
    const links = hit.parts.slice(0, PARTS).map((part) => element("li", {}, link(part, lang)));
    return links.length ? [element("ul", { class: "hit-parts", "aria-label": words.parts }, ...links)] : [];
  }

  /** The language of a text that is not in that of the page. */
  const otherLanguage = (language, pageLanguage) => (!language || language === pageLanguage ? "" : language);

  function facts(hit, words, lang) {
    const text = [hit.kind, hit.country, hit.date, ...(hit.holds ?? [])].filter(Boolean).join(" · ");
    const line = element("p", { class: "hit-facts" }, element("span", { text, lang }));
    if (lang) line.prepend(element("span", { class: "hit-language", text: words.in_language[lang] }), " · ");
    return line;
  }

  /** The passage that has the words, where the summary does not say it as well; one in another language says in which. */
  function passageOf(hit, words, pageLanguage, most) {
    if (!hit.excerpt) return [];
    const lang = otherLanguage(hit.excerptLanguage ?? hit.language, pageLanguage);
    const passage = shortened(hit, most);
    if (!passage.includes("<mark>") || (!lang && isSaid(passage, hit))) return [];
    const isNews = lang && lang !== hit.language;
    return [excerpt(passage, lang, ...(isNews ? [element("span", { class: "hit-language", lang: pageLanguage, text: words.says[lang] }), " "] : []))];
  }

  const quoted = (list, words) => list.map((word) => words.quotes.join(word)).join(", ");

  /** What a hit has not of what was asked. */
  function lacks(hit, words) {
    if (!hit.lacking?.length) return [];
    return [element("p", { class: "hit-lacks", text: `${words.lacks} ${quoted(hit.lacking, words)}` })];
  }

  /** The summary, in which the words are marked that the passage marks. */
  function summaryOf({ summary, excerpt: html }, lang) {
    if (!summary) return [];
    const asked = new Set([...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => lettersOf(word)));
    const pieces = summary.split(/([\p{L}\p{M}\p{N}]+)/u);
    const children = pieces.map((piece) => (asked.has(piece.toLowerCase()) ? element("mark", { text: piece }) : piece));
    return [element("p", { class: "hit-summary", lang }, ...children)];
  }

  /** An item of the list of hits: what it is, in one line what it holds, and the words that were asked. `pageLanguage` is
      that of the page: what is in another one says so. */
  function item(hit, words, pageLanguage) {
    const lang = otherLanguage(hit.language, pageLanguage);
    const title = element("h3", {}, link(hit, lang));
    const said = [...summaryOf(hit, lang), ...passageOf(hit, words, pageLanguage, LONG)];
    return element("li", {}, title, facts(hit, words, lang), ...said, ...lacks(hit, words), ...parts(hit, words, lang));
  }

  /** The same in brief, and no section of the page. */
  function brief(hit, words, pageLanguage) {
    const lang = otherLanguage(hit.language, pageLanguage);
    const title = element("p", { class: "hit-title" }, link(hit, lang));
    const passage = passageOf({ ...hit, summary: "" }, words, pageLanguage, BRIEF);
    const said = passage.length ? passage : summaryOf(hit, lang);
    return element("li", {}, title, facts(hit, words, lang), ...said, ...lacks(hit, words));
  }

  const isWhole = ({ lacking = [] }) => !lacking.length;

  /** What the hits lack that do not have all, in the order in which they lack it. */
  const lackingIn = (hits) => [...new Set(hits.filter((hit) => !isWhole(hit)).slice(0, FIRST).flatMap(({ lacking = [] }) => lacking))];

  /** How many hits an answer has, of which `n` are shown; of those that lack something, what it is. */
  function counted({ query, hits }, words, n) {
    const total = hits.length;
    const whole = hits.filter(isWhole).length;
    const lacking = quoted(lackingIn(hits), words);
    if (total && !whole) return filled(words.near, { query, lacking });
    const said = filled(n < total ? words.some : whole === 1 ? words.one : words.other, { n: n < total ? n : whole, total, query });
    return whole < total ? `${said}. ${filled(words.and_near, { lacking })}` : said;
  }

  /** What is said of an answer of which `n` hits are shown. What was probably meant is a link, by `addressOf` a question,
      whether it was answered or is only a guess. */
  function outcome(answer, words, addressOf, n) {
    const { query, asked, hits, guess } = answer;
    const none = filled(words.none, { query: asked });
    const other = guess || (query !== asked && query);
    const rest = hits.length ? counted(answer, words, n) : words.none_help;
    if (!other) return [hits.length ? rest : `${none} ${rest}`];
    const way = element("a", { href: addressOf(other), text: other });
    const [before, after] = words.meant.split("{query}");
    return [`${none} ${before}`, way, `${after} ${rest}`];
  }

  /** What a question was understood to name, each a link to the question without it. */
  function understood({ named }, words, addressOf) {
    if (!named.length) return [];
    const items = named.map(({ title, query, asked }) => {
      const label = filled(words.without, { words: asked });
      return element("li", {}, element("a", { class: "filter", href: addressOf(query), text: title, "aria-label": `${title}: ${label}`, title: label }));
    });
    return [element("span", { text: `${words.understood}:` }), element("ul", {}, ...items)];
  }

  /** A mail to whoever publishes the site with what was asked and not found; none where the site takes no mail. A reader
      sends it, or does not: what is asked goes nowhere by itself. */
  function letter({ asked, hits }, { mail, words }) {
    if (!mail || !asked || hits.length) return [];
    const query = [...asked.replace(/\s+/g, " ")].slice(0, LONGEST_ASKED).join("").replace(/\p{Surrogate}/gu, "\ufffd");
    const written = (text) => encodeURIComponent(filled(text, { query }).replaceAll("\n", "\r\n"));
    const href = `mailto:${mail.to}?subject=${written(mail.title)}&body=${written(mail.body)}`;
    return [element("br"), element("a", { href, text: words.tell })];
  }

  window.rial.hits = { element, item, brief, outcome, understood, letter };
})();
