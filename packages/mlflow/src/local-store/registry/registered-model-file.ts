import { basename, join } from "node:path";
import type { RegisteredModel } from "../../registry/registered-model.ts";
import { ALIASES_FOLDER, MODELS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { readMeta, replaceMeta } from "../files/meta.ts";
import { readNamed } from "../files/named-files.ts";

/** The tag of registered models that are prompts, which searches for models leave out. */
export const PROMPT_TAG = "mlflow.prompt.is_prompt";

/**
 * The folder of a registered model.
 *
 * @param root The root of the store.
 * @param name The name, which has been checked.
 * @returns Its path.
 */
export function registeredFolder(root: string, name: string): string {
  return join(root, MODELS_FOLDER, name);
}

/**
 * What MLflow writes of a registered model.
 *
 * @param model The model.
 * @returns The values of its `meta.yaml`.
 */
export function registeredMeta(model: RegisteredModel): Readonly<Record<string, unknown>> {
  return {
    aliases: model.aliases,
    creation_timestamp: model.creationTimestamp,
    deployment_job_id: null,
    deployment_job_state: null,
    description: model.description === "" ? null : model.description,
    last_updated_timestamp: model.lastUpdatedTimestamp,
    name: model.name,
    workspace: "default",
  };
}

/**
 * Reads a registered model.
 *
 * @param folder Its folder.
 * @returns Null where there is none.
 * @throws {TsfuncError} TF5058 when its `meta.yaml` is broken.
 */
export function readRegistered(folder: string): RegisteredModel | null {
  const meta = readMeta(folder);
  if (meta === null || meta.text("name") !== basename(folder)) return null;
  return {
    name: meta.text("name"),
    creationTimestamp: meta.number("creation_timestamp"),
    lastUpdatedTimestamp: meta.number("last_updated_timestamp"),
    description: meta.textOrNull("description") ?? "",
    aliases: readNamed(join(folder, ALIASES_FOLDER)),
    tags: readNamed(join(folder, TAGS_FOLDER)),
  };
}

/**
 * Says when a registered model was changed last.
 *
 * @param root The root of the store.
 * @param model The model as it was.
 * @param time When, in milliseconds since 1970.
 */
export function touchRegistered(root: string, model: RegisteredModel, time: number): void {
  const folder = registeredFolder(root, model.name);
  const aliases = readNamed(join(folder, ALIASES_FOLDER));
  replaceMeta(root, folder, registeredMeta({ ...model, aliases, lastUpdatedTimestamp: time }));
}
