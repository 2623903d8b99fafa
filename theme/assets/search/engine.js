/* Ranking: a question to Pagefind in each language, and its hits in the order of relevance. Nothing loads before the first. */
// needs: load, search/transport
"use strict";
(() => {
  const { load } = window.rial;
  const { transport, pageAddress } = window.rial.transport;
  const OPTIONS = {
    baseUrl: "/", // addresses relative to the site's root, whatever folder of the host the site is in
    excerptLength: 28,
    ranking: {
      diacriticSimilarity: 0, // accents make no difference, not even to the order
      pageLength: 0, // a short record says no more by a word than a long one
      termSimilarity: 10, // in a text OSH is not OSHA; in metadata a longer word counts in full
      // A word of the title counts most, a synonym least: `also` has those of the title, `words` those of the text.
      // What only the facts say is found, after all that says it in its text.
      metaWeights: { title: 10, names: 20, also: 1, words: 0.5, kind: 2, country: 5, place: 5, date: 4, facts: 0 },
    },
  };

  /** A score in steps of a tenth: what is nearly as good is as good, and then what can be learnt from comes first, as the
      records of workshops and programmes do. Pagefind adds up in another order each time, so its last digits differ. */
  const stepOf = (score) => Math.round(Math.log(score + 1e-9) / Math.log(1.1));
  const started = new Map();
  let records = 0;

  /** The engine of a language. Pagefind takes what it cannot read for empty, and does not ask for it again: `whole`
      gives what the engine promises, unless something was lost meanwhile; then the next use starts another engine. */
  async function start(language) {
    let why = null;
    const lose = (error) => {
      why ??= error;
      started.delete(language);
    };
    const [made, hashes, given] = await Promise.all([
      load("pagefind/engine"),
      load(`facets/all/hashes-${language}`),
      transport(language, lose),
    ]);
    async function whole(promise) {
      const value = await promise;
      if (why) throw why;
      return value;
    }
    const page = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
    const engine = made(given.fetch, given.Worker, page, "");
    await whole(engine.options({ ...OPTIONS, ...given.options }));
    await whole(engine.init());
    const numbers = new Map(hashes.map((hash, number) => [hash, number]));
    records = hashes.length;
    return {
      results: async (query) => (await whole(engine.search(query))).results,
      data: (result) => whole(result.data()),
      numberOf: (id) => numbers.get(id.slice(language.length + 1)),
    };
  }

  /** The index of a language; after a failure the next call tries again. */
  function index(language) {
    if (!started.has(language)) {
      const promise = start(language);
      promise.catch(() => started.delete(language));
      started.set(language, promise);
    }
    return started.get(language);
  }

  async function shown(language, data) {
    const { url, excerpt, sub_results: parts } = await data;
    const weight = (part) => part.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0);
    const below = parts.filter((part) => part.anchor).sort((a, b) => weight(b) - weight(a));
    return {
      language,
      excerpt,
      address: pageAddress(url),
      parts: below.map((part) => ({ title: part.title, address: pageAddress(part.url) })),
    };
  }

  /** The hits in a language, best first, equal ones in the order of the records. `show` loads what a hit shows. */
  async function search(language, query) {
    const { results, data, numberOf } = await index(language);
    return (await results(query))
      .map((result) => ({
        record: numberOf(result.id),
        score: stepOf(result.score),
        weight: result.score,
        language,
        show: () => shown(language, data(result)),
      }))
      .sort((a, b) => b.score - a.score || a.record - b.record);
  }

  /** The records that have a word, in one of its forms; not those that have one that begins alike. */
  async function having(language, word) {
    const { results, numberOf } = await index(language);
    return new Set((await results(`"${word}"`)).map(({ id }) => numberOf(id)));
  }

  window.rial.engine = { search, having, total: () => records };
})();
