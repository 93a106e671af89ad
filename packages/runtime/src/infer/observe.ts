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
  const seen = scalarSeen(value);
  if (seen !== 0) evidence.seen |= seen;
  else if (typeof value === "object") observeObject(value, evidence, depth);
  else if (typeof value === "bigint") observeBigint(value, evidence);
  else if (value === undefined) evidence.seen |= Seen.null;
  else evidence.stranger ??= { code: "TF3103", received: typeof value };
}

/** What a boolean, a number or a text is; 0 for all else. Small enough to be inlined where every value passes. */
function scalarSeen(value: unknown): number {
  switch (typeof value) {
    case "string":
      return Seen.string;
    case "number":
      return (value | 0) === value ? Seen.integral : numberSeen(value);
    case "boolean":
      return Seen.boolean;
    default:
      return 0;
  }
}

function numberSeen(value: number): number {
  if (Number.isSafeInteger(value)) return Seen.integral;
  return Number.isNaN(value) ? Seen.nan : Seen.fractional;
}

function observeBigint(value: bigint, evidence: Evidence): void {
  if (BigInt.asIntN(64, value) === value) evidence.seen |= Seen.bigint;
  else evidence.stranger ??= { code: "TF3103", received: `the bigint ${value}, which is beyond int64` };
}

function observeObject(value: object | null, evidence: Evidence, depth: number): void {
  if (depth > MAX_DEPTH) throw new TsfuncError("TF3025", { limit: MAX_DEPTH });
  if (value === null) evidence.seen |= Seen.null;
  else if (Array.isArray(value)) observeList(value, evidence, depth);
  else if (isRecord(value)) observeRecord(value, evidence, depth);
  else observeOther(value, evidence);
}

function observeOther(value: object, evidence: Evidence): void {
  if (value instanceof Date) evidence.seen |= Number.isNaN(value.getTime()) ? Seen.nan : Seen.date;
  else if (isTypedArray(value)) observeTypedArray(value, evidence);
  else if (isTensor(value)) observeTensor(value, evidence);
  else evidence.stranger ??= strangerOf(value);
}

function observeList(list: readonly unknown[], evidence: Evidence, depth: number): void {
  evidence.seen |= list.length === 0 ? Seen.empty : Seen.list;
  for (let index = 0; index < list.length; index++) observe(list[index], evidence.items, depth + 1);
}

function observeRecord(record: Readonly<Record<string, unknown>>, evidence: Evidence, depth: number): void {
  const { members } = evidence;
  if (isWhole(record, members.all)) {
    members.countWhole();
    evidence.objects++;
    evidence.seen |= Seen.object;
  } else if (isTensor(record)) observeTensor(record, evidence);
  else {
    evidence.objects++;
    evidence.seen |= observeMembers(record, evidence, depth) ? Seen.object : Seen.empty;
  }
}

/**
 * Looks at a record that has the names of all others in their order, with a boolean, a number or a text under each, as most have. What it
 * has noted before it meets something else is noted once more, which changes nothing.
 */
function isWhole(record: Readonly<Record<string, unknown>>, all: readonly Evidence[]): boolean {
  let position = 0;
  for (const name in record) {
    const member = all[position++];
    if (member === undefined || member.name !== name) return false;
    const seen = scalarSeen(record[name]);
    if (seen === 0) return false;
    if ((member.seen & seen) === 0) member.seen |= seen;
  }
  return position > 0 && position === all.length;
}

/**
 * Objects of one class list their keys in one order, so a key is looked for where the last object had it.
 *
 * @returns Whether there was anything.
 */
function observeMembers(record: Readonly<Record<string, unknown>>, evidence: Evidence, depth: number): boolean {
  const { all } = evidence.members;
  let position = 0;
  let isEmpty = true;
  for (const name in record) {
    if (all[position]?.name !== name) position = ownPosition(record, name, evidence);
    const member = all[position++];
    const value = record[name];
    if (member === undefined || value === undefined) continue;
    isEmpty = false;
    if (value !== null) member.present++;
    observe(value, member, depth + 1);
  }
  return !isEmpty;
}

/** Nowhere for what the prototype of all objects was given. */
function ownPosition(record: object, name: string, { members }: Evidence): number {
  return Object.hasOwn(record, name) ? members.positionOf(name) : -1;
}

function strangerOf(value: object): Evidence["stranger"] {
  const isInstance = isObject(value) && frameOf(value) === undefined;
  return { code: isInstance ? "TF3102" : "TF3103", received: kindOf(value) };
}
