import { legacyHint } from "./legacy-hint.ts";
import type { ReadSort } from "./reader.ts";
import { unsupported } from "./unsupported.ts";

/** Refuses what can be the whole model input only. */
export const readLegacyHint: ReadSort = (type, place, reader) =>
  legacyHint(type) === null
    ? null
    : unsupported(type, place, reader, "it can be the whole model input, and nothing inside of it");
