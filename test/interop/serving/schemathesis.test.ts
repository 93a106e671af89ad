import { type RunningServer, serve } from "@tsfunc/server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { hasMlflow } from "../python/python.ts";
import { SavedModels } from "../python/saved-models.ts";
import { runSchemathesis } from "./schemathesis.ts";

const examples = repetitions(500);

/** Models with types, with columns, with tensors, and with params. */
const MODELS = ["chat-model.ts", "record-model.ts", "table-model.mjs", "tensor-model.mjs"];

describe.skipIf(!hasMlflow())("schemathesis", () => {
  let models: SavedModels;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    models = await SavedModels.save(...MODELS);
  });
  afterEach(() => server?.close());
  afterAll(() => models?.remove());

  test.each(MODELS)(
    `finds in ${examples} examples an operation nothing that %s should not have answered`,
    async (name) => {
      server = await serve(models.path(name), { port: 0, nan: "null", logger: false, signals: false });
      const { ok, report, generated } = await runSchemathesis(
        `${server.url}/openapi.json`,
        examples,
        SEED,
        models.folder,
      );
      console.log(`schemathesis, ${name}, seed ${SEED}: ${examples} examples an operation, ${generated} requests`);
      expect(ok, report).toBe(true);
      expect(report).toContain("No issues found");
      expect(generated).toBeGreaterThanOrEqual(examples);
    },
    1_200_000,
  );
});
