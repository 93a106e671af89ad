import { kindOf } from "@tsfunc/runtime/errors";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/**
 * Refuses what an MLmodel file cannot hold.
 *
 * @param option The option that the value was given for.
 * @param value The value.
 * @param path Where it is in the option.
 * @throws {TsfuncError} TF4036 when there is something in it that is not JSON.
 */
export function requireJson(option: string, value: unknown, path = ""): void {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (path.length < 1000 && (Array.isArray(value) || kindOf(value) === "object")) {
    for (const [key, member] of Object.entries(Object(value))) requireJson(option, member, `${path}.${key}`);
    return;
  }
  throw modelFileErrors.error("TF4036", { option: `${option}${path.slice(0, 200)}`, received: kindOf(value) });
}
