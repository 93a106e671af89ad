import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { RunningCommand } from "./running-command.ts";

/** The addresses of the pages that are tested. */
export interface Pages {
  /** `tsfunc playground` with a model that has types. */
  readonly playground: string;
  /** The same without a model. */
  readonly withoutModel: string;
  /** `tsfunc serve --playground` of a model that has columns; it asks for {@link TOKEN}. */
  readonly served: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly pages: Pages;
  }
}

/** What the served model is called with. */
export const TOKEN = "open-sesame";

const SAVE_MODELS = fileURLToPath(new URL("save-models.mjs", import.meta.url));

/** Saves the models and starts the commands, once for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tsfunc-playground-"));
  await promisify(execFile)(process.execPath, [SAVE_MODELS, folder]);
  const [reviews, table] = [join(folder, "reviews"), join(folder, "table")];
  const commands = await Promise.all([
    RunningCommand.start(["playground", "--model", reviews, "--port", "0"]),
    RunningCommand.start(["playground", "--port", "0"]),
    RunningCommand.start(["serve", "--model", table, "--playground", "--port", "0"], { TSFUNC_SERVER_TOKEN: TOKEN }),
  ]);
  const [playground, withoutModel, served] = commands.map(({ url }) => url) as [string, string, string];
  provide("pages", { playground, withoutModel, served });
  return async () => {
    await Promise.all(commands.map((command) => command.stop()));
    await rm(folder, { recursive: true, force: true });
  };
}
