import { readSync, writeSync } from "node:fs";

/** How far a worker is with a connection. */
export const STATE = {
  /** It has not taken it over: nothing has been read. */
  handedOver: 0,
  /** There is no request. */
  idle: 1,
  /** A request has come, and nothing has been answered. */
  busy: 2,
  /** An answer is being written. */
  answering: 3,
} as const;

/** One of {@link STATE}. */
export type ConnectionState = (typeof STATE)[keyof typeof STATE];

/** The descriptor under which a worker finds the file. */
export const STATES_FD = 4;

/**
 * The state of each connection of a worker: a byte of a file, which outlives the worker however it ends, so that the process that has the
 * connection as well knows what it may still answer.
 */
export class ConnectionStates {
  readonly #fd: number;
  readonly #byte = Buffer.alloc(1);

  /** @param fd The open file. */
  constructor(fd: number) {
    this.#fd = fd;
  }

  /**
   * Notes a state.
   *
   * @param slot The number of the connection.
   * @param state How far the worker is with it.
   */
  set(slot: number, state: ConnectionState): void {
    this.#byte[0] = state;
    writeSync(this.#fd, this.#byte, 0, 1, slot);
  }

  /**
   * Tells a state.
   *
   * @param slot The number of the connection.
   */
  get(slot: number): ConnectionState {
    const read = readSync(this.#fd, this.#byte, 0, 1, slot);
    return read === 0 ? STATE.handedOver : (this.#byte[0] as ConnectionState);
  }
}
