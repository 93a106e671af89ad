import type { ChangeImpact } from "@tsfunc/runtime/compare";
import { enforceParams, enforceSchema } from "@tsfunc/runtime/enforce";
import { frameRecords, isFrame } from "@tsfunc/runtime/frame";
import type { ColSpec, ModelSignature, ParamSchema, Property, Schema } from "@tsfunc/runtime/signature";
import fc from "fast-check";
import { dataOf, type Given, paramsOf } from "./valid-data.ts";

const SEED = 2026;
const quiet = { onWarning: () => {} };

/** What became of the data of callers: for each of them whether they were refused, changed, or taken as they are. */
export interface Fates {
  readonly impact: ChangeImpact;
  readonly refused: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * Runs what is valid under one signature through enforcement under another: what callers send under the new one, what they receive under the
 * old one.
 *
 * @param part The part that has changed.
 * @param before The old signature.
 * @param after The new one.
 * @param numRuns How many callers there are.
 * @returns What became of the data.
 */
export function whatBecomes(
  part: "inputs" | "outputs" | "params",
  before: ModelSignature,
  after: ModelSignature,
  numRuns: number = 200,
): Fates {
  const fates =
    part === "params"
      ? paramFates(before.params, after.params, numRuns)
      : schemaFates(part, { before: before[part], after: after[part] }, numRuns);
  const [refused, changed] = [
    fates.filter((one) => one === "refused").length,
    fates.filter((one) => one === "changed").length,
  ];
  const impact = refused > 0 ? "breaking" : changed > 0 ? "risky" : "safe";
  return { impact, refused, changed, same: fates.length - refused - changed };
}

type Fate = "refused" | "changed" | "same";

function schemaFates(
  part: "inputs" | "outputs",
  { before, after }: { readonly before: Schema | null; readonly after: Schema | null },
  numRuns: number,
): readonly Fate[] {
  const isReceived = part === "outputs";
  const [given, taken] = isReceived ? [after, before] : [before, after];
  const data = given === null ? fc.constantFrom<Given>({ data: 5, source: "value" }) : dataOf(given);
  return fc.sample(data, { seed: SEED, numRuns }).map(({ data: one, source }) => {
    const options = { ...quiet, source };
    const valid = given === null ? one : enforceSchema(one, given, options);
    const seen = isReceived && taken !== null ? known(one, taken) : one;
    return fateOf(isReceived ? known(valid, taken) : valid, () =>
      taken === null ? seen : enforceSchema(seen, taken, options),
    );
  });
}

function paramFates(before: ParamSchema | null, after: ParamSchema | null, numRuns: number): readonly Fate[] {
  if (before === null || after === null) throw new Error("no params");
  return fc.sample(paramsOf(before), { seed: SEED, numRuns }).map(({ data }) => {
    const valid = asInPython(enforceParams(data, before, quiet), before);
    return fateOf(valid, () => asInPython(enforceParams(data, after, quiet), after));
  });
}

/** A `float` of Python has 32 bits. */
function asInPython(values: unknown, { params }: ParamSchema): unknown {
  const entries = Object.entries(values as object).map(([name, value]) => {
    const type = params.find((param) => param.name === name)?.type;
    return [
      name,
      type?.kind === "scalar" && type.name === "float" && typeof value === "number" ? Math.fround(value) : value,
    ];
  });
  return Object.fromEntries(entries);
}

/** Whoever receives an answer reads what they know of it, and leaves the rest. */
function known(data: unknown, schema: Schema | null): unknown {
  if (schema === null || schema.isTensorSpec() || !Array.isArray(data)) return data;
  const columns = schema.inputs as readonly ColSpec[];
  return data.map((row: unknown) => (schema.hasInputNames() ? knownMembers(row, columns) : row));
}

function knownMembers(value: unknown, members: readonly (ColSpec | Property)[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const types = new Map(members.map(({ name, type }) => [name ?? "", type]));
  const entries = Object.entries(value).flatMap(([name, member]) => {
    const type = types.get(name);
    return type === undefined ? [] : [[name, type.kind === "object" ? knownMembers(member, type.properties) : member]];
  });
  return Object.fromEntries(entries);
}

function fateOf(valid: unknown, enforce: () => unknown): Fate {
  let result: unknown;
  try {
    result = enforce();
  } catch {
    return "refused";
  }
  return contains(plain(result), plain(valid)) ? "same" : "changed";
}

/** Whether everything that there was is there still; what defaults or optional columns add is no loss. */
function contains(result: unknown, valid: unknown): boolean {
  if (typeof valid !== "object" || valid === null) return Object.is(result, valid);
  if (typeof result !== "object" || result === null || Array.isArray(result) !== Array.isArray(valid)) return false;
  return Object.entries(valid).every(([key, value]) => contains(Reflect.get(result, key), value));
}

/** Containers and number types that say the same become one. */
function plain(value: unknown): unknown {
  if (isFrame(value)) return plain(frameRecords(value));
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  if (ArrayBuffer.isView(value)) return Array.from(value as Int32Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
