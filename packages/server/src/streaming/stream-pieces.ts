import { Readable } from "node:stream";
import type { PieceTexts } from "./piece-texts.ts";

/** What a stream is made of. */
export interface StreamParts {
  /** What the model yields, from the second piece on. */
  readonly pieces: AsyncIterator<unknown>;
  /** The first piece, which was waited for so that a model input that is refused gets a status of its own. */
  readonly first: IteratorResult<unknown>;
  readonly texts: PieceTexts;
  /** Writes a piece as JSON. */
  readonly write: (piece: unknown) => string;
  /** Tells of an error, once the status has been sent. */
  readonly tell: (error: unknown) => string;
  /** Waits for a piece no longer than allowed. */
  readonly inTime: <Value>(waited: Promise<Value>) => Promise<Value>;
}

/**
 * Makes a stream of what a model yields. The next piece is asked for when the client has taken the last one, and the generator of the model
 * is ended when the client goes away.
 *
 * @param parts What it is made of.
 * @returns The stream. After an error it breaks off, so that no client takes it for whole.
 */
export function streamPieces(parts: StreamParts): Readable {
  return Readable.from(textsOf(parts), { objectMode: false, highWaterMark: 1 });
}

async function* textsOf({
  pieces,
  first,
  texts,
  write,
  tell,
  inTime,
}: StreamParts): AsyncGenerator<string, void, undefined> {
  let failure: unknown;
  let isWhole = false;
  try {
    for (let next = first; next.done !== true; next = await inTime(pieces.next())) yield texts.piece(write(next.value));
    isWhole = true;
    if (texts.end !== "") yield texts.end;
  } catch (error) {
    failure = error;
    yield texts.error(tell(error));
  } finally {
    if (!isWhole) void Promise.resolve(pieces.return?.()).catch(() => undefined);
  }
  if (failure !== undefined) throw new Error("The stream breaks off.", { cause: failure });
}
