import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inferSignature } from "@tsfunc/runtime/infer";
import { ModelSignature } from "@tsfunc/runtime/signature";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { MlflowClient } from "../../client/mlflow-client.ts";
import { setRegistryUri, setTrackingUri } from "../../client/tracking-uri.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import { logMetric } from "../logging/log-metrics.ts";
import { getModelInfo } from "../models/get-model-info.ts";
import { listModelFiles } from "../models/list-model-files.ts";
import { loadModel } from "../models/load-model.ts";
import { loadServingExample } from "../models/load-serving-example.ts";
import { setSignature } from "../models/set-signature.ts";
import { registerModel } from "../registering/register-model.ts";
import { withRun } from "../runs/with-run.ts";
import { logModel } from "./log-model.ts";
import type { LogModelOptions, LogPhase } from "./log-model-options.ts";

let folder: string;
let client: MlflowClient;
beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "tsfunc-log-model-"));
  process.env.TSFUNC_CACHE_DIR = join(folder, "cache");
});
beforeEach(() => {
  setTrackingUri(join(folder, "store"));
  setRegistryUri(null);
  client = new MlflowClient();
});
afterAll(async () => {
  setTrackingUri(null);
  setRegistryUri(null);
  delete process.env.TSFUNC_CACHE_DIR;
  await rm(folder, { recursive: true });
});

const log = (options: Partial<LogModelOptions> = {}) =>
  logModel({
    name: "plain",
    model: new URL("../../packaging/fixtures/plain-model.mjs", import.meta.url),
    inputExample: [{ a: 1.5 }],
    onWarning: () => {},
    ...options,
  });

const models = async (): Promise<readonly LoggedModel[]> => (await client.searchLoggedModels(["0"])).items;

describe("logModel", () => {
  test("goes through its phases, and leaves nothing behind in the folder for temporary files", async () => {
    const phases: LogPhase[] = [];
    vi.stubEnv("TMPDIR", await mkdtemp(join(folder, "temporary-")));
    const info = await log({ registeredModelName: "plain", onProgress: (phase) => phases.push(phase) });
    const left = await readdir(tmpdir());
    vi.unstubAllEnvs();
    expect(left).toEqual([]);
    expect(phases.slice(phases.indexOf("replace"))).toEqual(["replace", "create", "upload", "finalize", "register"]);
    expect(info).toMatchObject({ registeredModelVersion: "1", modelUri: `models:/${info.modelId}`, runId: null });
    expect((await client.getLoggedModel(`${info.modelId}`)).status).toBe("LOGGED_MODEL_READY");
    expect(await (await loadModel(info.modelUri, { integrity: info.integrity })).predict([{ a: 1 }])).toEqual(["ok"]);
  });

  test("leaves a model whose files can be listed by each of its URIs", async () => {
    const info = await log({ registeredModelName: "listed" });
    const files = await listModelFiles(info.modelUri);
    expect(files.map(({ path }) => path)).toContain("code/tsfunc_worker_v1.mjs");
    expect(files).toContainEqual({ path: "MLmodel", size: expect.any(Number) });
    expect(await listModelFiles("models:/listed/1")).toEqual(files);
    expect(await listModelFiles(`${info.artifactPath}`)).toEqual(files);
    const sizes = files.filter(({ path }) => path !== "MLmodel").map(({ size }) => size);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(info.modelSizeBytes);
  });

  test("says in MLmodel what MLflow says there", async () => {
    await withRun(async ({ info: { runId } }) => {
      const info = await log();
      const text = await readFile(join(fileURLToPath(`${info.artifactPath}`), "MLmodel"), "utf8");
      for (const line of [`model_id: ${info.modelId}`, `model_uuid: ${info.modelId}`, `run_id: ${runId}`]) {
        expect(text).toContain(`${line}\n`);
      }
    });
  });

  test.each(["a/b", "a:b", "a.b", "50%", '"', "it's", ""])(
    "refuses the name %j before anything is made",
    async (name) => {
      const before = await models();
      await expect(log({ name })).rejects.toMatchObject({ code: "TF5069" });
      expect(await models()).toEqual(before);
    },
  );

  test("tells of a stopped upload what remains, and goes on with it", async () => {
    const controller = new AbortController();
    const onProgress = (phase: LogPhase) => phase === "upload" && controller.abort();
    const error = await log({ name: "stopped", signal: controller.signal, onProgress }).catch((reason) => reason);
    expect([error.code, error.cause?.code, error.message]).toEqual(["TF5067", "TF5014", expect.any(String)]);
    expect(error.message).toMatch(/goes on with what remains: .*MLmodel/);
    const { modelId, status } = error.parameters;
    expect(status).toBe("LOGGED_MODEL_UPLOAD_FAILED");
    await expect(loadModel(`models:/${modelId}`)).rejects.toMatchObject({ code: "TF5064", parameters: { status } });
    await expect(registerModel(`models:/${modelId}`, "stopped")).rejects.toMatchObject({ code: "TF5064" });
    const info = await log({ name: "stopped", modelId });
    expect(info.modelId).toBe(modelId);
    expect(await (await loadModel(info.modelUri, { integrity: true })).predict([{ a: 1 }])).toEqual(["ok"]);
    expect((await models()).filter(({ name }) => name === "stopped")).toHaveLength(1);
  });

  test("tells that a model is logged which could not be registered", async () => {
    const error = await log({ registeredModelName: "" }).catch((reason) => reason);
    expect(error).toMatchObject({ code: "TF5071" });
    expect(await (await loadModel(error.parameters.uri)).predict([{ a: 1 }])).toEqual(["ok"]);
  });

  test("gives the model what its run has measured at the same step, and what it measures later", async () => {
    await withRun(async () => {
      await logMetric("before", 1, { step: 2 });
      await logMetric("elsewhere", 1, { step: 1 });
      const { modelId } = await log({ step: 2 });
      await logMetric("after", 2, { step: 2 });
      await logMetric("later", 3, { step: 3 });
      await logMetric("named", 4, { step: 4, modelId: `${modelId}` });
      const { metrics } = await client.getLoggedModel(`${modelId}`);
      expect(metrics.map(({ key }) => key).sort()).toEqual(["after", "before", "named"]);
    });
  });
});

