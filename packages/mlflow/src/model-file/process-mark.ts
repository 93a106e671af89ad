import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** What stands for the machine in the name of a folder: on shared disks the processes of others are not known. */
const HOST = hostname().replace(/[^\w-]/g, "_");

/** Counted from the end of the name of a program, which may have spaces: the field for the moment at which a process was started. */
const START_FIELD = 19;

/**
 * Makes a part of a name that says which process something belongs to.
 *
 * @returns Machine, process, when it was started, and what tells it from others of this process.
 */
export function processMark(): string {
  return [HOST, process.pid, startOf(process.pid), randomBytes(4).toString("hex")].join(".");
}

/**
 * Whether what a mark stands on was left by a process that has ended. A process that has its id by now is another one.
 *
 * @param mark What {@link processMark} made, in any process.
 * @returns False for processes of other machines, of which nothing is known.
 */
export function isLeft(mark: string): boolean {
  const [host, id, start] = mark.split(".");
  if (host !== HOST) return false;
  const pid = Number.parseInt(id ?? "", 10);
  return !(pid > 0) || !isRunning(pid) || startOf(pid) !== start;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Only Linux tells it in a file; elsewhere an id that is used again looks like the process that had it first. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[START_FIELD] ?? "";
  } catch {
    return "";
  }
}
