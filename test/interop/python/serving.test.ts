import { loadModel, loadServingExample } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServedModel } from "../server/served-model.ts";
import { hasMlflow } from "./python.ts";
import { SavedModels } from "./saved-models.ts";

describe.skipIf(!hasMlflow())("mlflow models serve", () => {
  let models: SavedModels;
  let server: ServedModel;
  beforeAll(async () => {
    models = await SavedModels.save("chat-model.ts");
    server = await ServedModel.start(models.path("chat-model.ts"), models.folder);
  }, 180_000);
  afterAll(async () => {
    server?.stop();
    await models?.remove();
  });

  test("answers with what the model predicts for us", async () => {
    const path = models.path("chat-model.ts");
    const predictions = await (await loadModel(path)).predict([{ role: "user", content: "Hello there" }], {
      temperature: 0.2,
    });
    expect(await server.invoke(await loadServingExample(path))).toEqual({ status: 200, body: { predictions } });
  });

  test("refuses with 400 what does not fit", async () => {
    const { status, body } = await server.invoke(JSON.stringify({ inputs: [{ role: "user" }] }));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error_code: "INVALID_PARAMETER_VALUE",
      message: expect.stringContaining("Field required"),
    });
  });

  test("answers 500 where the model throws", async () => {
    const { status, body } = await server.invoke(
      JSON.stringify({ inputs: [{ role: "user", content: "please throw" }] }),
    );
    expect(status).toBe(500);
    expect(body).toMatchObject({ error_code: "INTERNAL_ERROR", message: expect.stringContaining("thrown as asked") });
  });

  test("answers many requests at once", async () => {
    const texts = Array.from({ length: 40 }, (_, number) => `request ${number}`);
    const bodies = texts.map((content) => JSON.stringify({ inputs: [{ role: "user", content }] }));
    const answers = await Promise.all(bodies.map((body) => server.invoke(body)));
    for (const [at, answer] of answers.entries()) {
      expect(answer).toEqual({ status: 200, body: { predictions: [expect.stringContaining(` ${texts[at]} `)] } });
    }
  });
});
