import { randomUUID } from "node:crypto";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { signatureWithExample } from "@tsfunc/runtime/example";
import { OpenedModel } from "../load/opened-model.ts";
import { describeFiles } from "../model-file/describe-files.ts";
import { ENVIRONMENT, environmentFiles } from "../model-file/environment-files.ts";
import type { Flavor, MlModel } from "../model-file/ml-model.ts";
import { writeMlModel } from "../model-file/ml-model-text.ts";
import { MLMODEL_FILE } from "../model-file/read-model-file.ts";
import { FLAVOR_VERSION, type TsfuncFlavor } from "../model-file/tsfunc-flavor.ts";
import { utcTime } from "../model-file/utc-time.ts";
import { LOADER_MODULE, PYTHON_FILES, PYTHON_REQUIREMENTS } from "../python/python-files.ts";
import type { Bundle } from "./bundle-entry.ts";
import type { SaveModelOptions } from "./save-options.ts";

const CODE = "code";
const ENTRY = `${CODE}/model.mjs`;
const PYTHON_VERSION = "3.11";

/**
 * Writes everything that a saved model is made of.
 *
 * @param folder An empty folder.
 * @param bundle The code.
 * @param options What the caller gave.
 * @returns What stands in the MLmodel file, which is written last.
 */
export async function fillModelFolder(folder: string, bundle: Bundle, options: SaveModelOptions): Promise<MlModel> {
  const { modelConfig = {}, metadata, onWarning, onProgress = () => {} } = options;
  await mkdir(join(folder, CODE));
  await writeFile(join(folder, ENTRY), bundle.code);
  await writeFile(
    join(folder, CODE, "package.json"),
    `${JSON.stringify({ private: true, type: "module" }, null, 2)}\n`,
  );
  for (const { name, source } of PYTHON_FILES) await copyFile(source, join(folder, CODE, name));
  onProgress("run");
  const opened = await OpenedModel.open(join(folder, ENTRY), String(options.model), { artifacts: {}, modelConfig });
  const example = options.inputExample === undefined ? null : { modelInput: options.inputExample };
  const warnings = onWarning === undefined ? {} : { onWarning };
  const { signature, typeFromExample } = await signatureWithExample(opened.callable, example, {
    context: opened.context,
    ...warnings,
  });
  onProgress("describe");
  const environment = environmentFiles({ pythonVersion: PYTHON_VERSION, requirements: PYTHON_REQUIREMENTS });
  for (const [name, text] of Object.entries(environment)) await writeFile(join(folder, name), text);
  const { hashes, size } = await describeFiles(folder);
  const isFromTypes = (opened.model.descriptor()?.input ?? null) !== null;
  const flavor: TsfuncFlavor = {
    version: FLAVOR_VERSION,
    name: opened.model.name,
    entry: ENTRY,
    versions: { runtime: "0.0.0", mlflow: "0.0.0", node: process.versions.node },
    files: hashes,
  };
  const model: MlModel = {
    flavors: { python_function: pythonFlavor(opened, modelConfig), tsfunc: { ...flavor } },
    ...(signature !== null && {
      signature: signature.toDict(),
      is_signature_from_type_hint: isFromTypes,
      type_hint_from_example: typeFromExample,
    }),
    mlflow_version: "2.20.0",
    model_uuid: randomUUID().replaceAll("-", ""),
    model_id: null,
    model_size_bytes: size,
    prompts: null,
    utc_time_created: utcTime(new Date()),
    ...(metadata !== undefined && { metadata }),
  };
  await writeFile(join(folder, MLMODEL_FILE), writeMlModel(model));
  return model;
}

function pythonFlavor(opened: OpenedModel, modelConfig: SaveModelOptions["modelConfig"]): Flavor {
  return {
    loader_module: LOADER_MODULE,
    code: CODE,
    env: ENVIRONMENT,
    python_version: PYTHON_VERSION,
    streamable: opened.isStreamable,
    ...(Object.keys(modelConfig ?? {}).length > 0 && { config: modelConfig }),
  };
}
