import type { RootConverter } from "./converter.ts";
import type { Stop } from "./stop.ts";

/** A stop, and what goes on after it. */
export interface Interruption {
  readonly stop: Stop;
  readonly convert: RootConverter;
}
