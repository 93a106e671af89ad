import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { loadModel } from "../load/load-model.ts";
import type ChatModel from "./fixtures/chat-model.ts";
import { saveModel } from "./save-model.ts";

const bundle = { conditions: ["@tsfunc/source"] };
const chat = new URL("fixtures/chat-model.ts", import.meta.url);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-save-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a saved model is loaded, and predicts as before", async () => {
  const path = join(folder, "chat");
  const saved = await saveModel({ path, model: chat, modelConfig: { greeting: "Ahoy" }, bundle });
  const model = await loadModel<ChatModel>(path);
  expect(await model.predict([{ role: "user", content: "hi there" }], { temperature: 0.1 })).toEqual([
    "Ahoy user: hi there at 0.1, 100",
  ]);
  const words: unknown[] = [];
  for await (const word of model.predictStream([{ role: "user", content: "hi there" }])) words.push(word);
  expect(words).toEqual(["hi", "there"]);
  expect(String(model.signature)).toBe(String(saved.signature));
  await expect(model.predict([{ role: "nobody", content: "" } as never])).rejects.toMatchObject({ code: "TF2100" });
});

test("the MLmodel file says what MLflow reads", async () => {
  const path = join(folder, "chat-again");
  await saveModel({ path, model: chat, bundle });
  expect((await readdir(path)).sort()).toEqual([
    "MLmodel",
    "code",
    "conda.yaml",
    "python_env.yaml",
    "requirements.txt",
  ]);
  expect(parse(await readFile(join(path, "MLmodel"), "utf8"))).toMatchObject({
    flavors: {
      python_function: { code: "code", loader_module: "tsfunc_loader_v1", streamable: true },
      tsfunc: { entry: "code/model.mjs", name: "ChatModel", version: 1 },
    },
    is_signature_from_type_hint: true,
    type_hint_from_example: false,
  });
});
