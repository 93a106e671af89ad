import { stringify } from "yaml";

/** What Python needs to load a model. */
export interface PythonEnvironment {
  /** Such as `3.11`. */
  readonly pythonVersion: string;
  /** Requirements of pip, one each. */
  readonly requirements: readonly string[];
}

/** The names of the environment files, as the flavor `python_function` has them. */
export const ENVIRONMENT = { conda: "conda.yaml", virtualenv: "python_env.yaml" } as const;

/**
 * The files that tell Python's side of MLflow what a model needs there.
 *
 * @param environment What it needs.
 * @returns The text of each file, by name.
 * @see MLflow model environments
 */
export function environmentFiles({ pythonVersion, requirements }: PythonEnvironment): Record<string, string> {
  const conda = {
    channels: ["conda-forge"],
    dependencies: [`python=${pythonVersion}`, "pip", { pip: requirements }],
    name: "mlflow-env",
  };
  const virtualenv = { python: pythonVersion, build_dependencies: ["pip"], dependencies: ["-r requirements.txt"] };
  return {
    "requirements.txt": requirements.map((one) => `${one}\n`).join(""),
    [ENVIRONMENT.conda]: stringify(conda, { version: "1.1", lineWidth: 0 }),
    [ENVIRONMENT.virtualenv]: stringify(virtualenv, { version: "1.1", lineWidth: 0 }),
  };
}
