import type { Metafile } from "./bundler.ts";

/**
 * The files of which something is in a bundle.
 *
 * @param metafile What esbuild tells of it.
 * @returns Their paths, relative to the working directory of the build.
 */
export function inputsOf({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}
