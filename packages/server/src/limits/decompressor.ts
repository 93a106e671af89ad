import { promisify } from "node:util";
import { brotliDecompress, unzip } from "node:zlib";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";

type Decompress = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const ENCODINGS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(unzip),
  "x-gzip": promisify(unzip),
  deflate: promisify(unzip),
  br: promisify(brotliDecompress),
};

/** Decompresses bodies, one after the other, so that many at once need no more memory than one. */
export class Decompressor {
  readonly #limit: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param limit How many bytes a body may have afterwards. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Decompresses a body.
   *
   * @param body Its bytes.
   * @param encoding The header `content-encoding`.
   * @returns What it was before it was compressed.
   * @throws {TsfuncError} TF6008 when that is too large, TF6009 when the encoding is not known, TF6010 when the body is not of it.
   */
  async decompress(body: Buffer, encoding: string): Promise<Buffer> {
    const name = encoding.trim().toLowerCase();
    if (name === "identity" || name === "") return body;
    const decompress = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined;
    if (decompress === undefined) throw serverErrors.error("TF6009", { received: encoding });
    if (isGzipAbove(body, this.#limit)) throw this.#tooLarge();
    const result = this.#last.then(() => this.#run(decompress, body, name));
    this.#last = result.catch(() => undefined);
    return await result;
  }

  async #run(decompress: Decompress, body: Buffer, encoding: string): Promise<Buffer> {
    try {
      return await decompress(body, { maxOutputLength: this.#limit });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
        throw this.#tooLarge();
      }
      throw serverErrors.error("TF6010", { encoding, problem: reasonOf(error) }, { cause: error });
    }
  }

  #tooLarge(): Error {
    return serverErrors.error("TF6008", { limit: this.#limit, when: " when decompressed" });
  }
}

/** Gzip ends with the size of what it holds, so that most bombs need not go off; one that lies about it ends at the limit. */
function isGzipAbove(body: Buffer, limit: number): boolean {
  const isGzip = body.length >= 18 && body[0] === 0x1f && body[1] === 0x8b;
  return isGzip && body.readUInt32LE(body.length - 4) > limit;
}
