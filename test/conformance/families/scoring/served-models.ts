import { loadModel } from "@tsfunc/mlflow";
import { ModelSignature } from "@tsfunc/runtime/signature";
import { createServer } from "@tsfunc/server";
import type { FastifyInstance } from "fastify";
import { readCorpus } from "../../harness/corpus.ts";
import type { Finding } from "../../harness/outcome.ts";
import { noticeOf } from "../../harness/refusal.ts";
import { type BundledSource, bundleSources } from "../../models/bundled-sources.ts";
import { saveBundled } from "../../models/save-bundled.ts";
import { inputExample } from "../type-hints/case-input.ts";
import type { Answer, RecordedRequest, RecordedServedModel } from "./scoring-case.ts";

type Warn = (notice: Finding) => void;

/** What was answered, and the error that was answered with. */
export interface AnsweredRequest {
  readonly answer: Answer;
  readonly error: unknown;
}

/** The models of the family, each behind a server of its own. */
export class ServedModels {
  readonly #models: Readonly<Record<string, RecordedServedModel>>;
  readonly #servers = new Map<string, Promise<FastifyInstance>>();
  #sources: ReadonlyMap<string, BundledSource> = new Map();
  #warn: Warn = () => {};
  #error: unknown;

  constructor() {
    this.#models = (readCorpus("scoring")?.models ?? {}) as Readonly<Record<string, RecordedServedModel>>;
  }

  /** Builds the models. */
  async build(): Promise<void> {
    this.#sources = await bundleSources(
      "scoring",
      Object.values(this.#models).map(({ ts }) => ts),
    );
  }

  /** What was recorded of a model. */
  model(name: string): RecordedServedModel {
    const model = this.#models[name];
    if (model === undefined) throw new Error(`the file has no model ${name}`);
    return model;
  }

  /** Sends a request to the server of a model; requests are sent one after the other. */
  async send(name: string, request: RecordedRequest, warn: Warn): Promise<AnsweredRequest> {
    const server = this.#servers.get(name) ?? this.#serve(this.model(name));
    this.#servers.set(name, server);
    const app = await server;
    [this.#warn, this.#error] = [warn, undefined];
    const { method, path, content_type: type, body, body_base64: bytes } = request;
    const response = await app.inject({
      method,
      url: path,
      headers: { host: "localhost", ...(type !== null && { "content-type": type }) },
      ...(method === "POST" && { payload: bytes === undefined ? body : Buffer.from(bytes, "base64") }),
    });
    return { answer: { status: response.statusCode, text: response.body }, error: this.#error };
  }

  async #serve({
    ts,
    signature,
    input_example: recorded,
    from_type_hint: isTyped,
  }: RecordedServedModel): Promise<FastifyInstance> {
    const source = this.#sources.get(ts);
    if (source === undefined) throw new Error("the source of the model was not built");
    const given = isTyped || signature === null ? {} : { signature: ModelSignature.fromDict(signature) };
    const { path } = await saveBundled(source, inputExample(recorded, source.exports), { ...given, warn: () => {} });
    const model = await loadModel(path, { onWarning: (warning) => this.#warn(noticeOf(warning)) });
    const app = createServer(model, { logger: false, development: true });
    app.addHook("onError", async (_request, _reply, error) => {
      this.#error = error;
    });
    return app;
  }
}
