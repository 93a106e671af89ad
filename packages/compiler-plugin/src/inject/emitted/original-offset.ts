import { decode } from "@jridgewell/sourcemap-codec";
import type { ts } from "../../analyze/index.ts";
import type { SourceMap } from "../transformed-source.ts";
import type { OriginalOffset } from "./called-places.ts";

/** Reads a source map as far as calls have to be found by it: only what it says of exactly that place counts. */
export function originalOffset({ mappings }: SourceMap, code: string, source: ts.SourceFile): OriginalOffset {
  const lines = decode(mappings);
  return (offset) => {
    const before = code.slice(0, offset).split("\n");
    const column = before.at(-1)?.length;
    const segment = lines[before.length - 1]?.find(([start]) => start === column);
    if (segment?.length !== 4 && segment?.length !== 5) return null;
    const [, , line, character] = segment;
    const start = source.getLineStarts()[line];
    return start === undefined ? null : start + character;
  };
}
