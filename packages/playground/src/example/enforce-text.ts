import { enforceParams, enforceSchema, type Issue } from "@tsfunc/runtime/enforce";
import { readJson } from "@tsfunc/runtime/json";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { messageOf } from "../signature/message-of.ts";
import { type DataFormat, readData } from "./read-data.ts";

/** What a model receives, or why it receives nothing. */
export interface Enforced {
  /** Undefined where the data are refused, or cannot be read. */
  readonly received?: unknown;
  readonly issues: readonly Issue[];
  /** Why there is nothing that issues could be found in. */
  readonly problem: string | null;
  readonly warnings: readonly string[];
}

/**
 * Enforces the inputs of a signature on data, as a served model does.
 *
 * @param text The data.
 * @param format How they are written.
 * @param signature The signature; without inputs, data are handed over as they are.
 */
export function enforceText(text: string, format: DataFormat, { inputs }: ModelSignature): Enforced {
  return attempt((onWarning) => {
    const data = readData(text, format);
    return inputs === null ? data : enforceSchema(data, inputs, { source: "json", onWarning });
  });
}

/**
 * Enforces the params of a signature.
 *
 * @param text A JSON object; empty for none.
 * @param signature The signature.
 */
export function enforceParamsText(text: string, { params }: ModelSignature): Enforced {
  return attempt((onWarning) => enforceParams(text.trim() === "" ? {} : readJson(text), params, { onWarning }));
}

type Warn = (warning: { readonly message: string }) => void;

function attempt(enforce: (onWarning: Warn) => unknown): Enforced {
  const warnings: string[] = [];
  try {
    return { received: enforce((warning) => warnings.push(messageOf(warning))), issues: [], problem: null, warnings };
  } catch (error) {
    const issues = issuesOf(error);
    return { issues, problem: issues.length === 0 ? messageOf(error) : null, warnings };
  }
}

function issuesOf(error: unknown): readonly Issue[] {
  return error instanceof Error && "issues" in error ? (error.issues as readonly Issue[]) : [];
}
