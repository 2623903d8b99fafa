/* A ZIP whose files are stored as they are: `{path: text or bytes}`. Its names are UTF-8, its dates always the same. */
"use strict";
(() => {
  const UTF8 = 0x0800;
  const VERSION = 20;
  const DAY = 0x0021; // 1 January 1980, the first that a ZIP knows
  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    let sum = n;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });

  function crc(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
    return (sum ^ 0xffffffff) >>> 0;
  }

  /** Numbers of two or four octets, the lowest first. */
  function numbers(...all) {
    const bytes = [];
    for (const [size, value] of all) for (let n = 0; n < size; n += 1) bytes.push((value >>> (8 * n)) & 0xff);
    return Uint8Array.from(bytes);
  }

  const common = (name, bytes) => [
    [2, VERSION], [2, UTF8], [2, 0], [2, 0], [2, DAY],
    [4, crc(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0],
  ]; // prettier-ignore

  function zip(files) {
    const encoder = new TextEncoder();
    const parts = [];
    const entries = [];
    let at = 0;
    for (const [path, content] of Object.entries(files)) {
      const name = encoder.encode(path);
      const bytes = typeof content === "string" ? encoder.encode(content) : content;
      const told = common(name, bytes);
      const head = numbers([4, 0x04034b50], ...told);
      entries.push(numbers([4, 0x02014b50], [2, VERSION], ...told, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
      parts.push(head, name, bytes);
      at += head.length + name.length + bytes.length;
    }
    const size = entries.reduce((sum, part) => sum + part.length, 0);
    const n = entries.length / 2;
    return [...parts, ...entries, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, size], [4, at], [2, 0])];
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, zip } };
})();
