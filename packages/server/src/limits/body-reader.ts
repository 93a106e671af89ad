import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { BodyBudget, type Reservation } from "./body-budget.ts";
import type { BodyMemory } from "./body-memory.ts";
import { BodyReception, SMALL_BODY } from "./body-reception.ts";
import { Deadlines } from "./deadlines.ts";
import { decompression } from "./decompression.ts";
import { Garbage } from "./garbage.ts";
import type { Limits } from "./limits.ts";
import { readSmallBody } from "./read-small-body.ts";

/** Told how the reading of a body has ended. */
export type BodyDone = (error: Error | null, body?: Buffer) => void;

/** Reads the bodies of requests. Large ones wait, while nothing is read from their connections, until there is memory for them. */
export class BodyReader {
  readonly #limits: Limits;
  readonly #small: number;
  readonly #budget: BodyBudget;
  readonly #deadlines: Deadlines;
  readonly #garbage: Garbage;
  readonly #held = new WeakMap<Buffer, () => void>();

  /** @param limits How large bodies may be, each and together. */
  constructor(limits: Limits) {
    this.#limits = limits;
    this.#small = Math.min(SMALL_BODY, limits.bodyBytes);
    this.#budget = new BodyBudget(limits.inFlightBytes);
    this.#garbage = new Garbage(limits.inFlightBytes);
    this.#deadlines = new Deadlines(limits.receiveTime);
  }

  /**
   * Reads a body.
   *
   * @param headers The headers of the request.
   * @param payload What the body comes from.
   * @param done Given the body, decompressed, which {@link BodyReader.release} takes; or TF6008 when it is too large, TF6009 or TF6010 when it
   * cannot be decompressed, TF6011 when it breaks off, TF6013 when there was no memory for it in time.
   */
  read(headers: IncomingHttpHeaders, payload: IncomingMessage, done: BodyDone): void {
    const encoding = headers["content-encoding"];
    const length = Number(headers["content-length"]);
    if (encoding === undefined && length <= this.#small) {
      readSmallBody(payload, done);
      return;
    }
    const reception = new BodyReception({
      payload,
      decompressor: encoding === undefined ? undefined : decompression(encoding),
      length,
      limits: this.#limits,
      budget: this.#budget,
      deadlines: this.#deadlines,
      garbage: this.#garbage,
      hold: (body, memory, reservation) => this.#hold(payload, body, memory, reservation),
      done,
    });
    reception.begin();
  }

  /**
   * Gives back the memory of a body, of which nothing may be read afterwards.
   *
   * @param body The body, which may be one without memory of its own.
   */
  release(body: Buffer): void {
    this.#held.get(body)?.();
  }

  /** Whether the memory of a body is given back when it is released. */
  isHeld(body: Buffer): boolean {
    return this.#held.has(body);
  }

  /** Ends its timer. */
  close(): void {
    this.#deadlines.close();
  }

  #hold({ socket }: IncomingMessage, body: Buffer, memory: BodyMemory, reservation: Reservation): void {
    const size = body.length;
    const release = (): void => {
      socket.removeListener("close", release);
      this.#held.delete(body);
      memory.free();
      this.#garbage.text(size, () => this.#budget.release(reservation));
    };
    this.#held.set(body, release);
    socket.once("close", release);
  }
}
