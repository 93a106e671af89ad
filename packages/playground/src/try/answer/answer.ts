import { readJson } from "@tsfunc/runtime/json";
import { jsonText } from "../../signature/json-text.ts";
import { messageOf } from "../../signature/message-of.ts";
import { schemaIn } from "../model/json-schema.ts";
import type { PlacedIssue } from "../request/validate-request.ts";

/** What a server has answered. */
export interface Answer {
  readonly status: number;
  readonly isOk: boolean;
  /** For people to read. */
  readonly text: string;
  /** Of a refusal: what the server says in words; null where it says nothing. */
  readonly message: string | null;
  /** Of a refusal: what is wrong with the model input, with paths from `inputs` on. */
  readonly issues: readonly PlacedIssue[];
}

/**
 * Reads an answer.
 *
 * @param status Its status.
 * @param body Its body.
 */
export function answerOf(status: number, body: string): Answer {
  const isOk = status >= 200 && status < 300;
  try {
    const value = readJson(body);
    const refusal = isOk ? { message: null, issues: [] } : { message: messageIn(value), issues: issuesIn(value) };
    return { status, isOk, text: jsonText(value), ...refusal };
  } catch {
    return { status, isOk, text: body, message: null, issues: [] };
  }
}

function messageIn(error: unknown): string | null {
  const { message } = schemaIn(error);
  return typeof message === "string" ? messageOf({ message }) : null;
}

/** TF2101 and TF2111 speak of params. */
function issuesIn(error: unknown): readonly PlacedIssue[] {
  const { issues, code } = schemaIn(error);
  if (!Array.isArray(issues)) return [];
  const part = code === "TF2101" || code === "TF2111" ? "params" : "inputs";
  return issues.map(schemaIn).map((issue) => ({
    path: [part, ...(Array.isArray(issue.path) ? (issue.path as (string | number)[]) : [])],
    message: messageOf(issue),
  }));
}
