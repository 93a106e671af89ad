import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getModelInfo } from "@tsfunc/mlflow";
import { expect, test } from "vitest";
import { hasMlflow, Python } from "./python.ts";

test.skipIf(!hasMlflow())("models that MLflow saved have the signature for us that they have for MLflow", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tsfunc-mlflow-"));
  const python = new Python(folder);
  const signatures = await python.ask<Record<string, object>>("save_models", { folder });
  expect(Object.keys(signatures)).toHaveLength(2);
  for (const [path, signature] of Object.entries(signatures)) {
    const info = await getModelInfo(path);
    expect(JSON.parse(JSON.stringify(info.signature?.toDict()))).toEqual(signature);
    expect(info.isSignatureFromTypeHint).toBe(path.endsWith("hints"));
  }
  python.end();
  await rm(folder, { recursive: true, force: true });
});
