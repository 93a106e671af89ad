import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SavedModels } from "../packaging/saved-models.fixture.ts";
import { attributeOf, collect, FinishedSpans } from "../tracing/finished-spans.fixture.ts";
import { loadSavedModel } from "./load-saved-model.ts";
import type { PyfuncModel } from "./pyfunc-model.ts";

const INPUT = [{ role: "user", content: "a b" }];

const spans = new FinishedSpans();
let models: SavedModels;
let model: PyfuncModel;
beforeAll(async () => {
  models = await SavedModels.create();
  model = await loadSavedModel((await models.save("chat-model.ts")).path);
});
afterAll(() => models.remove());
afterEach(() => spans.reset());

test("a call gives what it gives untraced, and is a span from when a provider is registered", async () => {
  const untraced = await model.predict(INPUT, { temperature: 0.5 });
  spans.register();
  expect(await model.predict(INPUT, { temperature: 0.5 })).toEqual(untraced);
  const span = spans.only("predict");
  expect(attributeOf(span, "mlflow.spanInputs")).toEqual({ model_input: INPUT, params: { temperature: 0.5 } });
  expect(attributeOf(span, "mlflow.spanOutputs")).toEqual(untraced);
});

test("an input that is refused is a span with the error", async () => {
  spans.register();
  const wrong = [{ role: "nobody", content: "a" }];
  await expect(model.predict(wrong)).rejects.toMatchObject({ code: "TF2100" });
  const { status, attributes } = spans.only("predict");
  expect(status).toMatchObject({ message: expect.stringContaining("1 invalid element") });
  expect(attributes["mlflow.spanInputs"]).toContain("nobody");
});

test("a stream is a span with its pieces, and an input that is refused is one, too", async () => {
  spans.register();
  expect(await collect(model.predictStream(INPUT))).toEqual(["a", "b"]);
  expect(attributeOf(spans.only("predict"), "mlflow.spanOutputs")).toEqual(["a", "b"]);
  await expect(collect(model.predictStream(["wrong"]))).rejects.toMatchObject({ code: "TF2100" });
  expect(spans.named("predict").map(({ status }) => status.code)).toEqual([1, 2]);
});
