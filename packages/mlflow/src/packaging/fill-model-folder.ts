import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { OpenedModel } from "../load/opened-model.ts";
import { environmentFiles } from "../model-file/environment-files.ts";
import { EXAMPLE_FILE, type ExampleFiles, exampleFiles, SERVING_FILE } from "../model-file/example/example-files.ts";
import { inputExampleOf } from "../model-file/example/input-example-of.ts";
import { lowestMlflowVersion } from "../model-file/lowest-mlflow-version.ts";
import { writeMlModel } from "../model-file/ml-model-text.ts";
import { MLMODEL_FILE, type ModelFile } from "../model-file/read-model-file.ts";
import { PYTHON_FILES, PYTHON_REQUIREMENTS } from "../python/python-files.ts";
import type { BundledModel } from "./bundle-model.ts";
import { copyArtifacts } from "./copy-artifacts.ts";
import { copyPackages } from "./copy-packages.ts";
import { describeModel } from "./describe-model.ts";
import { CODE_FOLDER, ENTRY, LICENCES, PYTHON_VERSION } from "./layout.ts";
import { modelSignatureOf } from "./model-signature-of.ts";
import { renewAddons } from "./renew-addons.ts";
import type { SaveModelOptions } from "./save-options.ts";
import { warningsOf } from "./warnings.ts";

/** Larger examples are better replaced by a sample. */
const LARGE = 1_000_000;

/**
 * Writes everything that a saved model is made of.
 *
 * @param folder An empty folder.
 * @param bundled The code.
 * @param options What the caller gave.
 * @returns The MLmodel file, which is written last.
 * @throws {TsfuncError} What is wrong with the model, its example, its artifacts.
 */
export async function fillModelFolder(
  folder: string,
  bundled: BundledModel,
  options: SaveModelOptions,
): Promise<ModelFile> {
  const { modelConfig = {}, artifacts = {}, onProgress = () => {} } = options;
  const onWarning = warningsOf(options);
  await writeCode(folder, bundled);
  const recorded = await copyArtifacts(artifacts, folder);
  const context = {
    artifacts: Object.fromEntries(Object.entries(recorded).map(([name, { path }]) => [name, join(folder, path)])),
    modelConfig,
  };
  // Written before `predict` runs, which might change it.
  const example = inputExampleOf(options.inputExample);
  const files = example === null ? null : exampleFiles(example);
  onProgress("run");
  const opened = await OpenedModel.open(join(folder, ENTRY), String(options.model), context);
  const signed = await modelSignatureOf(opened, { signature: options.signature, example }, onWarning);
  if (bundled.natives.length > 0) await renewAddons(join(folder, CODE_FOLDER));
  onProgress("describe");
  const version = lowestMlflowVersion(signed.signature, { hasTypeHint: signed.isFromTypes || signed.isFromExample });
  if (files !== null) await writeExample(folder, files, options);
  const requirements = [`mlflow>=${version}`, ...PYTHON_REQUIREMENTS];
  await writeFiles(folder, environmentFiles({ pythonVersion: PYTHON_VERSION, requirements }));
  const model = await describeModel(folder, { bundled, opened, signed, options, recorded, version, files });
  const text = writeMlModel(model);
  await writeFile(join(folder, MLMODEL_FILE), text);
  return { model, text };
}

async function writeCode(folder: string, { bundle, licences, natives }: BundledModel): Promise<void> {
  const code = join(folder, CODE_FOLDER);
  await mkdir(code);
  const dependencies = Object.fromEntries(natives.map(({ manifest }) => [manifest.name, manifest.version ?? "*"]));
  const manifest = { private: true, type: "module", ...(natives.length > 0 && { dependencies }) };
  await writeFiles(folder, {
    [ENTRY]: bundle.code,
    [`${CODE_FOLDER}/package.json`]: `${JSON.stringify(manifest, null, 2)}\n`,
    ...(licences !== "" && { [LICENCES]: licences }),
  });
  for (const { name, source } of PYTHON_FILES) await copyFile(source, join(code, name));
  await copyPackages(natives, code);
}

async function writeExample(
  folder: string,
  { input, serving }: ExampleFiles,
  { model, onWarning }: SaveModelOptions,
): Promise<void> {
  const size = Math.max(input.length, serving.length);
  if (size > LARGE) {
    modelFileErrors.warn("TF4024", { file: String(model), size: `${(size / 1e6).toFixed(1)} MB` }, onWarning);
  }
  await writeFiles(folder, { [EXAMPLE_FILE]: input, [SERVING_FILE]: serving });
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
