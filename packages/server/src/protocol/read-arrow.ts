import { type Frame, frameOf } from "@tsfunc/runtime/frame";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";

/**
 * Reads Arrow IPC, as a stream or as a file. The library for it is loaded by the first such request.
 *
 * @param body The bytes.
 * @returns The table, whose values are not copied.
 * @throws {TsfuncError} TF6005 when it is no Arrow IPC, TF6006 when apache-arrow is not installed.
 */
export async function readArrow(body: Buffer): Promise<Frame> {
  const { tableFromIPC } = await loadArrow();
  try {
    const frame = frameOf(tableFromIPC(body));
    if (frame === undefined) throw new Error("it is no table");
    return frame;
  } catch (error) {
    throw serverErrors.error("TF6005", { format: "Arrow IPC", problem: reasonOf(error) }, { cause: error });
  }
}

async function loadArrow(): Promise<typeof import("apache-arrow")> {
  try {
    return await import("apache-arrow");
  } catch (error) {
    throw serverErrors.error("TF6006", {}, { cause: error });
  }
}
