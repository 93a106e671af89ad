import { decode, encode, type SourceMapMappings } from "@jridgewell/sourcemap-codec";

/** Text that is put in place of other text. */
export interface Edit {
  /** Offset in the text as it was. */
  readonly at: number;
  /** How many characters are taken out. */
  readonly removed: number;
  readonly inserted: string;
}

/** The text after all edits; of those at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let position = 0;
  const parts: string[] = [];
  for (const { at, removed, inserted } of inOrder(edits)) {
    parts.push(text.slice(position, at), inserted);
    position = at + removed;
  }
  return [...parts, text.slice(position)].join("");
}

/**
 * The mappings of a source map after edits of the generated text. They may take in or out whole lines only where no mapping follows, at the end.
 *
 * @param text The generated text as it was.
 * @param mappings As source maps have them.
 * @param edits What was changed.
 */
export function shiftMappings(text: string, mappings: string, edits: readonly Edit[]): string {
  const lines: SourceMapMappings = decode(mappings);
  const starts = lineStarts(text);
  for (const { at, removed, inserted } of inOrder(edits).reverse()) {
    const line = starts.findLastIndex((start) => start <= at);
    const column = at - (starts[line] ?? 0);
    for (const segment of lines[line] ?? []) {
      if (segment[0] >= column) segment[0] = Math.max(column, segment[0] + inserted.length - removed);
    }
  }
  return encode(lines);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((one, other) => one.at - other.at);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n/g), ({ 0: end, index }) => index + end.length)];
}
