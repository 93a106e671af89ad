import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import { frameOf } from "../frame/frame-of.ts";
import { isTensor } from "../frame/tensor.ts";
import { isTypedArray } from "../frame/typed-array.ts";
import { isObject } from "../primitive/is-object.ts";
import { isRecord } from "../primitive/is-record.ts";
import type { Evidence } from "./evidence.ts";
import { observeTensor, observeTypedArray } from "./observe-tensor.ts";
import { Seen } from "./seen.ts";

/** How deep values may be nested, so that one that contains itself is refused, not followed. */
const MAX_DEPTH = 200;

/**
 * Looks at a value. Nothing is refused here, so that errors can name the place.
 *
 * @param value The value; it is not changed.
 * @param evidence Takes what is seen.
 * @param depth How many lists and objects are around it.
 * @throws {TsfuncError} TF3025 when it is nested too deep.
 */
export function observe(value: unknown, evidence: Evidence, depth: number): void {
  switch (typeof value) {
    case "number":
      evidence.seen |= numberSeen(value);
      break;
    case "string":
      evidence.seen |= Seen.string;
      break;
    case "boolean":
      evidence.seen |= Seen.boolean;
      break;
    case "undefined":
      evidence.seen |= Seen.null;
      break;
    case "bigint":
      observeBigint(value, evidence);
      break;
    case "object":
      if (value === null) evidence.seen |= Seen.null;
      else observeObject(value, evidence, depth);
      break;
    default:
      evidence.stranger ??= { code: "TF3103", received: typeof value };
  }
}

function numberSeen(value: number): number {
  if ((value | 0) === value || Number.isSafeInteger(value)) return Seen.integral;
  return Number.isNaN(value) ? Seen.nan : Seen.fractional;
}

function observeBigint(value: bigint, evidence: Evidence): void {
  if (BigInt.asIntN(64, value) === value) evidence.seen |= Seen.bigint;
  else evidence.stranger ??= { code: "TF3103", received: `the bigint ${value}, which is beyond int64` };
}

function observeObject(value: object, evidence: Evidence, depth: number): void {
  if (depth > MAX_DEPTH) throw new TsfuncError("TF3025", { limit: MAX_DEPTH });
  if (Array.isArray(value)) observeList(value, evidence, depth);
  else if (value instanceof Date) evidence.seen |= Number.isNaN(value.getTime()) ? Seen.nan : Seen.date;
  else if (isTypedArray(value)) observeTypedArray(value, evidence);
  else if (isTensor(value)) observeTensor(value, evidence);
  else if (isRecord(value)) observeRecord(value, evidence, depth);
  else evidence.stranger ??= strangerOf(value);
}

function observeList(list: readonly unknown[], evidence: Evidence, depth: number): void {
  evidence.seen |= list.length === 0 ? Seen.empty : Seen.list;
  for (let index = 0; index < list.length; index++) observe(list[index], evidence.items, depth + 1);
}

/** Objects of one class list their keys in one order, so a key is looked for where the last object had it. */
function observeRecord(record: Readonly<Record<string, unknown>>, evidence: Evidence, depth: number): void {
  const { members } = evidence;
  let position = 0;
  let isEmpty = true;
  for (const name in record) {
    const value = record[name];
    if (value === undefined) continue;
    if (members.names[position] !== name) {
      if (!Object.hasOwn(record, name)) continue;
      position = members.positionOf(name);
    }
    isEmpty = false;
    observeMember(value, members.evidence[position] as Evidence, depth);
    position++;
  }
  evidence.objects++;
  evidence.seen |= isEmpty ? Seen.empty : Seen.object;
}

function observeMember(value: unknown, evidence: Evidence, depth: number): void {
  if (value !== null) evidence.present++;
  observe(value, evidence, depth + 1);
}

function strangerOf(value: object): Evidence["stranger"] {
  const isInstance = isObject(value) && frameOf(value) === undefined;
  return { code: isInstance ? "TF3102" : "TF3103", received: kindOf(value) };
}
