/* Days as a calendar file (iCalendar, RFC 5545): whole days, lines of at most 75 octets, which end in CRLF. */
"use strict";
(() => {
  const LIMIT = 75;
  const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g; // eslint-disable-line no-control-regex
  const octets = (text) => new TextEncoder().encode(text).length;

  const escaped = (text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(CONTROLS, " ")
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, "\\n");

  /** A line in pieces, each after the first behind a space; no character is cut in two. */
  function folded(line) {
    const pieces = [""];
    let size = 0;
    for (const character of line) {
      const n = octets(character);
      if (size + n > LIMIT) {
        pieces.push(" ");
        size = 1;
      }
      pieces[pieces.length - 1] += character;
      size += n;
    }
    return pieces.join("\r\n");
  }

  const compact = (day) => day.replaceAll("-", "");

  /** The day after: the end of a span of whole days is no part of it. */
  function after(day) {
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }

  /** A short mark of a text, always the same: FNV-1a. */
  function mark(text) {
    let hash = 0x811c9dc5;
    for (const octet of new TextEncoder().encode(text)) hash = Math.imul(hash ^ octet, 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  }

  /** What an event is called by calendars: exported again, the plan moves its events instead of adding others. */
  const uid = (paper, field, subject) => `${field}-${mark(subject.trim().toLowerCase())}@${paper}`;

  function event({ id, title, note, from, to }, stamp) {
    return [
      "BEGIN:VEVENT",
      `UID:${id}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(after(to))}`,
      `SUMMARY:${escaped(title)}`,
      ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  }

  /** The file. `now` is when it is made: calendars need it to tell which of two is newer. */
  function calendar(all, { maker, now }) {
    const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `PRODID:${escaped(maker)}`,
      "CALSCALE:GREGORIAN",
      ...all.flatMap((one) => event(one, stamp)),
      "END:VCALENDAR",
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join("");
  }

  /** The phases of a form that have dates, as events on its subject: its first answer in one line. */
  function events(paper, answers) {
    const fields = paper.parts.flatMap((part) => part.fields);
    const first = fields.find(({ asks }) => asks === "line");
    const subject = (first && answers[first.id]) || "";
    return fields
      .filter(({ id, asks }) => asks === "days" && answers[`${id}-from`] && answers[`${id}-to`])
      .map(({ id, label, help }) => ({
        id: uid(paper.id, id, subject),
        title: subject ? `${label}: ${subject}` : label,
        note: help,
        from: answers[`${id}-from`],
        to: answers[`${id}-to`],
      }));
  }

  window.rial = { ...window.rial, kit: { ...window.rial.kit, calendar: { calendar, events } } };
})();
