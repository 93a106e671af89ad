import { Members } from "./members.ts";

/** A value that no type is inferred from. */
export interface Stranger {
  /** TF3102 for an instance of a class, TF3103 for anything else. */
  readonly code: "TF3102" | "TF3103";
  /** What it is. */
  readonly received: string;
}

/** What has been seen of the values at one place: of a column, of the elements of a list, of a property. */
export class Evidence {
  /** Bits of `Seen`. */
  seen = 0;
  /** How many values there were, null and undefined aside. */
  present = 0;
  /** How many of them were plain objects. */
  objects = 0;
  /** The first value that has no type. */
  stranger: Stranger | null = null;
  #items: Evidence | null = null;
  #members: Members | null = null;

  /** What has been seen of the elements of all lists. */
  get items(): Evidence {
    this.#items ??= new Evidence();
    return this.#items;
  }

  /** What has been seen of the properties of all objects. */
  get members(): Members {
    this.#members ??= new Members(() => new Evidence());
    return this.#members;
  }
}
