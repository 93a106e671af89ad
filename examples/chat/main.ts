import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { loadModel, saveModel } from "@tsfunc/mlflow";
import { predictOf, pyfunc, signatureOf, ValidationError } from "@tsfunc/runtime";
import ChatModel from "./chat-model.ts";
import { type ChatRequest, Message, ToolDefinition } from "./chat-request.ts";

const lines = readFileSync(new URL("requests.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const requests: unknown[] = lines.map((line) => JSON.parse(line));

console.log(`${signatureOf(ChatModel)}\n`);

const predict = predictOf(new ChatModel()) as (modelInput: unknown[]) => string[];
const outcomes = requests.map((request) => outcomeOf(request));
const predictions = outcomes.filter((outcome) => typeof outcome === "string");
const errors = outcomes.filter((outcome) => typeof outcome !== "string");

console.log(`${requests.length} requests: ${predictions.length} answered, ${errors.length} refused\n`);
for (const prediction of predictions.slice(0, 3)) console.log(`  ${prediction}`);
outcomes.forEach((outcome, index) => {
  if (typeof outcome !== "string") console.log(`\nline ${index + 1}: ${outcome.message}`);
});

assert.equal(requests.length, 216);
assert.equal(predictions[0], "user: What is MLflow? (3 words) | 0 tools, temperature 0.7");
assert.deepEqual(
  outcomes.flatMap((outcome, index) => (typeof outcome === "string" ? [] : [[index + 1, ...firstIssue(outcome)]])),
  [
    [7, "missing", "[0].messages"],
    [26, "missing", "[0].messages[0].content"],
    [45, "invalid_value", "[0].messages[1].role"],
    [64, "invalid_type", "[0].messages[0].content"],
    [83, "invalid_type", "[0].temperature"],
    [102, "invalid_type", "[0].tools"],
    [121, "missing", "[0].tools[0].name"],
    [140, "invalid_type", "[0].tools[0].parameters.properties.limit"],
    [159, "invalid_type", "[0].messages"],
    [178, "invalid_type", "[0]"],
    [197, "invalid_type", "[0].temperature"],
    [210, "invalid_type", "[0].messages[0].metadata.retries"],
  ],
);
assert.equal(predictions.length + errors.length, 216);

/** Elements are instances of the declared classes, to the last level. */
const inspect = pyfunc((modelInput: ChatRequest[]): boolean[] =>
  modelInput.map(
    ({ messages, tools }) =>
      messages.every((message) => message instanceof Message && message.words >= 0) &&
      (tools ?? []).every((tool) => tool instanceof ToolDefinition),
  ),
) as (modelInput: unknown[]) => boolean[];
const answered = requests.filter((_, index) => typeof outcomes[index] === "string");
assert.deepEqual(
  inspect(answered),
  answered.map(() => true),
);
console.log(`\nall elements of ${answered.length} requests are instances of Message and ToolDefinition`);

const path = new URL(".tsfunc/model/", import.meta.url);
const saved = await saveModel({
  path,
  model: new URL("chat-model.ts", import.meta.url),
  inputExample: answered.slice(0, 2),
  overwrite: true,
});
const loaded = await loadModel(path);
assert.equal(String(loaded.signature), String(signatureOf(ChatModel)));
assert.deepEqual(await loaded.predict(answered), predictions);
await assert.rejects(loaded.predict([{ messages: "hi" }]), { code: "TF2100" });
console.log(`saved in ${saved.modelUri} and loaded again: the same ${predictions.length} answers`);

function outcomeOf(request: unknown): string | ValidationError {
  try {
    return predict([request])[0] ?? "";
  } catch (error) {
    if (error instanceof ValidationError) return error;
    throw error;
  }
}

function firstIssue(error: ValidationError): [code: string, path: string] {
  const issue = error.issues[0];
  assert.ok(issue !== undefined);
  return [issue.code, issue.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")];
}
