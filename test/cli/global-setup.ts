import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packPackages } from "../../scripts/packing/pack-packages.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The paths of the tarballs of the packages. */
    readonly tarballs: readonly string[];
  }
}

/** Packs the packages, once for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tsfunc-tarballs-"));
  provide("tarballs", await packPackages(folder));
  return () => rm(folder, { recursive: true, force: true });
}
