import { randomUUID } from "node:crypto";
import type { OpenedModel } from "../load/opened-model.ts";
import { describeFiles } from "../model-file/describe-files.ts";
import { ENVIRONMENT } from "../model-file/environment-files.ts";
import type { ExampleFiles } from "../model-file/example/example-files.ts";
import type { Flavor, MlModel } from "../model-file/ml-model.ts";
import { PLATFORM } from "../model-file/platform.ts";
import { FLAVOR_VERSION, type RecordedArtifact, type TsfuncFlavor } from "../model-file/tsfunc-flavor.ts";
import { utcTime } from "../model-file/utc-time.ts";
import { LOADER_MODULE } from "../python/python-files.ts";
import type { BundledModel } from "./bundle-model.ts";
import { CODE_FOLDER, ENTRY, PYTHON_VERSION } from "./layout.ts";
import type { SaveModelOptions } from "./save-options.ts";
import type { SavedSignature } from "./saved-signature.ts";
import { runtimeVersion, VERSION } from "./versions.ts";

/** What an MLmodel file is made of. */
export interface ModelParts {
  readonly bundled: BundledModel;
  readonly opened: OpenedModel;
  readonly signed: SavedSignature;
  readonly options: SaveModelOptions;
  readonly recorded: Readonly<Record<string, RecordedArtifact>>;
  /** The lowest version of MLflow that reads the model. */
  readonly version: string;
  readonly files: ExampleFiles | null;
}

/**
 * What the MLmodel file says of a model.
 *
 * @param folder The folder of the model, with all other files in it.
 * @param parts What is known of it.
 * @returns What stands in the file.
 */
export async function describeModel(folder: string, parts: ModelParts): Promise<MlModel> {
  const { bundled, signed, options, version, files } = parts;
  const { signature, isFromTypes, isFromExample } = signed;
  const { hashes, size } = await describeFiles(folder);
  const envVars = [...new Set([...bundled.envVars, ...(options.envVars ?? [])])].sort();
  return {
    flavors: { python_function: pythonFlavor(parts), tsfunc: tsfuncFlavor(parts, hashes) },
    ...(signature !== null && {
      signature: signature.toDict(),
      is_signature_from_type_hint: isFromTypes,
      type_hint_from_example: isFromExample,
    }),
    ...(files !== null && { saved_input_example_info: files.info }),
    ...(envVars.length > 0 && { env_vars: envVars }),
    ...(options.metadata !== undefined && { metadata: options.metadata }),
    mlflow_version: version,
    model_uuid: randomUUID().replaceAll("-", ""),
    model_id: null,
    model_size_bytes: size,
    prompts: null,
    utc_time_created: utcTime(new Date()),
  };
}

function pythonFlavor({ opened, options: { modelConfig = {} } }: ModelParts): Flavor {
  return {
    loader_module: LOADER_MODULE,
    code: CODE_FOLDER,
    env: ENVIRONMENT,
    python_version: PYTHON_VERSION,
    streamable: opened.isStreamable,
    ...(Object.keys(modelConfig).length > 0 && { config: modelConfig }),
  };
}

function tsfuncFlavor(
  { bundled: { natives }, opened, signed, recorded }: ModelParts,
  files: TsfuncFlavor["files"],
): Flavor {
  const flavor: TsfuncFlavor = {
    version: FLAVOR_VERSION,
    name: opened.model.name,
    entry: ENTRY,
    versions: { runtime: runtimeVersion(), mlflow: VERSION, node: process.versions.node },
    files,
    ...(Object.keys(recorded).length > 0 && { artifacts: recorded }),
    ...(signed.form === "columns" && { form: signed.form }),
    ...(natives.length > 0 && { native_packages: versionsOf(natives), platform: PLATFORM }),
  };
  return { ...flavor };
}

function versionsOf(natives: BundledModel["natives"]): Record<string, string> {
  return Object.fromEntries(natives.map(({ manifest }) => [manifest.name, manifest.version ?? "*"]));
}
