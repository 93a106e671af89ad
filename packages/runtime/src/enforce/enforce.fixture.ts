import type { Issue } from "../errors/issue.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Warning } from "../errors/warn.ts";
import { Schema } from "../signature/schema.ts";
import type { EnforceOptions } from "./enforce-options.ts";
import { enforceSchema } from "./enforce-schema.ts";

/** A column as tests write it: its type, or all that its JSON says. */
export type Column = string | { readonly type: string; readonly [key: string]: unknown };

/** A schema of named columns. */
export function columns(types: Readonly<Record<string, Column>>): Schema {
  return Schema.fromDict(Object.entries(types).map(([name, column]) => ({ ...dictOf(column), name })));
}

/** A schema of columns without names. */
export function unnamed(...types: readonly Column[]): Schema {
  return Schema.fromDict(types.map(dictOf));
}

function dictOf(column: Column): object {
  return { required: true, ...(typeof column === "string" ? { type: column } : column) };
}

/** The issues of what is thrown; throws when nothing is. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  return errorOf(run).issues;
}

/** The error that is thrown; throws when none is. */
export function errorOf(run: () => unknown): ValidationError {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationError) return error;
    throw error;
  }
  throw new Error("accepted");
}

/** Each issue of data under a schema: code, path and message. */
export function findingsOf(data: unknown, schema: Schema, options?: EnforceOptions): readonly (readonly unknown[])[] {
  return issuesOf(() => enforceSchema(data, schema, options)).map(({ code, path, message }) => [code, path, message]);
}

/** Takes warnings, and says which there were. */
export function listener(): { readonly onWarning: (warning: Warning) => void; readonly codes: string[] } {
  const codes: string[] = [];
  return { codes, onWarning: ({ code }) => void codes.push(code) };
}

/** Freezes a value and all that is in it, but for typed arrays, which cannot be frozen. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
