import { createReadStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import type { TransferOptions } from "./artifact-repository.ts";

/** In bytes: fewer, larger pieces cost less than many small ones. */
const PIECE = 256 * 1024;

/**
 * Opens a file to be sent. What was sent before is taken back when it is opened once more.
 *
 * @param file Its path.
 * @param onBytes Is told of every piece.
 * @returns What opens it.
 */
export function meteredFile(file: string, onBytes: TransferOptions["onBytes"]): () => Readable {
  let sent = 0;
  return () => {
    if (sent > 0) onBytes?.(-sent);
    sent = 0;
    const stream = createReadStream(file, { highWaterMark: PIECE });
    if (onBytes === undefined) return stream;
    const meter = meterOf((count) => {
      sent += count;
      onBytes(count);
    });
    stream.on("error", (error) => meter.destroy(error));
    meter.on("close", () => stream.destroy());
    return stream.pipe(meter);
  };
}

/**
 * Counts what goes through.
 *
 * @param onBytes Is told of every piece.
 * @returns A stream that changes nothing.
 */
export function meterOf(onBytes: (count: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
}
