import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { Issue } from "../errors/issue.ts";
import { FAIL } from "../primitive/fail.ts";
import type { InterpretContext } from "./interpret-context.ts";
import { visit } from "./visit/visit.ts";
import { Walk } from "./walk.ts";

/** The converted value, or what is wrong. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      /** The first 100 issues, in the order of the data. */
      readonly issues: readonly Issue[];
      /** How many there are; a number beyond 10,000 says only that there are more. */
      readonly issueCount: number;
      /** How many elements have issues, when the value is an array. */
      readonly invalidElements: number;
    };

/**
 * Validates and converts a value by its type descriptor. It accepts the values that the emitted converter accepts, and makes the same of
 * them; beyond that it says what is wrong.
 *
 * What is passed is never changed. Exceptions of getters and constructors pass through.
 *
 * @param type What is declared.
 * @param value What was passed.
 * @param context Definitions, classes and source.
 * @returns The converted value, or the issues.
 * @see MLflow data validation against type hints
 */
export function interpret(type: TypeDescriptor, value: unknown, context: InterpretContext): Outcome {
  const walk = new Walk(context, visit);
  const converted = walk.visit(type, value, walk);
  if (converted !== FAIL) {
    return { ok: true, value: converted };
  }
  const { issues, issueCount, invalidElements } = walk;
  return { ok: false, issues, issueCount, invalidElements };
}

export type { InterpretContext };
