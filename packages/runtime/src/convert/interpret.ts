import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { FAIL } from "../primitive/fail.ts";
import type { InterpretContext } from "./interpret-context.ts";
import type { Outcome } from "./outcome.ts";
import { visit } from "./visit/visit.ts";
import { Walk } from "./walk.ts";

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

export type { InterpretContext, Outcome };
