import assert from "node:assert/strict";
import { loadModel, saveModel } from "@tsfunc/mlflow";
import type SupportModel from "./support-model.ts";

const saved = await saveModel({
  path: new URL(".tsfunc/model/", import.meta.url),
  model: new URL("support-model.ts", import.meta.url),
  inputExample: [{ product: "consoles", question: "Can I return mine?" }],
  overwrite: true,
});
console.log(`${saved.signature}\n`);

const questions = [
  { product: "consoles", question: "Can I return mine?" },
  { product: "headsets", question: "When are they delivered?" },
  { product: "games", question: "Which one is the best?" },
];
const model = await loadModel<SupportModel>(saved.modelUri);
const answers = await model.predict(questions);

const size = ((saved.modelSizeBytes ?? 0) / 1e6).toFixed(1);
console.log(`saved in ${saved.modelUri}, LangChain and all in ${size} MB, and loaded again`);
for (const [index, { question }] of questions.entries()) console.log(`  ${question} ${answers[index]}`);

assert.equal(String(saved.signature?.inputs), "['product': string (required), 'question': string (required)]");
assert.equal(String(saved.signature?.outputs), "[string (required)]");
assert.deepEqual(answers, [
  "About our consoles. Send it back within 30 days.",
  "About our headsets. It takes three days.",
  "About our games. I do not know.",
]);
await assert.rejects(model.predict([{ question: "Which product?" }]), { code: "TF2110" });
