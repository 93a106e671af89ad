import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";
import type { BodyBudget, Reservation } from "./body-budget.ts";
import { BodyMemory } from "./body-memory.ts";
import type { Deadline, Deadlines } from "./deadlines.ts";
import type { Garbage } from "./garbage.ts";
import type { Limits } from "./limits.ts";
import { brokenOff } from "./read-small-body.ts";

/** What a body may have, decompressed, without a reservation. */
export const SMALL_BODY: number = 256 * 2 ** 10;

/** What a body is received with. */
export interface ReceptionParts {
  readonly payload: IncomingMessage;
  /** What the body goes through; undefined where it is not compressed. */
  readonly decompressor: Transform | undefined;
  /** The content-length; NaN where there is none. */
  readonly length: number;
  readonly limits: Limits;
  readonly budget: BodyBudget;
  readonly deadlines: Deadlines;
  readonly garbage: Garbage;
  /** Takes over the memory of a large body. */
  readonly hold: (body: Buffer, memory: BodyMemory, reservation: Reservation) => void;
  readonly done: (error: Error | null, body?: Buffer) => void;
}

/** Receives one body. */
export class BodyReception {
  readonly #parts: ReceptionParts;
  readonly #source: Readable;
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #received = 0;
  #sent = 0;
  #memory: BodyMemory | undefined;
  #reservation: Reservation | undefined;
  #deadline: Deadline | undefined;

  /** @param parts What it is received with. */
  constructor(parts: ReceptionParts) {
    const { payload, decompressor, limits } = parts;
    this.#parts = parts;
    this.#source = decompressor ?? payload;
    this.#limit = decompressor === undefined ? limits.bodyBytes : limits.decompressedBytes;
  }

  /** Begins to read. */
  begin(): void {
    const { payload, decompressor, length, limits } = this.#parts;
    if (length > limits.bodyBytes) {
      this.#parts.done(tooLarge(limits.bodyBytes, ""));
      return;
    }
    payload.on("error", this.#onBroken);
    this.#source.on("data", this.#onData).on("end", this.#onEnd);
    if (decompressor === undefined) return;
    decompressor.on("error", this.#onCorrupt);
    payload.on("data", this.#onSent).pipe(decompressor);
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#received += chunk.length;
    if (this.#received > this.#limit) {
      this.#fail(tooLarge(this.#limit, this.#parts.decompressor === undefined ? "" : " when decompressed"));
      return;
    }
    if (this.#memory !== undefined) {
      this.#memory.append(chunk);
      this.#parts.garbage.piece(chunk.length);
      return;
    }
    this.#chunks.push(chunk);
    if (this.#received > SMALL_BODY && this.#reservation === undefined) this.#reserve();
  };

  readonly #onEnd = (): void => {
    this.#detach();
    const [memory, reservation] = [this.#memory, this.#reservation];
    if (memory === undefined || reservation === undefined) {
      this.#parts.done(null, Buffer.concat(this.#chunks, this.#received));
      return;
    }
    const body = memory.view();
    this.#parts.hold(body, memory, reservation);
    this.#parts.done(null, body);
  };

  readonly #onSent = (chunk: Buffer): void => {
    this.#sent += chunk.length;
    const { bodyBytes } = this.#parts.limits;
    if (this.#sent > bodyBytes) this.#fail(tooLarge(bodyBytes, ""));
  };

  readonly #onBroken = (): void => {
    this.#fail(brokenOff());
  };

  readonly #onCorrupt = (error: Error): void => {
    const encoding = this.#parts.payload.headers["content-encoding"] ?? "";
    this.#fail(serverErrors.error("TF6010", { encoding, problem: reasonOf(error) }, { cause: error }));
  };

  /** Nothing is read until there is memory for all that may come. */
  #reserve(): void {
    const { budget, deadlines, decompressor, length, limits } = this.#parts;
    const most = decompressor === undefined && length > 0 ? length : this.#limit;
    this.#source.pause();
    const reservation = budget.reserve(most, () => this.#begin(most));
    this.#reservation = reservation;
    if (reservation.isGranted) return;
    const seconds = limits.receiveTime / 1000;
    this.#deadline = deadlines.begin(() => this.#fail(serverErrors.error("TF6013", { seconds })));
  }

  #begin(most: number): void {
    this.#endWait();
    const memory = new BodyMemory(most);
    for (const chunk of this.#chunks) memory.append(chunk);
    this.#memory = memory;
    this.#chunks = [];
    this.#source.resume();
  }

  #endWait(): void {
    if (this.#deadline !== undefined) this.#parts.deadlines.end(this.#deadline);
  }

  #fail(error: Error): void {
    this.#detach();
    this.#endWait();
    this.#chunks = [];
    this.#memory?.free();
    if (this.#reservation !== undefined) this.#parts.budget.release(this.#reservation);
    // What else comes is dropped, so that the client can read the answer.
    this.#parts.payload.unpipe().resume();
    this.#parts.decompressor?.destroy();
    this.#parts.done(error);
  }

  #detach(): void {
    const { payload, decompressor } = this.#parts;
    payload.off("data", this.#onSent).off("error", this.#onBroken).on("error", ignore);
    this.#source.off("data", this.#onData).off("end", this.#onEnd);
    decompressor?.off("error", this.#onCorrupt).on("error", ignore);
  }
}

function ignore(): void {}

function tooLarge(limit: number, when: string): Error {
  return serverErrors.error("TF6008", { limit, when });
}
