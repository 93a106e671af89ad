const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// The greatest size of the whole process, its threads included, in MiB.
if (isMainThread) {
  process.on("exit", () => writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS / 1024)));
}
