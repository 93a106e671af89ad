import type { Evidence } from "./evidence.ts";

/** Evidence by the name of a property, in the order in which the names come up. */
export class Members {
  readonly all: Evidence[] = [];
  /** How many objects had every property, and are not yet counted at each of them. */
  #wholes = 0;
  readonly #positions = new Map<string, number>();
  readonly #create: (name: string) => Evidence;

  /** @param create Makes evidence for a name that is new. */
  constructor(create: (name: string) => Evidence) {
    this.#create = create;
  }

  /**
   * Finds a property.
   *
   * @param name Its name.
   * @returns Its position in `all`, a new one for a new name.
   */
  positionOf(name: string): number {
    const known = this.#positions.get(name);
    if (known !== undefined) return known;
    this.#settle();
    this.#positions.set(name, this.all.length);
    return this.all.push(this.#create(name)) - 1;
  }

  /**
   * Finds the evidence of a property.
   *
   * @param name Its name.
   * @returns What was seen of it; nothing for a name that did not come up.
   */
  of(name: string): Evidence {
    this.#settle();
    return this.all[this.positionOf(name)] as Evidence;
  }

  /** @returns The properties that were there at least once; undefined counts as absent. */
  seen(): readonly Evidence[] {
    this.#settle();
    return this.all.filter(({ seen, stranger }) => seen !== 0 || stranger !== null);
  }

  /** Counts an object that has every property. */
  countWhole(): void {
    this.#wholes++;
  }

  #settle(): void {
    for (const member of this.all) member.present += this.#wholes;
    this.#wholes = 0;
  }
}
