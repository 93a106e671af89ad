import { join } from "node:path";
import type { LifecycleStage } from "../../tracking/experiment.ts";
import { MODELS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { replaceMeta } from "../files/meta.ts";
import { foldersIn } from "../files/store-folder.ts";
import type { GoesOn } from "../files/with-lock.ts";
import { readRunInfo, runMeta } from "./run-file.ts";

/** Folders in that of an experiment which are no runs. */
const NO_RUNS: readonly string[] = [TAGS_FOLDER, MODELS_FOLDER, "datasets", "traces"];

/** Whether a folder in that of an experiment can be a run. */
export function isRunFolder(name: string): boolean {
  return !NO_RUNS.includes(name);
}

/**
 * The folders of the runs of an experiment.
 *
 * @param folder The folder of the experiment.
 * @returns Their paths.
 */
export function runFolders(folder: string): readonly string[] {
  return foldersIn(folder)
    .filter(isRunFolder)
    .map((name) => join(folder, name));
}

/** What becomes of runs. */
export interface StageChange {
  readonly stage: LifecycleStage;
  /** When they were deleted, in milliseconds since 1970. */
  readonly deletedTime: number | null;
}

/**
 * Deletes or restores all runs of an experiment.
 *
 * @param root The root of the store.
 * @param folder The folder of the experiment.
 * @param change What becomes of them.
 * @param goesOn Is told after every run.
 */
export function changeStages(root: string, folder: string, change: StageChange, goesOn: GoesOn): void {
  for (const run of runFolders(folder)) {
    goesOn();
    const info = readRunInfo(run);
    if (info === null || info.lifecycleStage === change.stage) continue;
    replaceMeta(root, run, runMeta({ ...info, lifecycleStage: change.stage }, change.deletedTime));
  }
}
