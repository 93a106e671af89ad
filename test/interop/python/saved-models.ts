import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SaveModelOptions, saveModel, withParams } from "@tsfunc/mlflow";
import { ColSpec, ModelSignature, Schema, TensorSpec } from "@tsfunc/runtime/signature";

/** What the table model is declared to take. */
const COLUMNS = new Schema([
  new ColSpec("double", "x"),
  new ColSpec("long", "n"),
  new ColSpec("string", "text"),
  new ColSpec("boolean", "flag"),
  new ColSpec("datetime", "at"),
  new ColSpec("binary", "data"),
]);

/** How each model of `fixtures/` is saved. */
const OPTIONS: Readonly<Record<string, Partial<SaveModelOptions>>> = {
  "chat-model.ts": {
    modelConfig: { greeting: "Hi" },
    inputExample: withParams([{ role: "user", content: "Hello there" }], { temperature: 0.2 }),
  },
  "words-model.ts": { inputExample: ["one two"] },
  "record-model.ts": {
    inputExample: [{ id: 1n, at: new Date("2024-05-06T07:08:09.010Z"), data: Uint8Array.of(1, 2), score: 1.5 }],
  },
  "table-model.mjs": {
    signature: new ModelSignature({ inputs: COLUMNS, outputs: new Schema([new ColSpec("string")]) }),
  },
  "columns-model.mjs": {
    signature: new ModelSignature({ inputs: COLUMNS, outputs: new Schema([new ColSpec("string")]) }),
  },
  "tensor-model.mjs": {
    signature: new ModelSignature({ inputs: new Schema([new TensorSpec("float32", [-1, 2])]) }),
  },
  "files-model.ts": {
    artifacts: { words: new URL("fixtures/words.txt", import.meta.url) },
    modelConfig: { suffix: "!", other: 1 },
    inputExample: ["you"],
  },
  "score-model.ts": { inputExample: [{ distance: 1.5, delay: 2, origin: "SFO" }] },
};

/** Models in a fresh folder outside of the repository. */
export class SavedModels {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Saves models of `fixtures/`.
   *
   * @param names The names of their files.
   */
  static async save(...names: string[]): Promise<SavedModels> {
    const models = new SavedModels(await mkdtemp(join(tmpdir(), "tsfunc-python-")));
    for (const name of names) await models.add(name, name);
    return models;
  }

  /** Saves one more. */
  async add(name: string, file: string, options: Partial<SaveModelOptions> = {}): Promise<string> {
    const model = fileURLToPath(new URL(`fixtures/${file}`, import.meta.url));
    await saveModel({ path: this.path(name), model, onWarning: () => {}, ...OPTIONS[file], ...options });
    return this.path(name);
  }

  /** Where a model is. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Removes all of them. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
