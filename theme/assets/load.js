/* Loads data on use: small scripts that hand over one value each, which the browser allows on file: as well as over http. */
"use strict";
(() => {
  const site = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const promised = new Map();
  const arrivals = new Map();

  /** Called by a data file: `name` is its address from the site's root, without `.js`. */
  function arrived(name, value) {
    arrivals.set(name, value);
  }

  function fetched(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, site).href;
      script.onload = () => (arrivals.has(name) ? resolve(arrivals.get(name)) : reject(new Error(`nothing in ${name}`)));
      script.onerror = () => reject(new Error(`not found: ${name}`));
      document.head.append(script);
    }).finally(() => arrivals.delete(name));
  }

  /** The value of a data file. What was lost is asked for once more, and again with the next call. */
  function load(name) {
    if (!promised.has(name)) {
      const promise = fetched(name).catch(() => fetched(name));
      promise.catch(() => promised.delete(name));
      promised.set(name, promise);
    }
    return promised.get(name);
  }

  /** A text with values in the places that it has for them; it is here because what loads data says how much there is. */
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  window.rial = { ...window.rial, site, arrived, load, filled };
})();
