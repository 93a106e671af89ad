import { type InterpretContext, interpret, type Outcome } from "../convert/interpret.ts";
import type { Refusal } from "../convert/outcome.ts";
import type { Definitions } from "../descriptor/descriptor.ts";
import { textOf } from "../descriptor/text.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { kindOf } from "../errors/kind-of.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { isStackOverflow } from "./stack-overflow.ts";

/** The error when a value does not fit. */
type Code = "TF2100" | "TF2101" | "TF2102";

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
export function interpretOrThrow(code: Code, type: TypeDescriptor, value: unknown, context: InterpretContext): unknown {
  const outcome = interpretSafely(type, value, context);
  if (outcome.ok) {
    return outcome.value;
  }
  throw refusalError(code, type, outcome, context.definitions);
}

/**
 * Validates and converts by the descriptor; a value that exhausts the stack is refused, too.
 *
 * @param type What is declared.
 * @param value What was passed.
 * @param context Definitions, classes and source.
 * @returns The converted value, or the issues.
 */
export function interpretSafely(type: TypeDescriptor, value: unknown, context: InterpretContext): Outcome {
  try {
    return interpret(type, value, context);
  } catch (error) {
    if (isStackOverflow(error)) {
      return tooDeep(value, textOf(type, context.definitions));
    }
    throw error;
  }
}

/**
 * Makes the error of a value that does not fit. It is made apart from where it is thrown, because V8 never optimises a function that does
 * not return.
 *
 * @param code Which error.
 * @param type What is declared.
 * @param refusal What is wrong.
 * @param definitions The object types that the type names.
 * @returns The error, to be thrown.
 */
export function refusalError(
  code: Code,
  type: TypeDescriptor,
  { issues, issueCount, invalidElements }: Refusal,
  definitions: Definitions,
): ValidationError {
  return new ValidationError(code, { issues, issueCount, invalidElements, typeHint: textOf(type, definitions) });
}

function tooDeep(value: unknown, expected: string): Outcome {
  const message = "The value is nested too deeply to be validated.";
  const issue = { code: "too_deep", path: [], expected, received: kindOf(value), input: value, message } as const;
  return { ok: false, issues: [issue], issueCount: 1, invalidElements: 0 };
}
