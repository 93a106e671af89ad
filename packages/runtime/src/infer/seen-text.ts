import { Seen } from "./seen.ts";

const NAMES: readonly (readonly [name: string, kinds: number])[] = [
  ["boolean", Seen.boolean],
  ["long", Seen.integral | Seen.bigint],
  ["double", Seen.fractional],
  ["integer", Seen.int32],
  ["float", Seen.float32],
  ["string", Seen.string],
  ["binary", Seen.bytes],
  ["datetime", Seen.date],
  ["array", Seen.list],
  ["object", Seen.object],
];

/**
 * Names what has been seen, for messages.
 *
 * @param seen What kinds of values there are.
 * @returns Such as `long, string`.
 */
export function seenText(seen: number): string {
  return NAMES.flatMap(([name, kinds]) => ((seen & kinds) === 0 ? [] : [name])).join(", ");
}
