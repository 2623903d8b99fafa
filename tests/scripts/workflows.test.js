"use strict";
const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { registerHooks } = require("node:module");
const { join } = require("node:path");
const { test } = require("node:test");

const FOLDER = join(__dirname, "../../.github/workflows");

// The parser imports its schema as Node no longer reads JSON: without saying that it is JSON.
registerHooks({
  resolve: (name, context, next) => {
    const found = next(name, context);
    return name.endsWith(".json") ? { ...found, importAttributes: { type: "json" } } : found;
  },
});

/** What GitHub's own parser has to say against a workflow. */
async function faultsOf(content) {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
  const { context, value } = parseWorkflow({ name: "a.yml", content }, new NoOperationTraceWriter());
  const made = value && (await convertWorkflowTemplate(context, value));
  return [...context.errors.getErrors(), ...(made?.errors ?? [])].map((fault) => fault.message ?? fault.Message);
}

for (const name of readdirSync(FOLDER)) {
  test(`GitHub reads ${name}`, async () => {
    assert.deepEqual(await faultsOf(readFileSync(join(FOLDER, name), "utf8")), []);
  });
}

for (const [right, wrong] of [
  ["runs-on:", "runz-on:"],
  ["contents: read", "contents: reed"],
  ["github.event.pull", "gitub.event.pull"],
  ["pull_request:", "pull_requests:"],
]) {
  test(`and would not read “${wrong}”`, async () => {
    const text = readFileSync(join(FOLDER, "proposal.yml"), "utf8");
    assert.ok(text.includes(right));
    assert.notEqual((await faultsOf(text.replaceAll(right, wrong))).length, 0);
  });
}
