import type { Evidence } from "./evidence.ts";

/** Evidence by the name of a property, in the order in which the names come up. */
export class Members {
  readonly names: string[] = [];
  readonly evidence: Evidence[] = [];
  readonly #positions = new Map<string, number>();
  readonly #create: () => Evidence;

  /** @param create Makes evidence for a name that is new. */
  constructor(create: () => Evidence) {
    this.#create = create;
  }

  /**
   * Finds a property.
   *
   * @param name Its name.
   * @returns Its position, a new one for a new name.
   */
  positionOf(name: string): number {
    const known = this.#positions.get(name);
    if (known !== undefined) return known;
    this.#positions.set(name, this.names.length);
    this.evidence.push(this.#create());
    return this.names.push(name) - 1;
  }

  /** @returns The properties that were there at least once, each with its evidence. */
  entries(): [name: string, evidence: Evidence][] {
    const all = this.names.map((name, position): [string, Evidence] => [name, this.evidence[position] as Evidence]);
    return all.filter(([, { seen, stranger }]) => seen !== 0 || stranger !== null);
  }
}
