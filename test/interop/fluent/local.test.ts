import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  getModelInfo,
  loadModel,
  loadServingExample,
  logMetric,
  logModel,
  logParam,
  type ModelInfo,
  saveModel,
  setExperiment,
  setTrackingUri,
  withRun,
} from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow, pythonEnvironment } from "../python/python.ts";
import { freePort } from "../server/free-port.ts";
import { modelFile, TrackedFolder } from "./tracked-folder.ts";

const INPUT = ["one two", "three"];

describe.skipIf(!hasMlflow())("models in a local store", () => {
  let tracked: TrackedFolder;
  let experimentId: string;
  let runId: string;
  let info: ModelInfo;
  beforeAll(async () => {
    tracked = await TrackedFolder.create({ MLFLOW_ALLOW_FILE_STORE: "true" });
    const store = join(tracked.folder, "store");
    setTrackingUri(store);
    await tracked.python.ask("use", { tracking_uri: store });
    ({ experimentId } = await setExperiment("words"));
    await withRun({ runName: "local" }, async (run) => {
      ({ runId } = run.info);
      await logParam("p", 1);
      info = await logModel({
        name: "words-model",
        model: modelFile("words-model.ts"),
        inputExample: ["one two"],
        registeredModelName: "words",
        tags: { stage: "test" },
      });
      await logMetric("quality", 0.5);
    });
  }, 120_000);
  afterAll(() => tracked?.remove());

  const ask = <Result>(question: string, about: Record<string, unknown>) => tracked.python.ask<Result>(question, about);

  const uris = () => [
    `models:/${info.modelId}`,
    "models:/words/1",
    "models:/words/latest",
    "models:/words@champion",
    `runs:/${runId}/words-model`,
    `${info.artifactPath}`,
  ];

  test("Python loads what we logged by every URI, and so do we", async () => {
    await ask("set_alias", { name: "words", alias: "champion", version: "1" });
    for (const uri of uris()) {
      const ours = await (await loadModel(uri, { integrity: true })).predict(INPUT);
      expect(await ask("predict_by", { uri, input: INPUT }), uri).toEqual(ours);
      expect(await ask("describe_by", { uri }), uri).toMatchObject({
        model_id: info.modelId,
        run_id: runId,
        example: ["one two"],
      });
    }
  });

  test("Python finds it with its params, tags, metrics and version", async () => {
    const [model, ...others] = await ask<object[]>("logged_models", { experiment_id: experimentId });
    expect(others).toEqual([]);
    expect(model).toMatchObject({
      model_id: info.modelId,
      name: "words-model",
      status: "READY",
      params: { p: "1" },
      tags: { stage: "test", "mlflow.modelVersions": '[{"name":"words","version":1}]' },
      metrics: [["quality", 0.5, 0]],
    });
    expect(await ask("run_of", { run_id: runId })).toMatchObject({ status: "FINISHED", outputs: [[info.modelId, 0]] });
    expect(await ask("version_of", { name: "words", alias: "champion" })).toMatchObject({
      source: `models:/${info.modelId}`,
      tags: { stage: "test" },
    });
  });

  test("we load and describe what Python logged", async () => {
    const path = join(tracked.folder, "saved");
    await saveModel({ path, model: modelFile("words-model.ts"), inputExample: ["one two"] });
    const logged = await ask<{ model_id: string; run_id: string }>("log_folder", { path, name: "theirs" });
    const expected = await (await loadModel(path)).predict(INPUT);
    for (const uri of [`models:/${logged.model_id}`, `runs:/${logged.run_id}/own`, `runs:/${logged.run_id}/theirs`]) {
      expect(await (await loadModel(uri)).predict(INPUT), uri).toEqual(expected);
    }
    const sklearn = await ask<{ signature: object }>("log_sklearn", { name: "linear" });
    const { signature } = await getModelInfo("models:/linear/1");
    expect(JSON.parse(JSON.stringify(signature?.toDict()))).toEqual(sklearn.signature);
    expect(JSON.parse(await loadServingExample("models:/linear/latest"))).toHaveProperty("dataframe_split");
  });

  test("the first log says how to see it in MLflow's UI, and the line is right", async () => {
    const place = join(tracked.folder, "a project");
    await mkdir(place);
    const { output, errors } = await runStory(place);
    const notices = errors.match(/^Logging to the folder .*$/gm) ?? [];
    expect(notices).toEqual([`Logging to the folder ${join(place, ".tsfunc/mlruns")}. To see it in MLflow's UI:`]);
    expect(errors).toContain("A tracking server is the better home");
    expect(existsSync(join(place, "mlruns"))).toBe(false);
    const line = /^ {2}(MLFLOW_ALLOW_FILE_STORE=true mlflow ui --backend-store-uri .+)$/m.exec(errors)?.[1];
    const shown = await shownByUi(`${line}`, place);
    expect(shown).toContain(output.trim());
    expect(shown, "the process has ended its run").toMatch(/"status": ?"FINISHED"/);
  }, 150_000);

  test("a folder mlruns that MLflow has made is used", async () => {
    const place = join(tracked.folder, "older");
    await mkdir(place);
    await ask("use", { tracking_uri: join(place, "mlruns") });
    await ask("logged_models", { experiment_id: "0" });
    const { errors } = await runStory(place);
    expect(errors).toContain(`Logging to the folder ${join(place, "mlruns")}.`);
    expect(existsSync(join(place, ".tsfunc"))).toBe(false);
  });

  /** A process of its own, which logs a param without having been told where. */
  async function runStory(cwd: string): Promise<{ readonly output: string; readonly errors: string }> {
    const script = fileURLToPath(new URL("fixtures/log-param.mjs", import.meta.url));
    const { MLFLOW_TRACKING_URI: _tracking, ...env } = process.env;
    const child = spawn(process.execPath, [script], { cwd, env });
    let [output, errors] = ["", ""];
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (errors += text));
    const [code] = await once(child, "close");
    expect(code, errors).toBe(0);
    return { output, errors };
  }

  /** What the UI answers that a line starts. */
  async function shownByUi(line: string, cwd: string): Promise<string> {
    const port = await freePort();
    const command = `${line} --port ${port} --workers 1`;
    const ui = spawn("sh", ["-c", command], { cwd, env: pythonEnvironment(), stdio: "ignore", detached: true });
    try {
      const body = JSON.stringify({ experiment_ids: ["0"] });
      const headers = { "content-type": "application/json" };
      const search = `http://127.0.0.1:${port}/api/2.0/mlflow/runs/search`;
      for (let tries = 0; tries < 500; tries++) {
        const answer = await fetch(search, { method: "POST", headers, body }).catch(() => null);
        if (answer?.ok) return await answer.text();
        expect(ui.exitCode).toBeNull();
        await setTimeout(200);
      }
      throw new Error("The UI does not answer.");
    } finally {
      if (ui.pid !== undefined) process.kill(-ui.pid, "SIGTERM");
    }
  }
});
