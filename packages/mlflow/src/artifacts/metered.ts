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
    const meter = meterOf(({ length }) => {
      sent += length;
      onBytes(length);
    });
    stream.on("error", (error) => meter.destroy(error));
    meter.on("close", () => stream.destroy());
    return stream.pipe(meter);
  };
}

/**
 * Looks at what goes through.
 *
 * @param onPiece Is given every piece.
 * @returns A stream that changes nothing.
 */
export function meterOf(onPiece: (piece: Buffer) => void): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      onPiece(piece);
      done(null, piece);
    },
  });
}
