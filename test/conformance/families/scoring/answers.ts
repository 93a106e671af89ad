import { readJson } from "@tsfunc/runtime/json";
import type { Finding } from "../../harness/outcome.ts";
import { ANY_REFUSAL } from "../../harness/problems.ts";
import { differentFinding, findingsOf } from "../../harness/refusal.ts";
import { sameItem } from "../enforce/same-data.ts";
import type { Answer, RecordedResponse } from "./scoring-case.ts";

/**
 * Compares an answer with a prediction to the recorded one.
 *
 * @param ours Our answer.
 * @param recorded The recorded one.
 * @returns How they differ, or null when they do not.
 */
export function differentAnswer(ours: Answer, recorded: RecordedResponse): string | null {
  if (ours.status !== recorded.status)
    return `the status is ${ours.status} instead of ${recorded.status}: ${ours.text}`;
  if (recorded.text === ours.text) return null;
  const same = sameItem(unnamed(jsonOf(ours.text)), unnamed(jsonOf(recorded.text ?? "")));
  return same ? null : `answered ${ours.text} instead of ${recorded.text}`;
}

/** Text that is no JSON, such as a version, stands for itself. */
export function jsonOf(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return text;
  }
}

/** A single column named 0 has no name: its records are its values. */
function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [[name, member] = ["", undefined]] = entries;
  if (entries.length === 1 && name === "0") return member;
  return Object.fromEntries(entries.map(([key, inner]) => [key, unnamed(inner)]));
}

/**
 * Compares an answer that refuses a request to the recorded one.
 *
 * @param ours Our answer.
 * @param error The error that was answered with; undefined for an unknown path.
 * @param recorded The recorded answer.
 * @returns How they differ, or null when they do not.
 */
export function differentRefusalAnswer(ours: Answer, error: unknown, recorded: RecordedResponse): string | null {
  const { status, json } = recorded;
  if (status === undefined) return null;
  if (ours.status !== status) return `the status is ${ours.status} instead of ${status}: ${ours.text}`;
  if (json === undefined) return null;
  const body = jsonOf(ours.text) as Readonly<Record<string, unknown>>;
  return differentBody(body, recorded) ?? differentProblem(error, json);
}

function differentBody(
  body: Readonly<Record<string, unknown>>,
  { json = {}, ...recorded }: RecordedResponse,
): string | null {
  if (body.detail !== json.detail || body.error_code !== json.error_code) {
    return `answered ${JSON.stringify(body)} instead of ${JSON.stringify(json)}`;
  }
  if (json.error_code !== undefined && typeof body.message !== "string") return "has no message";
  return recorded.has_stack_trace === true && typeof body.stack_trace !== "string" ? "has no stack trace" : null;
}

function differentProblem(error: unknown, json: Readonly<Record<string, unknown>>): string | null {
  const { problem = "other", facts = {} } = json as Partial<Finding>;
  return ANY_REFUSAL.has(problem) ? null : differentFinding(findingsOf(error), { problem, facts });
}
