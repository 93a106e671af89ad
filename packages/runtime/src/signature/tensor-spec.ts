import { inspectValue } from "../errors/inspect-value.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonNode, JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { optionalName } from "./optional-name.ts";
import { quotePython, showShape } from "./python-repr.ts";
import { readDict, readKey } from "./read-dict.ts";
import { SignaturePart } from "./signature-part.ts";
import { isTensorDType, type TensorDType } from "./tensor-dtype.ts";

/**
 * One tensor of a {@link Schema}.
 *
 * @see MLflow TensorSpec
 */
export class TensorSpec extends SignaturePart<JsonDict> {
  readonly kind = "tensor";
  readonly dtype: TensorDType;
  /** The length of each dimension, -1 where it is free. */
  readonly shape: readonly number[];
  /** Null for a tensor without a name. */
  readonly name: string | null;
  /** A tensor is never optional. */
  readonly required = true;

  /**
   * @param dtype The NumPy dtype of its elements.
   * @param shape The length of each dimension, -1 where it is free.
   * @param name Its name, if it has one.
   * @throws {TsfuncError} TF3002 when the shape is none or the name is not text, TF3015 when it is not a dtype.
   */
  constructor(dtype: TensorDType, shape: readonly number[], name?: string | null) {
    super();
    if (!isTensorDType(dtype)) throw new TsfuncError("TF3015", { dtype: inspectValue(dtype) });
    this.dtype = dtype;
    this.shape = Object.freeze(takeShape(shape));
    this.name = optionalName(name, "TensorSpec");
    Object.freeze(this);
  }

  /**
   * Reads what {@link TensorSpec.toDict} gives.
   *
   * @param dict Such as `{ type: "tensor", "tensor-spec": { dtype: "float32", shape: [-1, 3] } }`.
   * @returns The tensor.
   * @throws {TsfuncError} TF3002, TF3013 or TF3015 when it is not of this form.
   */
  static fromDict(dict: unknown): TensorSpec {
    const members = readDict(dict, "TensorSpec");
    const tensor = readDict(readKey(members, "tensor-spec", "TensorSpec"), "TensorSpec", "tensor-spec");
    const type = readKey(members, "type", "TensorSpec");
    if (type !== "tensor") {
      throw new TsfuncError("TF3002", {
        argument: "type",
        owner: "TensorSpec",
        expected: "`tensor`",
        received: inspectValue(type),
      });
    }
    const dtype = readKey(tensor, "dtype", "TensorSpec") as TensorDType;
    const shape = readKey(tensor, "shape", "TensorSpec") as number[];
    return new TensorSpec(dtype, shape, optionalName(members.get("name"), "TensorSpec"));
  }

  toJsonNode(): JsonObjectNode {
    const name: [string, JsonNode][] = this.name === null ? [] : [["name", this.name]];
    const tensor = new Map<string, JsonNode>([
      ["dtype", this.dtype],
      ["shape", this.shape],
    ]);
    return new Map<string, JsonNode>([...name, ["type", "tensor"], ["tensor-spec", tensor]]);
  }

  toString(): string {
    const tensor = `Tensor('${this.dtype}', ${showShape(this.shape)})`;
    return this.name === null ? tensor : `${quotePython(this.name)}: ${tensor}`;
  }
}

function takeShape(shape: readonly number[]): number[] {
  const lengths: unknown[] | null = Array.isArray(shape) ? Array.from(shape) : null;
  if (lengths?.every(isLength)) return lengths;
  const expected = "a list of integers, -1 for a free dimension";
  throw new TsfuncError("TF3002", { argument: "shape", owner: "TensorSpec", expected, received: inspectValue(shape) });
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= -1;
}
