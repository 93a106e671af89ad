import { modelFileErrors } from "../errors/model-file-errors.ts";
import { describeFiles } from "./describe-files.ts";
import { MLMODEL_FILE } from "./read-model-file.ts";
import type { TsfuncFlavor } from "./tsfunc-flavor.ts";

/** Where Node would find code that nobody recorded. */
const CODE_FOLDER = /^code\//;

/** What Python leaves beside a loader, and Node never reads. */
const PYTHON_CACHE = /(?:^|\/)__pycache__\//;

/**
 * Refuses a model whose files are not those that were saved.
 *
 * @param folder The folder of the model.
 * @param flavor What was recorded.
 * @throws {TsfuncError} TF4015 when a file has changed or is missing, or when there is one among the code that was not recorded.
 */
export async function verifyFiles(folder: string, { files }: TsfuncFlavor): Promise<void> {
  const { hashes } = await describeFiles(folder);
  const changed = Object.keys(files).filter((path) => hashes[path] !== files[path]);
  const added = Object.keys(hashes).filter((path) => CODE_FOLDER.test(path) && !Object.hasOwn(files, path));
  const problems = [
    ...changed.map((path) => `${path} ${Object.hasOwn(hashes, path) ? "has changed" : "is missing"}`),
    ...added.filter((path) => !PYTHON_CACHE.test(path)).map((path) => `${path} was added`),
  ];
  if (problems.length > 0) throw integrityError(folder, problems.join(", "));
}

/**
 * Refuses a model whose MLmodel file is not the one that the caller expects.
 *
 * @param folder The folder of the model.
 * @param expected What `integrity` of its info has to be.
 * @param found What it is.
 * @throws {TsfuncError} TF4015 when they differ.
 */
export function verifyModelFile(folder: string, expected: string, found: string): void {
  if (expected !== found) throw integrityError(folder, `${MLMODEL_FILE} is ${found}, expected ${expected}`);
}

function integrityError(folder: string, problems: string): Error {
  return modelFileErrors.error("TF4015", { folder, problems });
}
