import { TsfuncError } from "../errors/tsfunc-error.ts";
import { isTensor, type Tensor } from "../frame/tensor.ts";
import { isTypedArray } from "../frame/typed-array.ts";
import { isRecord } from "../primitive/is-record.ts";
import { DataType } from "../signature/data-type.ts";
import type { ObjectType } from "../signature/object-type.ts";
import { ParamSpec } from "../signature/param-spec.ts";
import { Evidence } from "./evidence.ts";
import { evidenceType } from "./evidence-type.ts";
import { observe } from "./observe.ts";
import { scalarType } from "./scalar-type.ts";
import { Seen } from "./seen.ts";
import { seenText } from "./seen-text.ts";

/**
 * Infers one param.
 *
 * @param name Its name.
 * @param value Its default.
 * @returns The spec.
 * @throws {TsfuncError} TF3101 to TF3103 or TF3016 to TF3024 when params cannot have the value.
 * @see MLflow ParamSpec
 */
export function inferParam(name: string, value: unknown): ParamSpec {
  const list = isTensor(value) ? tensorList(value) : value;
  const evidence = new Evidence();
  observe(list, evidence, 0);
  if (isEmptyList(evidence, list)) return new ParamSpec(name, DataType.datetime, [], [-1]);
  if ((evidence.seen & Seen.list) !== 0) return new ParamSpec(name, valueType(evidence.items, `${name}[]`), list, [-1]);
  return new ParamSpec(name, isRecord(value) ? objectType(evidence, name) : valueType(evidence, name), list);
}

/** MLflow takes a list without elements for one of points in time. */
function isEmptyList({ seen }: Evidence, list: unknown): boolean {
  return seen === Seen.emptyTensor || (Array.isArray(list) && list.length === 0);
}

/** Only one of a single dimension is a list of values. */
function tensorList({ type, data, dims }: Tensor): unknown {
  if (dims.length !== 1) return null;
  return type === "bool" && isTypedArray(data) ? Array.from<unknown, boolean>(data, Boolean) : data;
}

/** Null is no value here, while NaN is a double. */
function valueType(evidence: Evidence, path: string): DataType {
  const { seen, stranger } = evidence;
  const kinds = (seen & Seen.nan) === 0 ? seen : seen | Seen.fractional;
  const type = (seen & Seen.null) === 0 && stranger === null ? scalarType(kinds) : undefined;
  return type ?? refuse(evidence, path);
}

function objectType(evidence: Evidence, path: string): ObjectType {
  const type = evidenceType(evidence, path);
  return type.kind === "object" ? type : refuse(evidence, path);
}

function refuse(evidence: Evidence, path: string): never {
  evidenceType(evidence, path);
  throw new TsfuncError("TF3103", { path, received: seenText(evidence.seen) || "null" });
}
