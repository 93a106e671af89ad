import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EnabledTracing } from "./enabled-tracing.fixture.ts";

let tracing: EnabledTracing;
beforeEach(async () => {
  tracing = await EnabledTracing.start();
});
afterEach(() => tracing.end());

describe("what is lost is told", () => {
  test("by flush and once as a warning, while calls go on", async () => {
    tracing.server.replies.set("/v1/traces", { status: 400, body: { detail: "not today" } });
    const { flush } = await tracing.enable();
    for (let time = 0; time < 2; time++) {
      await tracing.call();
      await expect(flush()).rejects.toMatchObject({
        code: "TF5084",
        parameters: { count: "A span", reason: expect.stringContaining("not today") },
      });
    }
    expect(tracing.warnings).toMatchObject([{ code: "TF5084" }]);
    tracing.server.replies.clear();
    await tracing.call();
    await flush();
  });

  test("also when only the link to the model is", async () => {
    tracing.server.replies.set("/api/3.0/mlflow/traces", { status: 500, body: { error_code: "INTERNAL_ERROR" } });
    const { flush } = await tracing.enable();
    await tracing.call("m-4711");
    await expect(flush()).rejects.toMatchObject({ code: "TF5086", parameters: { model: "m-4711" } });
    expect(tracing.warnings).toMatchObject([{ code: "TF5086" }]);
  });
});
