import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enableTracing, loadModel, logModel, type PyfuncModel, setExperiment, setTrackingUri } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasMlflow, Python } from "../python/python.ts";
import { SERVERS } from "../server/kinds-of-servers.ts";
import type { MlflowServer } from "../server/mlflow-server.ts";
import type TracedModel from "./fixtures/traced-model.ts";

interface FoundSpan {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly inputs: unknown;
  readonly outputs: unknown;
}

interface FoundTrace {
  readonly id: string;
  readonly state: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly spans: readonly FoundSpan[];
}

interface Found {
  readonly all: readonly FoundTrace[];
  readonly ofModel: readonly string[];
}

describe.skipIf(!hasMlflow()).each(SERVERS)("traces on $name", ({ env, start }) => {
  let server: MlflowServer;
  let folder: string;
  let python: Python;
  let model: PyfuncModel<TracedModel>;
  let modelId: string;
  beforeAll(async () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    server = await start();
    folder = await mkdtemp(join(tmpdir(), "tsfunc-tracing-"));
    python = new Python(folder, new URL("traces.py", import.meta.url));
    vi.stubEnv("TSFUNC_CACHE_DIR", join(folder, "cache"));
    setTrackingUri(server.uri);
    await setExperiment("models");
    const logged = await logModel({
      name: "traced",
      model: new URL("fixtures/traced-model.ts", import.meta.url),
      onWarning: () => {},
    });
    modelId = `${logged.modelId}`;
    model = await loadModel<TracedModel>(logged.modelUri);
  }, 240_000);
  afterAll(async () => {
    python?.end();
    setTrackingUri(null);
    vi.unstubAllEnvs();
    await server?.stop();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  /** What Python finds of the traces of some calls. */
  async function tracesOf(experiment: string, calls: () => Promise<void>, captureOutputs = true): Promise<Found> {
    const tracing = await enableTracing({ experiment, trackingUri: server.uri, captureOutputs });
    await calls();
    await tracing.shutdown();
    const { experimentId } = tracing;
    return await python.ask("traces_of", { tracking_uri: server.uri, experiment_id: experimentId, model_id: modelId });
  }

  test("a call is found with inputs, outputs, type, model, and the span made inside the model", async () => {
    const { all, ofModel } = await tracesOf("calls", async () => {
      await model.predict([{ text: "hello" }], { temperature: 0.5 });
    });
    expect(all).toMatchObject([
      {
        name: "predict",
        state: "OK",
        metadata: { "mlflow.modelId": modelId },
        request: '{"model_input":[{"text":"hello"}],"params":{"temperature":0.5}}',
        response: '["HELLO at 0.5"]',
      },
    ]);
    expect(ofModel).toEqual([all[0]?.id]);
    const [predict, retrieve, ...others] = all[0]?.spans ?? [];
    expect(predict).toMatchObject({
      name: "predict",
      type: "CHAIN",
      status: "OK",
      parent: null,
      inputs: { model_input: [{ text: "hello" }], params: { temperature: 0.5 } },
      outputs: ["HELLO at 0.5"],
      modelId,
    });
    expect(retrieve).toMatchObject({ name: "retrieve", type: "RETRIEVER", inputs: { text: "hello" } });
    expect(retrieve?.parent).toBe(predict?.id);
    expect(others).toEqual([]);
  });

  test("a call that fails is found in the state ERROR, with the error", async () => {
    const { all, ofModel } = await tracesOf("failures", async () => {
      await expect(model.predict([{ text: "throw" }])).rejects.toThrow("thrown as asked");
      await expect(model.predict([{ text: 1 } as never])).rejects.toMatchObject({ code: "TF2100" });
    });
    expect(all.map(({ state }) => state)).toEqual(["ERROR", "ERROR"]);
    expect(new Set(ofModel)).toEqual(new Set(all.map(({ id }) => id)));
    const thrown = { name: "exception", attributes: { "exception.message": "thrown as asked" } };
    const failed = all.find(({ spans }) => JSON.stringify(spans).includes("thrown as asked"));
    expect(failed?.spans).toMatchObject([{ status: "ERROR", description: "thrown as asked", events: [thrown] }]);
  });

  test("a stream is found as one span that ended with it", async () => {
    const { all } = await tracesOf("streams", async () => {
      for await (const _piece of model.predictStream([{ text: "one two three" }]));
    });
    const [predict, ...children] = all[0]?.spans ?? [];
    expect(all).toHaveLength(1);
    expect(predict).toMatchObject({ name: "predict", outputs: ["ONE", "TWO", "THREE"], status: "OK" });
    expect(children.map(({ name, parent }) => [name, parent])).toEqual(Array(3).fill(["retrieve", predict?.id]));
  });

  test("many calls at once are found, each as a trace of its own, without outputs when those are off", async () => {
    const texts = Array.from({ length: 100 }, (_, number) => `question ${number}`);
    const calls = async () => {
      await Promise.all(texts.map((text) => model.predict([{ text }])));
    };
    const { all, ofModel } = await tracesOf("many", calls, false);
    const asked = all.map(({ spans }) => spans[0]?.inputs);
    expect(asked).toEqual(expect.arrayContaining(texts.map((text) => ({ model_input: [{ text }] }))));
    expect(asked).toHaveLength(100);
    expect(ofModel).toHaveLength(100);
    expect(all.map(({ spans }) => spans[0]?.outputs)).toEqual(Array(100).fill(null));
  });
});
