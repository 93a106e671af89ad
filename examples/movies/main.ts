import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { loadModel, saveModel } from "@tsfunc/mlflow";
import { predictOf, signatureOf, ValidationError } from "@tsfunc/runtime";
import ProfitModel from "./profit-model.ts";

const file = new URL("../data/movies.json", import.meta.resolve("vega-datasets"));
const movies: unknown[] = JSON.parse(readFileSync(file, "utf8"));
const predict = predictOf(new ProfitModel()) as (modelInput: unknown[]) => number[];

console.log(`${signatureOf(ProfitModel)}\n`);

const issues = issuesOf(movies);
const refused = new Set(issues.map((issue) => Number(issue.path[0])));
const accepted = movies.filter((_, index) => !refused.has(index));
const profits = predict(accepted);

console.log(`${movies.length} records: ${accepted.length} passed, ${refused.size} refused`);
for (const { path, expected, received, input } of issues) {
  console.log(
    `  [${path[0]}].${path.slice(1).join(".")}: expected ${expected}, received ${received} (${JSON.stringify(input)})`,
  );
}

const best = profits.indexOf(Math.max(...profits));
const { Title: title } = accepted[best] as { Title: string };
console.log(`\nhighest expected profit: ${title}, ${Math.round((profits[best] ?? 0) / 1e6)} million dollars`);

assert.equal(movies.length, 3201);
assert.deepEqual([...refused], [21, 22, 1068, 1074, 1075, 1077, 1090, 1112, 1739, 3053]);
assert.deepEqual(
  issues.map((issue) => issue.received),
  [...Array(9).fill("number"), "null"],
);
assert.ok(issues.every((issue) => issue.path[1] === "Title" && issue.expected === "string"));
assert.equal(profits.length, 3191);
assert.ok(profits.every(Number.isFinite));
assert.equal(title, "Avatar");

const path = new URL(".tsfunc/model/", import.meta.url);
const model = new URL("profit-model.ts", import.meta.url);
const saved = await saveModel({ path, model, inputExample: accepted.slice(0, 2), overwrite: true });
assert.deepEqual(await (await loadModel(path)).predict(accepted), profits);
console.log(`saved in ${saved.modelUri} and loaded again: the same ${profits.length} profits`);

/** Validates all records at once: every refused one is named in the issues of a single error. */
function issuesOf(records: unknown[]): ValidationError["issues"] {
  try {
    predict(records);
    return [];
  } catch (error) {
    if (error instanceof ValidationError) return error.issues;
    throw error;
  }
}