describe("a signature with outputs", () => {
  const inputsOnly = new ModelSignature({ inputs: inferSignature([{ a: 1.5 }]).inputs });
  const unsigned = { inputExample: undefined, name: "unsigned" };

  test.each([
    ["no signature", "databricks-uc", {}],
    ["no signature", "databricks-uc://profile", { registeredModelName: "main.a.b" }],
    ["no signature", null, { requireSignature: true }],
    ["a signature without outputs", "databricks-uc", { signature: inputsOnly }],
    ["a signature without outputs", null, { signature: inputsOnly, requireSignature: true }],
  ])("is missed in a model with %s by the registry %s with %o", async (found, registry, options) => {
    setRegistryUri(registry);
    const before = await models();
    await expect(log({ ...unsigned, ...options })).rejects.toMatchObject({ code: "TF5065", parameters: { found } });
    expect(await models()).toEqual(before);
  });

  test("is put on a logged model, and carried by its next version", async () => {
    const { modelUri } = await log({ ...unsigned, registeredModelName: "carried" });
    await expect(registerModel(modelUri, "carried", { requireSignature: true })).rejects.toMatchObject({
      code: "TF5065",
    });
    const signature = inferSignature([{ a: 1.5 }], ["ok"]);
    for (const uri of ["models:/carried/1", "models:/carried/latest"]) {
      await expect(setSignature(uri, signature)).rejects.toMatchObject({
        code: "TF5066",
        message: expect.stringContaining(`registerModel("${modelUri}", "carried")`),
      });
    }
    expect((await setSignature(modelUri, signature)).signature?.equals(signature)).toBe(true);
    expect((await registerModel(modelUri, "carried", { requireSignature: true })).version).toBe("2");
    expect((await getModelInfo("models:/carried/2")).signature?.equals(signature)).toBe(true);
  });
});

describe("a model is found", () => {
  test("by every URI, of several models of a run the one of the last step", async () => {
    const { runId, last } = await withRun(async ({ info }) => {
      await log({ name: "twice", step: 7, metadata: { step: 7 }, registeredModelName: "found" });
      const second = await log({ name: "twice", step: 9, metadata: { step: 9 }, registeredModelName: "found" });
      await log({ name: "twice", step: 8, metadata: { step: 8 } });
      return { runId: info.runId, last: second };
    });
    await client.setRegisteredModelAlias("found", "champion", "2");
    for (const uri of [
      last.modelUri,
      `runs:/${runId}/twice`,
      "models:/found/2",
      "models:/found/latest",
      "models:/found@champion",
      `${last.artifactPath}`,
    ]) {
      expect((await getModelInfo(uri)).metadata, uri).toEqual({ step: 9 });
      expect(JSON.parse(await loadServingExample(uri)), uri).toHaveProperty("inputs");
    }
    expect((await getModelInfo("models:/found@champion")).registeredModelVersion).toBe("2");
    expect((await getModelInfo("models:/found/1")).metadata).toEqual({ step: 7 });
  });

  test("in the folder of its run before the models of that name", async () => {
    const { info } = await withRun(async (run) => {
      const logged = await log({ name: "both" });
      const own = join(fileURLToPath(run.info.artifactUri), "both");
      await rm(own, { recursive: true, force: true });
      await cp(fileURLToPath(`${logged.artifactPath}`), own, { recursive: true });
      await writeFile(join(own, "MLmodel"), `flavors: {}\nmetadata:\n  own: true\n`);
      return run;
    });
    expect((await getModelInfo(`runs:/${info.runId}/both`)).metadata).toEqual({ own: true });
  });

  test("not where there is none", async () => {
    const { info } = await withRun((run) => run);
    await expect(loadModel(`runs:/${info.runId}/none`)).rejects.toMatchObject({ code: "TF5068" });
    await expect(loadModel(`runs:/${info.runId}/it's`)).rejects.toMatchObject({ code: "TF5068" });
    await expect(loadModel("models:/m-0123")).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    await expect(loadModel("models:/nobody/1")).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    await expect(loadModel("models:/nobody@x")).rejects.toMatchObject({
      errorCode: expect.stringMatching(/RESOURCE_DOES_NOT_EXIST|INVALID_PARAMETER_VALUE/),
    });
    await expect(getModelInfo("gopher://host/model")).rejects.toMatchObject({ code: "TF5011" });
  });

  test("in a registry in another folder", async () => {
    setRegistryUri(join(folder, "registry"));
    const { modelUri } = await log({ registeredModelName: "elsewhere" });
    expect((await getModelInfo("models:/elsewhere/1")).modelId).toBe(modelUri.slice("models:/".length));
  });
});
