/** Reads events as JSON (a list a file) from its standard input, and writes the calendar files that the kit makes of them. */
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const source = readFileSync(join(__dirname, "..", "..", "theme", "assets", "kit", "calendar.js"), "utf8");
const window = { rial: { kit: {} } };
vm.runInNewContext(source, { window, TextEncoder });
const { calendar } = window.rial.kit.calendar;

const files = JSON.parse(readFileSync(0, "utf8"));
const made = { maker: "-//RIAL; red//ES", now: new Date("2026-01-02T03:04:05Z") };
process.stdout.write(JSON.stringify(files.map((events) => calendar(events, made))));
