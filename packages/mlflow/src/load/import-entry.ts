import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { CallableModel } from "@tsfunc/runtime";
import { findModel, type Model } from "@tsfunc/runtime/model";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/** A model that can be called, and what is known of it. */
export interface Entry {
  readonly callable: CallableModel;
  readonly model: Model;
}

/**
 * Evaluates the module of a model, and makes an instance where it exports a class. A module that has changed is evaluated anew.
 *
 * @param file Absolute path of the module.
 * @param name What to call the module in errors.
 * @returns The model.
 * @throws {TsfuncError} TF4004 when it exports no model, TF4003 when its constructor takes arguments.
 */
export async function importEntry(file: string, name: string): Promise<Entry> {
  const url = pathToFileURL(file);
  url.searchParams.set(
    "content",
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex")
      .slice(0, 16),
  );
  const { default: exported }: { readonly default?: unknown } = await import(/* @vite-ignore */ url.href);
  const model = findModel(exported);
  if (model === undefined) throw modelFileErrors.error("TF4004", { file: name });
  return { callable: instanceOf(exported, model), model };
}

/** A class has `predict` on its prototype; of a static one the class itself is the model. */
function instanceOf(exported: unknown, { name }: Model): CallableModel {
  if (!isModelClass(exported)) return exported as CallableModel;
  if (exported.length > 0) throw modelFileErrors.error("TF4003", { name });
  return new exported();
}

function isModelClass(value: unknown): value is new () => { readonly predict: () => unknown } {
  return typeof value === "function" && findModel(value.prototype) !== undefined;
}
