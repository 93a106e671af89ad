import { frameRecords, isFrame } from "@tsfunc/runtime/frame";
import { isNativeJson } from "@tsfunc/runtime/json";

/**
 * JSON of what a model predicts: integers of any length, dates as ISO 8601, bytes as base64, frames as records.
 *
 * @param value Anything.
 * @returns One line.
 */
export function jsonText(value: unknown): string {
  return isNativeJson(value) ? JSON.stringify(value) : longText(value);
}

/** For what `JSON.stringify` does not know. */
function longText(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(longText).join(",")}]`;
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString("base64"));
  if (ArrayBuffer.isView(value)) return longText(Array.from(value as unknown as ArrayLike<unknown>));
  if (isFrame(value)) return longText(frameRecords(value));
  return value instanceof Date ? JSON.stringify(value) : objectText(value);
}

function objectText(value: object): string {
  const members = value instanceof Map ? [...value] : Object.entries(value);
  const shown = members.filter(([, member]) => member !== undefined);
  return `{${shown.map(([key, member]) => `${JSON.stringify(String(key))}:${longText(member)}`).join(",")}}`;
}
