import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { installPackages } from "./install-packages.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of all projects, outside of the workspace; its `node_modules` serves them all. */
    readonly projects: string;
  }
}

/** Packs and installs the packages once for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tsfunc-build-tools-")));
  await installPackages(folder);
  provide("projects", folder);
  return () => rm(folder, { recursive: true });
}
