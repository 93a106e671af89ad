import { enforceSchema } from "@tsfunc/runtime/enforce";
import { exactColumns } from "./cases.ts";

const CALLS = 1000;

/** Bytes that one call leaves behind, and bytes that its result keeps. */
function bytesOfCall(rows: number): { readonly allocated: number; readonly kept: number } {
  const [data, schema] = exactColumns(rows, 9);
  const results: unknown[] = Array(CALLS).fill(enforceSchema(data, schema));
  globalThis.gc?.();
  const before = used();
  for (let call = 0; call < CALLS; call++) results[call] = enforceSchema(data, schema);
  const allocated = (used() - before) / CALLS;
  globalThis.gc?.();
  const kept = Math.max(0, used() - before) / CALLS;
  if (results.some((result) => result !== data)) throw new Error("The data were copied.");
  return { allocated: Math.round(allocated), kept: Math.round(kept) };
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

bytesOfCall(100);
process.stdout.write(JSON.stringify([10_000, 1_000_000].map((rows) => ({ rows, ...bytesOfCall(rows) }))));
