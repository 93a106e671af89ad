import { mkdirSync, mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ModelInfo, type SaveModelOptions, saveModel, withParams } from "@tsfunc/mlflow";
import type { InputExample } from "@tsfunc/runtime/example";
import type { Finding } from "../harness/outcome.ts";
import { noticeOf } from "../harness/refusal.ts";
import type { BundledSource } from "./bundled-sources.ts";

/** A model that was saved for a case. */
export interface SavedSource {
  readonly path: string;
  readonly info: ModelInfo;
}

/** MLflow runs `predict` of a decorated model with an example that does not fit, and says that it failed. */
const PREDICT_FAILED: Finding = { problem: "predict_failed_on_example" };

/**
 * Saves the model of a case in a folder of its own.
 *
 * @param source Its source, as built.
 * @param example The input example; null for none.
 * @param options What else is given; `warn` takes the warnings.
 * @returns Where it is, and what it says of itself.
 */
export async function saveBundled(
  source: BundledSource,
  example: InputExample | null,
  { warn, ...options }: Partial<SaveModelOptions> & { readonly warn: (notice: Finding) => void },
): Promise<SavedSource> {
  const folder = join(dirname(source.file), "../saved");
  mkdirSync(folder, { recursive: true });
  const path = join(mkdtempSync(join(folder, "case-")), "model");
  const inputExample =
    example?.params === undefined ? example?.modelInput : withParams(example.modelInput, example.params);
  const info = await saveModel({
    path,
    model: source.file,
    ...(example !== null && { inputExample }),
    ...options,
    onWarning: (warning) => warn(warning.code === "TF2021" ? PREDICT_FAILED : noticeOf(warning)),
  });
  return { path, info };
}
