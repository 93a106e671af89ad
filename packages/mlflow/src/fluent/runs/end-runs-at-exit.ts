import { popRun, runsOfProcess } from "./active-runs.ts";
import { terminate } from "./end-run.ts";

let isWaiting = false;

/** Ends runs that are still active when the process has nothing left to do, as MLflow does. */
export function endRunsAtExit(): void {
  if (isWaiting) return;
  isWaiting = true;
  process.once("beforeExit", async (code) => {
    isWaiting = false;
    for (const active of [...runsOfProcess()].reverse()) {
      popRun(active);
      await terminate(active, code === 0 ? "FINISHED" : "FAILED");
    }
  });
}
