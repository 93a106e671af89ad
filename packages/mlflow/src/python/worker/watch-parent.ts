import { Worker } from "node:worker_threads";

/** Runs on a thread of its own, so that a model which never comes back ends, too. */
const WATCH = `
const { workerData: parent } = require("node:worker_threads");
const first = process.ppid;
setInterval(() => {
  try {
    process.kill(parent, 0);
    if (process.ppid === first) return;
  } catch {}
  process.kill(process.pid, "SIGKILL");
}, 500);
`;

/**
 * Ends this process soon after the one that started it has ended, however that was.
 *
 * @param parent The process id of Python.
 */
export function watchParent(parent: number): void {
  new Worker(WATCH, { eval: true, workerData: parent, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
