/* A record's file, as `rial fmt` writes it, read again. What is written in another way is not guessed at: the reading
   stops with the code of what is wrong and its line. */
"use strict";
(() => {
  const NUMBER = /^(?:0|-?[1-9]\d{0,17})$/;
  const WORDS = { null: null, true: true, false: false, "": null };
  const KEY = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
  const FENCE = "---";

  class UnreadError extends Error {
    code = "";
    line = 0;

    constructor(code, line) {
      super(code);
      this.code = code;
      this.line = line;
    }
  }

  /** One value after another in a line. */
  class Line {
    constructor(text, number) {
      this.text = text;
      this.at = 0;
      this.number = number;
    }

    /** @returns {never} */
    stop(code = "odd") {
      throw new UnreadError(code, this.number);
    }

    get next() {
      return this.text[this.at];
    }

    spaces() {
      while (this.next === " ") this.at += 1;
    }

    /** A value; within a list it ends at its signs. */
    value(within = false) {
      this.spaces();
      if (this.next === "[") return this.list();
      if (this.next === "{") return this.group();
      if (this.next === "'") return this.single();
      if (this.next === '"') return this.double();
      return this.plain(within);
    }

    list() {
      const all = [];
      this.at += 1;
      for (this.spaces(); this.next !== "]"; this.spaces()) {
        all.push(this.value(true));
        this.between("]");
      }
      this.at += 1;
      return all;
    }

    group() {
      const found = {};
      this.at += 1;
      for (this.spaces(); this.next !== "}"; this.spaces()) {
        const key = /^([A-Za-z_][\w-]*): +/.exec(this.text.slice(this.at));
        if (!key || key[1] in found) this.stop();
        this.at += key[0].length;
        found[key[1]] = this.value(true);
        this.between("}");
      }
      this.at += 1;
      return found;
    }

    between(end) {
      this.spaces();
      if (this.next === ",") this.at += 1;
      else if (this.next !== end) this.stop();
    }

    single() {
      const found = /^'((?:[^']|'')*)'/.exec(this.text.slice(this.at));
      if (!found) this.stop();
      this.at += found[0].length;
      return found[1].replaceAll("''", "'");
    }

    double() {
      const found = /^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/.exec(this.text.slice(this.at));
      if (!found) this.stop();
      this.at += found[0].length;
      return JSON.parse(found[0]);
    }

    plain(within) {
      const rest = this.text.slice(this.at);
      const found = within ? /** @type {RegExpExecArray} */ (/^[^,[\]{}]*/.exec(rest))[0] : rest;
      const text = found.trim();
      if (/^(?:[#&*!|>%@`]|[-?:](?:\s|$))/.test(text) || /:(?:\s|$)/.test(text)) this.stop();
      if (/(?:^|\s)#/.test(found)) this.stop("comments");
      this.at += found.length;
      if (text in WORDS) return WORDS[text];
      return NUMBER.test(text) ? Number(text) : text;
    }

    end(value) {
      this.spaces();
      if (/^#/.test(this.next ?? "")) this.stop("comments");
      if (this.at < this.text.length) this.stop();
      return value;
    }
  }

  const whole = (text, number) => {
    const line = new Line(text, number);
    return line.end(line.value());
  };

  const indentOf = (text) => /** @type {RegExpExecArray} */ (/^ */.exec(text))[0].length;

  /** The value of a field from its own line and those that are further in. */
  function valueOf(own, rest) {
    if (own.text) {
      if (rest.length) throw new UnreadError("odd", rest[0].number);
      return whole(own.text, own.number);
    }
    if (!rest.length) return null;
    return rest[0].text.trim().startsWith("- ") ? items(rest) : fields(rest);
  }

  /** Lines of one depth, each with those that are further in. */
  function blocks(lines) {
    const found = [];
    const depth = indentOf(lines[0].text);
    for (const line of lines) {
      if (indentOf(line.text) < depth) throw new UnreadError("odd", line.number);
      if (indentOf(line.text) === depth) found.push({ line, rest: [] });
      else if (found.length) found.at(-1).rest.push(line);
      else throw new UnreadError("odd", line.number);
    }
    return found;
  }

  function items(lines) {
    return blocks(lines).map(({ line, rest }) => {
      const found = /^( *)- +(\S.*)$/.exec(line.text);
      if (!found) throw new UnreadError("odd", line.number);
      const indent = line.text.length - found[2].length;
      if (!KEY.test(found[2])) return valueOf({ text: found[2], number: line.number }, rest);
      return fields([{ text: " ".repeat(indent) + found[2], number: line.number }, ...rest]);
    });
  }

  function fields(lines) {
    const found = {};
    for (const { line, rest } of lines.length ? blocks(lines) : []) {
      const key = KEY.exec(line.text.trim());
      if (!key) throw new UnreadError(line.text.trim().startsWith("#") ? "comments" : "odd", line.number);
      if (key[1] in found) throw new UnreadError("odd", line.number);
      found[key[1]] = valueOf({ text: (key[2] ?? "").trim(), number: line.number }, rest);
    }
    return found;
  }

  /** Front matter and body. `kept` are the lines of the fields that are `left` to the letter. */
  function file(text, left = []) {
    const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n");
    const end = lines.indexOf(FENCE, 1);
    if (lines[0] !== FENCE || end < 0) throw new UnreadError("no_fields", 1);
    const front = lines.slice(1, end).map((line, n) => ({ text: line.trimEnd(), number: n + 2 }));
    const told = front.filter((line) => line.text);
    const comment = told.find((line) => line.text.trim().startsWith("#"));
    if (comment) throw new UnreadError("comments", comment.number);
    const kept = [];
    const others = [];
    for (const { line, rest } of told.length ? blocks(told) : []) {
      const isLeft = left.includes(KEY.exec(line.text)?.[1]);
      (isLeft ? kept : others).push(line, ...rest);
    }
    return {
      values: fields(others),
      kept: kept.map((line) => line.text),
      body: lines.slice(end + 1).join("\n").replace(/^\n+|\n+$/g, ""),
    };
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, read: { file, UnreadError } } };
})();
