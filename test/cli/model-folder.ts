import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { CliProject } from "./cli-project.ts";

/**
 * Makes a folder that is a model of another library, as far as commands that run no code are concerned.
 *
 * @param project Where the folder goes to.
 * @param name Its path there.
 * @param signature Its signature; null for none.
 * @param more What its MLmodel file says besides.
 */
export async function modelFolder(
  project: CliProject,
  name: string,
  signature: ModelSignature | null,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const folder = join(project.folder, name);
  await mkdir(folder, { recursive: true });
  const flavors = { python_function: { loader_module: "mlflow.sklearn", python_version: "3.11.4" } };
  const file = { flavors, ...(signature === null ? {} : { signature: signature.toDict() }), ...more };
  await writeFile(join(folder, "MLmodel"), JSON.stringify(file));
}
