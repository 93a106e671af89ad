import { enforceParams, enforceSchema, type Issue } from "@tsfunc/runtime/enforce";
import { convertInput } from "@tsfunc/runtime/model";
import { messageOf } from "../../signature/message-of.ts";
import type { ServedModel } from "../model/served-model.ts";
import { modelOfTypes } from "./model-of-types.ts";
import type { Request } from "./request-of.ts";

/** What is wrong with a request, or may be. */
export interface RequestFindings {
  /** Their paths begin with `inputs` or `params`. */
  readonly issues: readonly PlacedIssue[];
  readonly warnings: readonly string[];
}

/** An issue, as the form shows it. */
export interface PlacedIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Prepares the validation of requests, by the means of the runtime that the server has.
 *
 * @param model The model.
 * @returns A function that says what is wrong with a request; the server has the last word.
 */
export function requestValidator(model: ServedModel): (request: Request) => RequestFindings {
  const takeInput = inputTaker(model);
  return ({ inputs, params }) => {
    const warnings: string[] = [];
    const onWarning = (warning: object): void => void warnings.push(messageOf(warning));
    const issues = [
      ...issuesOf("inputs", () => takeInput(inputs, onWarning)),
      ...issuesOf("params", () => enforceParams(params ?? null, model.params, { onWarning })),
    ];
    return { issues, warnings };
  };
}

type TakeInput = (inputs: unknown, onWarning: (warning: object) => void) => unknown;

function inputTaker(model: ServedModel): TakeInput {
  const { inputs: schema, isFromTypes } = model;
  if (isFromTypes) {
    const taking = modelOfTypes(model);
    return (inputs) => convertInput(taking, inputs, { json: true });
  }
  if (schema === null) return (inputs) => inputs;
  return (inputs, onWarning) => enforceSchema(inputs, schema, { source: "json", onWarning });
}

function issuesOf(part: string, take: () => unknown): readonly PlacedIssue[] {
  try {
    take();
    return [];
  } catch (error) {
    const issues = error instanceof Error && "issues" in error ? (error.issues as readonly Issue[]) : [];
    if (issues.length === 0) return [{ path: [part], message: messageOf(error) }];
    return issues.map(({ path, message }) => ({ path: [part, ...path], message }));
  }
}
