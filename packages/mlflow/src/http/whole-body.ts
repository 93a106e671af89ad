import { Readable } from "node:stream";
import { httpErrors } from "../errors/http-errors.ts";
import { shownUrl } from "./url-of.ts";

/** Which request an answer is to, for error messages. */
interface About {
  readonly method: string;
  readonly url: URL;
}

/**
 * Reads an answer to its end.
 *
 * @param body The answer.
 * @param limit How many bytes it may have.
 * @param about Which request it answers.
 * @returns The same bytes, all of which are there.
 * @throws {TsfuncError} TF5004 when there are more; what undici throws when they are cut.
 */
export async function wholeBody(body: Readable, limit: number, { method, url }: About): Promise<Readable> {
  const pieces: Buffer[] = [];
  let count = 0;
  for await (const piece of body) {
    count += piece.length;
    if (count > limit) throw httpErrors.error("TF5004", { method, url: shownUrl(url), limit });
    pieces.push(piece);
  }
  return Readable.from([Buffer.concat(pieces)]);
}

/**
 * Reads an answer as text.
 *
 * @param body An answer that is whole.
 * @returns What it says; bytes that are no UTF-8 are replaced.
 */
export async function textOfBody(body: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}
