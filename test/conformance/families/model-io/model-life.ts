import { loadModel, type ModelInfo, setSignature } from "@tsfunc/mlflow";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { Finding } from "../../harness/outcome.ts";
import { noticeOf } from "../../harness/refusal.ts";
import { decode } from "../../harness/values.ts";
import type { BundledSource } from "../../models/bundled-sources.ts";
import { saveBundled } from "../../models/save-bundled.ts";
import { build } from "../signature-json/build.ts";
import { caseInput, inputExample } from "../type-hints/case-input.ts";
import type { RecordedCall, SavedModelCase } from "./model-io-case.ts";

type Warn = (notice: Finding) => void;

/** The model of one case, from when it is saved to its last call. */
export class ModelLife {
  readonly #testCase: SavedModelCase;
  readonly #source: () => BundledSource;
  #path = "not saved";

  constructor(testCase: SavedModelCase, source: () => BundledSource) {
    this.#testCase = testCase;
    this.#source = source;
  }

  /** Saves the model. */
  async save(warn: Warn): Promise<ModelInfo> {
    const { signature, input_example: recorded } = this.#testCase;
    const example = inputExample(recorded, this.#source().exports);
    const given = signature === undefined ? {} : { signature: build(signature) as ModelSignature };
    const { path, info } = await saveBundled(this.#source(), example, { ...given, warn });
    this.#path = path;
    return info;
  }

  /** Puts the other signature on the saved model. */
  async setSignature(): Promise<ModelInfo> {
    return await setSignature(this.#path, build(this.#testCase.set_signature) as ModelSignature);
  }

  /** Calls the loaded model. */
  async call({ input, params }: RecordedCall, warn: Warn): Promise<unknown> {
    const model = await loadModel(this.#path, { onWarning: (warning) => warn(noticeOf(warning)) });
    const data = caseInput(input, this.#source().exports);
    return await model.predict(data, (decode(params) as Record<string, unknown> | null) ?? undefined);
  }
}
