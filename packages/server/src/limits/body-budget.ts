/** A part of a {@link BodyBudget}. */
export interface Reservation {
  readonly bytes: number;
  /** Whether it has been granted. */
  readonly isGranted: boolean;
}

interface Claim extends Reservation {
  isGranted: boolean;
  readonly grant: () => void;
}

/** The memory that large bodies may have together. Who comes first is served first, and what is asked for is granted whole. */
export class BodyBudget {
  readonly #bytes: number;
  readonly #claims = new Set<Claim>();
  readonly #waiting = new Set<Claim>();
  #free: number;

  /** @param bytes How much there is. */
  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#free = bytes;
  }

  /** How many bytes are not reserved. */
  get free(): number {
    return this.#free;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Asks for a part.
   *
   * @param bytes How much; more than there is counts as all of it.
   * @param grant Called once when it is granted, which may be at once.
   * @returns What {@link BodyBudget.release} takes.
   */
  reserve(bytes: number, grant: () => void): Reservation {
    const claim = { bytes: Math.min(bytes, this.#bytes), isGranted: false, grant };
    this.#claims.add(claim);
    this.#waiting.add(claim);
    this.#grant();
    return claim;
  }

  /**
   * Gives a part back, or no longer asks for it. What was given back already is left alone.
   *
   * @param reservation What {@link BodyBudget.reserve} gave.
   */
  release(reservation: Reservation): void {
    const claim = reservation as Claim;
    if (!this.#claims.delete(claim)) return;
    if (!this.#waiting.delete(claim)) this.#free += claim.bytes;
    this.#grant();
  }

  /** The first of those that wait keeps those behind it waiting, so that a large one gets its turn. */
  #grant(): void {
    for (const claim of this.#waiting) {
      if (claim.bytes > this.#free) return;
      this.#waiting.delete(claim);
      this.#free -= claim.bytes;
      claim.isGranted = true;
      claim.grant();
    }
  }
}
