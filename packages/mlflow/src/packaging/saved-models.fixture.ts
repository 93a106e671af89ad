import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Warning } from "@tsfunc/runtime/errors";
import type { ModelInfo } from "../model-file/model-info.ts";
import { saveModel } from "./save-model.ts";
import type { SaveModelOptions } from "./save-options.ts";

/** What a model was saved as. */
export interface Saved {
  readonly path: string;
  readonly info: ModelInfo;
  readonly warnings: readonly Warning[];
}

/** A folder for the models of one test file. What models import of this workspace is what was built: sources would take long to compile. */
export class SavedModels {
  readonly folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes the folder. */
  static async create(): Promise<SavedModels> {
    return new SavedModels(await mkdtemp(join(tmpdir(), "tsfunc-models-")));
  }

  /**
   * Saves a model of `fixtures/`.
   *
   * @param model The name of its file.
   * @param options What differs.
   */
  async save(model: string, options: Partial<SaveModelOptions> = {}): Promise<Saved> {
    const path = join(this.folder, `model-${++this.#count}`);
    const warnings: Warning[] = [];
    const info = await saveModel({
      path,
      model: new URL(`fixtures/${model}`, import.meta.url),
      onWarning: (warning) => warnings.push(warning),
      ...options,
    });
    return { path, info, warnings };
  }

  /** Removes the folder. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
