import type { ts } from "../typescript.ts";

/** Where a type stands: what diagnostics say of it, and what tells the order in which its parts were written. */
export interface Place {
  /** What a diagnostic points at. */
  readonly node: ts.Node;
  /** How the value is reached: `Message.metadata`, `modelInput[]`. */
  readonly path: string;
  /** The type as written, where it was. */
  readonly written?: ts.TypeNode | undefined;
  /** Whether `undefined` says that the value may be absent, as it does for properties. */
  readonly absent?: true;
}

/** The place of a part of a type. */
export function within(place: Place, step: string, written?: ts.TypeNode): Place {
  return { node: place.node, path: `${place.path}${step}`, written };
}
