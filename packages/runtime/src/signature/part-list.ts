import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import { isPart, type PartKind } from "./signature-part.ts";

/** An argument of a constructor, for messages. */
export interface Argument {
  readonly argument: string;
  readonly owner: string;
  readonly expected: string;
}

/**
 * Takes the list of parts that a constructor was given.
 *
 * @param parts The list.
 * @param kinds What its elements have to be.
 * @param argument What the list is called.
 * @returns A copy.
 * @throws {TsfuncError} TF3002 when it is no list, or one of something else.
 */
export function partList<Part>(parts: readonly Part[], kinds: readonly PartKind[], argument: Argument): Part[] {
  if (!Array.isArray(parts)) {
    throw new TsfuncError("TF3002", { ...argument, received: kindOf(parts) });
  }
  const copy: Part[] = Array.from(parts);
  const wrong = copy.findIndex((part) => !isPart(part, ...kinds));
  if (wrong >= 0) {
    throw new TsfuncError("TF3002", { ...argument, received: `${kindOf(copy[wrong])} at position ${wrong}` });
  }
  return copy;
}
