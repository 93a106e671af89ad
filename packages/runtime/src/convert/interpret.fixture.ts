import type { Definitions } from "../descriptor/descriptor.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { Issue } from "../errors/issue.ts";
import type { Classes } from "./converter.ts";
import type { Formats } from "./formats.ts";
import { type InterpretContext, interpret } from "./interpret.ts";

/** What tests may say of the context; the rest is empty, and the source is no JSON. */
export interface Given {
  readonly definitions?: Definitions;
  readonly classes?: Partial<Classes>;
  readonly formats?: Formats;
  readonly json?: boolean;
}

/** The converted value; throws where the value is refused. */
export function convert(type: TypeDescriptor, value: unknown, given?: Given): unknown {
  const outcome = interpret(type, value, contextOf(given));
  if (!outcome.ok) {
    throw new Error(outcome.issues.map(({ message }) => message).join("; "));
  }
  return outcome.value;
}

/** The issues; throws where the value is accepted. */
export function issuesOf(type: TypeDescriptor, value: unknown, given?: Given): readonly Issue[] {
  const outcome = interpret(type, value, contextOf(given));
  if (outcome.ok) {
    throw new Error("accepted");
  }
  return outcome.issues;
}

/** Each issue as code, path and message. */
export function findingsOf(type: TypeDescriptor, value: unknown, given?: Given): readonly (readonly unknown[])[] {
  return issuesOf(type, value, given).map(({ code, path, message }) => [code, path, message]);
}

function contextOf({ definitions = {}, classes = {}, formats, json = false }: Given = {}): InterpretContext {
  return { definitions, classes, formats, json };
}
