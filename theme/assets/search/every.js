/* Every record as a hit, for when no words say what is wanted, but filters do. See generator/export/hits.py. */
// needs: load, search/{language}, search/transport
"use strict";
(() => {
  const { load, told } = window.rial;
  const { pageAddress } = window.rial.transport;

  async function shown(language, record) {
    const chunk = await load(`facets/all/hits-${language}-${Math.floor(record / told.chunk)}`);
    const { address, ...said } = chunk[record % told.chunk];
    return { language, excerpt: "", parts: [], ...said, address: pageAddress(address) };
  }

  /** The records that are in a set, in their order; `has(number)` tells, `total` is how many records there are. */
  function every(language, { total, has }) {
    const numbers = [...Array(total).keys()].filter(has);
    return numbers.map((record) => ({ record, language, show: () => shown(language, record) }));
  }

  window.rial.every = Object.assign(every, { one: shown });
})();
