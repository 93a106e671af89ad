import { type InterpretContext, interpret, type Outcome } from "../convert/interpret.ts";
import { textOf } from "../descriptor/text.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { kindOf } from "../errors/kind-of.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { isStackOverflow } from "./stack-overflow.ts";

/**
 * Validates and converts by the descriptor.
 *
 * @param code The error when the value does not fit.
 * @param type What is declared.
 * @param value What was passed.
 * @param context Definitions, classes and source.
 * @returns The converted value.
 * @throws {ValidationError} `code` with every issue.
 */
export function interpretOrThrow(
  code: "TF2100" | "TF2101" | "TF2102",
  type: TypeDescriptor,
  value: unknown,
  context: InterpretContext,
): unknown {
  const typeHint = textOf(type, context.definitions);
  const outcome = interpretSafely(type, value, context, typeHint);
  if (outcome.ok) {
    return outcome.value;
  }
  throw new ValidationError(code, { ...outcome, typeHint });
}

function interpretSafely(type: TypeDescriptor, value: unknown, context: InterpretContext, expected: string): Outcome {
  try {
    return interpret(type, value, context);
  } catch (error) {
    if (isStackOverflow(error)) {
      return tooDeep(value, expected);
    }
    throw error;
  }
}

function tooDeep(value: unknown, expected: string): Outcome {
  const message = "The value is nested too deeply to be validated.";
  const issue = { code: "too_deep", path: [], expected, received: kindOf(value), input: value, message } as const;
  return { ok: false, issues: [issue], issueCount: 1, invalidElements: 0 };
}
