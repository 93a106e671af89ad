import { readFileSync, writeSync } from "node:fs";

/** Clock ticks of `/proc`, in microseconds. */
const TICK = 10_000;

/** What the children of this process used that have ended, in microseconds; where there is no `/proc`, none are counted. */
function childrenCpu() {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[13]) + Number(fields[14])) * TICK;
  } catch {
    return 0;
  }
}

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = userCPUTime + systemCPUTime + childrenCpu();
  writeSync(3, JSON.stringify({ cpu: cpu / 1000, memory: maxRSS / 1024 }));
});
