/* The date that people mean by what they write: `29/05/2007`, `29 de mayo de 2007`. generator/load/dates_meant.py reads
   alike, by the same cases. */
"use strict";
(() => {
  const ZEROS = /^(?<y>\d{4})-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?$/;
  const YEAR_FIRST = /^(?:(?<y>\d{4})[/. ](?<m>\d{1,2})(?:[/. ](?<d>\d{1,2}))?\.?|(?<Y>\d{4})(?<M>\d\d)(?<D>\d\d))$/;
  const DAY_FIRST = /^(?:(?<d>\d{1,2})\s*[/.\- ]\s*)?(?<m>\d{1,2})\s*[/.\- ]\s*(?<y>\d{4}|\d\d)$/;
  const SHORT_YEAR_FIRST = /^(?<y>\d\d)-(?<m>\d\d)-(?<d>\d\d)$/;
  const TIMED = /^(?<day>\d[\d/.-]+\d)(?:T| +|, *)\d{1,2}[:.h]\d\d.*$/;
  const WORDED = /^(?:(?:(?<d>\d{1,2}) )?(?<m>[a-z]+) (?<y>\d{4})|(?<M>[a-z]+) (?<D>\d{1,2}) (?<Y>\d{4}))$/;
  const SHAPES = [
    { shape: ZEROS, cause: "date-without-zeros" },
    { shape: YEAR_FIRST, cause: "date-signs" },
    { shape: DAY_FIRST, cause: "date-order" },
  ];
  const SAFE = ["", "date-order", "date-in-words", "date-without-zeros", "date-signs"];
  const DAY_OR_MONTH = ["date-order", "two-digit-year"];
  const LEAST_OF_A_MONTH = 3;
  /** @type {{ months: string[][], within: string[], ordinal: string[] }} */
  let spelt = { months: [], within: [], ordinal: [] };

  const folded = (text) =>
    (text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const anyOf = (list) => list.map((word) => escaped(folded(word))).sort((a, b) => b.length - a.length).join("|");
  const twoDigits = (n) => String(n).padStart(2, "0");
  const lastOf = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const isDay = (written) => written.length === "2007-05-29".length;
  const named = (found) =>
    Object.fromEntries(Object.entries(found.groups).filter(([, part]) => part).map(([name, part]) => [name.toLowerCase(), part]));

  /** The numbers as they are meant: a year of two digits in its century, a month behind the day where it can be no day. */
  function numbersOf(parts, cause) {
    const [month, day] = [Number(parts.m), Number(parts.d ?? 0)];
    const isShort = parts.y.length === 2;
    const year = isShort ? (Number(parts.y) < 70 ? "20" : "19") + parts.y : parts.y;
    const isSwapped = month > 12 && isMonth(day) && !isShort && cause === "date-order";
    return { year, cause: isShort ? "two-digit-year" : cause, month: isSwapped ? day : month, day: isSwapped ? month : day };
  }

  const isMonth = (n) => n > 0 && n <= 12;

  /** Year, month and day as a date, with what else they may be. */
  function ofNumbers(parts, told) {
    const { year, month, day, cause } = numbersOf(parts, told);
    const dated = (...rest) => [year, ...rest.map(twoDigits)].join("-");
    const written = "d" in parts ? dated(month, day) : dated(month);
    if (!Number(year) || !isMonth(month)) return { code: "no-such-month", written };
    const last = lastOf(Number(year), month);
    if ("d" in parts && (day < 1 || day > last)) return { code: "no-such-day", written, other: dated(month, last) };
    const isEither = DAY_OR_MONTH.includes(cause) && isMonth(day) && day !== month;
    return isEither ? { code: "ambiguous-date", written, other: dated(day, month) } : { code: cause, written };
  }

  const isImpossible = ({ code }) => code === "no-such-day" || code === "no-such-month";

  /** `06-11-07`, of which any part may be the year. */
  function ofThreeReadings(parts) {
    const last = ofNumbers({ y: parts.d, m: parts.m, d: parts.y }, "date-order");
    const first = ofNumbers(parts, "two-digit-year");
    if (isImpossible(first)) return last;
    if (isImpossible(last)) return { code: "two-digit-year", written: first.written };
    const readings = [...new Set([last.other, first.written].filter(Boolean))];
    return { code: "ambiguous-year", written: last.written, other: readings.filter((one) => one !== last.written).join(", ") };
  }

  function monthOf(word) {
    if (word.length < LEAST_OF_A_MONTH) return 0;
    for (const names of spelt.months) {
      const n = names.findIndex((name) => folded(name).startsWith(word));
      if (n >= 0) return n + 1;
    }
    return 0;
  }

  function ofWords(text) {
    const plain = folded(text)
      .replace(new RegExp(`(?<=\\d)(?:${anyOf(spelt.ordinal)})(?!\\w)`, "g"), "")
      .replace(new RegExp(`\\b(?:${anyOf(spelt.within)})\\b`, "g"), " ")
      .split(/\s+/)
      .filter(Boolean)
      .join(" ");
    const found = /** @type {Named | null} */ (WORDED.exec(plain));
    const month = found && monthOf(found.groups.m ?? found.groups.M);
    return month ? ofNumbers({ ...named(found), m: String(month) }, "date-in-words") : null;
  }

  function ofShapes(text) {
    for (const { shape, cause } of SHAPES) {
      const found = shape.exec(text);
      if (found) {
        const one = ofNumbers(named(found), cause);
        return one.written === text && one.code === cause ? { ...one, code: "" } : one;
      }
    }
    return null;
  }

  /** The cause why a date is not written as in a file, and the date to write: no cause where it is. */
  function meant(value) {
    const text = value.split(/\s+/).filter(Boolean).join(" ");
    if (/^\d{4}$/.test(text)) return { code: Number(text) ? "" : "no-such-month", written: text };
    const timed = /** @type {Named | null} */ (TIMED.exec(text));
    if (timed) return { code: "time-in-date", written: meant(timed.groups.day).written };
    const short = SHORT_YEAR_FIRST.exec(text);
    if (short) return ofThreeReadings(named(short));
    const ends = text.split("/");
    if (ends.length === 2 && ends.every((end) => isDay(end) && ZEROS.test(end))) {
      return { code: "two-dates", written: ends[0], other: ends[1] };
    }
    return ofShapes(text) ?? ofWords(text) ?? { code: "partial-date", written: "" };
  }

  /** The same, and whether it can be read in one way only. */
  function read(value) {
    const one = { other: "", ...meant(value) };
    return { ...one, isSafe: Boolean(one.written) && SAFE.includes(one.code) };
  }

  /** The words of dates, in every language. */
  function learn(told) {
    spelt = told;
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, dates: { read, learn } } };
})();
