/* Postings: which records have which value, as sets of bits. OR inside a facet, AND between facets, exact counts. */
// needs: load
"use strict";
(() => {
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const VALUES = new Uint8Array(128);
  [...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

  /** Calls `act` with each number of a text of variable-length quantities: five bits a digit, the sixth says "more". */
  function numbersIn(text, act) {
    let number = 0;
    let shift = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = VALUES[text.charCodeAt(i)];
      number |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        act(number);
        number = shift = 0;
      }
    }
  }

  /** Numbers in an order, from the steps between them; the lowest bit of a step is its sign. */
  function steps(text) {
    const found = [];
    let at = 0;
    numbersIn(text, (step) => found.push((at += step & 1 ? -(step >>> 1) : step >>> 1)));
    return found;
  }

  const words = (total) => (total + 31) >>> 5;

  function bitsOf(text, total) {
    const bits = new Uint32Array(words(total));
    let at = -1;
    numbersIn(text, (gap) => {
      at += gap + 1;
      bits[at >>> 5] |= 1 << (at & 31);
    });
    return bits;
  }

  function everything(total) {
    const bits = new Uint32Array(words(total)).fill(0xffffffff);
    if (total & 31) bits[bits.length - 1] = (1 << (total & 31)) - 1;
    return bits;
  }

  /** Numbers as a set. */
  function setOf(numbers, total) {
    const bits = new Uint32Array(words(total));
    for (const n of numbers) bits[n >>> 5] |= 1 << (n & 31);
    return bits;
  }

  function add(bits, others) {
    for (let i = 0; i < bits.length; i++) bits[i] |= others[i];
    return bits;
  }

  function keep(bits, others) {
    for (let i = 0; i < bits.length; i++) bits[i] &= others[i];
    return bits;
  }

  function ones(word) {
    let n = word - ((word >>> 1) & 0x55555555);
    n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
    return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }

  /** How many records two sets share. */
  function shared(one, other) {
    let n = 0;
    for (let i = 0; i < one.length; i++) n += ones(one[i] & other[i]);
    return n;
  }

  const size = (bits) => shared(bits, bits);
  const has = (bits, n) => (bits[n >>> 5] >>> (n & 31)) & 1;

  /** The postings of a kind, from its data file: `facets` is a map of facets, each a map of values to sets. */
  function index({ total, facets: packed, broader }) {
    const facets = new Map();
    for (const [name, values] of Object.entries(packed)) {
      const sets = new Map(Object.entries(values).map(([value, text]) => [value, bitsOf(text, total)]));
      for (const [above, below] of Object.entries(broader[name] ?? {})) {
        sets.set(above, below.reduce((bits, value) => add(bits, sets.get(value)), new Uint32Array(words(total))));
      }
      facets.set(name, sets);
    }

    function chosen(name, values) {
      const sets = facets.get(name) ?? new Map();
      const found = [...values].filter((value) => sets.has(value));
      return found.reduce((bits, value) => add(bits, sets.get(value)), new Uint32Array(words(total)));
    }

    /** The records of a selection (a map of facets to sets of values), within a set if one is given. @type {Postings["members"]} */
    function members(selection, { without = "", within = null } = {}) {
      const bits = within ? within.slice() : everything(total);
      for (const [name, values] of selection) {
        if (values.size && name !== without) keep(bits, chosen(name, values));
      }
      return bits;
    }

    /** Calls `act(facet, value, n)` for each value: how many of the selection have it, its own facet's left out. */
    function count(selection, act, within = null) {
      for (const [name, sets] of facets) {
        const rest = members(selection, { without: name, within });
        for (const [value, bits] of sets) act(name, value, shared(rest, bits));
      }
    }

    return { total, facets, members, count };
  }

  const opened = new Map();

  /** The postings of a kind; they load on the first use. */
  function postings(kind) {
    if (!opened.has(kind)) {
      const promise = window.rial.load(`facets/${kind}/postings`).then(index);
      promise.catch(() => opened.delete(kind));
      opened.set(kind, promise);
    }
    return opened.get(kind);
  }

  window.rial = { ...window.rial, facets: /** @type {Rial["facets"]} */ ({ postings, steps, setOf, size, has }) };
})();
