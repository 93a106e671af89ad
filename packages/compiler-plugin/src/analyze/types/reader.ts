import type { ObjectDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { ts } from "../typescript.ts";
import type { Findings } from "./findings.ts";
import type { Place } from "./place.ts";

/** What reads the types of one Program. */
export interface Reader {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** What is found while the current definition, or what stands outside of all, is read. */
  readonly findings: Findings;
  /** The descriptor of a type; what cannot be used is reported and stands as `any`. */
  read(type: ts.Type, place: Place): TypeDescriptor;
  /** A reference to the definition of an object type, which `build` reads when it is met for the first time. */
  define(type: ts.Type, build: () => Definition): TypeDescriptor;
}

/** An object type, and its class where values become instances. */
export interface Definition {
  readonly definition: ObjectDefinition;
  readonly classSymbol: ts.Symbol | null;
  /** Why no instances of the class can be made from data. */
  readonly obstacle?: string;
}

/** Reads types of one sort; null for a type of another. */
export type ReadSort = (type: ts.Type, place: Place, reader: Reader) => TypeDescriptor | null;

/** What stands for a type that cannot be used, so that reading goes on and finds everything at once. */
export const UNUSABLE: TypeDescriptor = { kind: "any" };
