import { createReadStream } from "node:fs";
import type { OnWarning } from "@tsfunc/runtime/infer";
import { STDIN } from "../../config/input-text.ts";

/** Data as text. */
export interface InferSource {
  /** The text, in pieces. */
  readonly text: () => AsyncIterable<string>;
  /** What errors call it. */
  readonly name: string;
  readonly onProgress: (records: number) => void;
  readonly onWarning: OnWarning;
}

/**
 * The text of a file.
 *
 * @param file The file; standard input for its word.
 */
export function textChunks(file: string): AsyncIterable<string> {
  const stream = file === STDIN ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  return stream.setEncoding("utf8");
}
