// What the scripts of theme/assets/ are held to: `make check-scripts`.
"use strict";
const js = require("@eslint/js");

const BROWSER = [
  "addEventListener", "atob", "clearTimeout", "CustomEvent", "document", "fetch", "history", "innerHeight",
  "localStorage", "location", "matchMedia", "queueMicrotask", "self", "setTimeout", "TextDecoder", "TextEncoder", "URL", "URLSearchParams",
  "window", "Worker", "Blob", "MessageChannel", "Response", "Headers", "navigator",
  "getSelection", "XMLSerializer",
];

module.exports = [
  { ignores: [".venv/", "build/", "dist/", "site/"] },
  { ...js.configs.recommended, files: ["theme/assets/**/*.js"] },
  {
    files: ["theme/assets/**/*.js"],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: "script",
      globals: Object.fromEntries(BROWSER.map((name) => [name, "readonly"])),
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      complexity: ["error", 11],
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, IIFEs: false }],
      "no-implicit-globals": "error",
      "no-shadow": "error",
      "no-var": "error",
      "prefer-const": "error",
      strict: ["error", "global"],
    },
  },
];
