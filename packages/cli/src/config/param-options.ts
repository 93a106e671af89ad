import { UsageError } from "../output/usage-error.ts";

/**
 * The params of `--params` and `--param`.
 *
 * @param params A JSON object.
 * @param param `name=value` once or several times, which takes precedence; the value is JSON, or text where it is none.
 * @returns The params; undefined where none are given.
 * @throws {UsageError} When they have another form.
 */
export function paramOptions(params: unknown, param: unknown): Readonly<Record<string, unknown>> | undefined {
  if (params === undefined && param === undefined) return undefined;
  const single = [param ?? []].flat().map((one) => pairOf(String(one)));
  return { ...objectOf(params), ...Object.fromEntries(single) };
}

function objectOf(params: unknown): object {
  if (params === undefined) return {};
  const value = jsonOr(String(params), undefined);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(`\`--params\` is a JSON object such as \`{"temperature": 0.1}\`, received \`${params}\`.`);
}

function pairOf(text: string): readonly [name: string, value: unknown] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new UsageError(`\`--param\` is a name and a value such as \`temperature=0.1\`, received \`${text}\`.`);
  }
  return [name, jsonOr(value, value)];
}

function jsonOr(text: string, other: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return other;
  }
}
