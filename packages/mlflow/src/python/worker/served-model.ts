import { frameRecords } from "@tsfunc/runtime/frame";
import type { ModelConfig } from "../../load/model-config.ts";
import { openRecorded } from "../../load/open-recorded.ts";
import type { OpenedModel } from "../../load/opened-model.ts";
import type { TsfuncFlavor } from "../../model-file/tsfunc-flavor.ts";
import { type GivenData, PythonFrame } from "./given-data.ts";

/** What Python knows of the model that it loads. */
export interface ModelFacts {
  /** Absolute path of the folder of the model. */
  readonly root: string;
  readonly flavor: TsfuncFlavor;
  readonly config: ModelConfig;
  /** Whether the types of `predict` validate; otherwise MLflow has enforced the signature. */
  readonly typed: boolean;
}

/** A model that Python calls. */
export class ServedModel {
  readonly #opened: OpenedModel;
  readonly #facts: ModelFacts;

  private constructor(opened: OpenedModel, facts: ModelFacts) {
    this.#opened = opened;
    this.#facts = facts;
  }

  /**
   * Opens the model.
   *
   * @param facts What Python knows of it.
   * @throws {TsfuncError} TF4003 or TF4004 when the module is not that of a model, TF4013 when a recorded path leads out of its folder, TF4037
   * when its native packages are those of another platform.
   */
  static async open(facts: ModelFacts): Promise<ServedModel> {
    const { root, flavor, config } = facts;
    return new ServedModel(await openRecorded(root, flavor, config), facts);
  }

  /** What `predict` returns. */
  async predict({ modelInput, params }: GivenData): Promise<unknown> {
    return await this.#opened.predict(this.#received(modelInput), params, { json: true });
  }

  /** What `predictStream` yields. */
  predictStream({ modelInput, params }: GivenData): AsyncGenerator<unknown, void, undefined> {
    return this.#opened.predictStream(this.#received(modelInput), params, { json: true });
  }

  #received(modelInput: unknown): unknown {
    if (!(modelInput instanceof PythonFrame)) return modelInput;
    const { frame, isUnnamed } = modelInput;
    if (this.#facts.typed || this.#facts.flavor.form === "columns") return frame;
    const [only] = frame.columns;
    if (!isUnnamed || only === undefined) return frameRecords(frame);
    return Array.from({ length: frame.length }, (_, row) => only.get(row));
  }
}
