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
  /** Of a property or column: its name. */
  readonly name: string;
  /** Bits of `Seen`. */
  seen = 0;
  /** Of a property or column: how many values there were, null and undefined aside. */
  present = 0;
  /** How many of the values were plain objects. */
  objects = 0;
  /** The first value that has no type. */
  stranger: Stranger | null = null;
  #items: Evidence | null = null;
  #members: Members | null = null;

  /** @param name The name of the property or column, if it is one. */
  constructor(name = "") {
    this.name = name;
  }

  /** What has been seen of the elements of all lists. */
  get items(): Evidence {
    this.#items ??= new Evidence();
    return this.#items;
  }

  /** What has been seen of the properties of all objects. */
  get members(): Members {
    this.#members ??= new Members((name) => new Evidence(name));
    return this.#members;
  }
}
