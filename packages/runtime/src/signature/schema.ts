import type { JsonNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { readJson } from "../json/read-json.ts";
import { checkInputs } from "./check-inputs.ts";
import { ColSpec } from "./col-spec.ts";
import { partList } from "./part-list.ts";
import { readDict } from "./read-dict.ts";
import { readList } from "./read-list.ts";
import { SignaturePart } from "./signature-part.ts";
import { TensorSpec } from "./tensor-spec.ts";

const INPUTS = { argument: "inputs", owner: "Schema", expected: "a list of ColSpec or a list of TensorSpec" };

/**
 * What a model takes or gives: columns, or tensors.
 *
 * @see MLflow Schema
 */
export class Schema extends SignaturePart<readonly JsonDict[]> {
  readonly kind = "schema";
  readonly inputs: readonly ColSpec[] | readonly TensorSpec[];

  /**
   * @param inputs Columns alone or tensors alone, all of them with a name or none.
   * @throws {TsfuncError} TF3002 when they are something else, TF3003 when there are none, TF3004 and TF3005 when they are mixed, TF3006
   * for several tensors without names, TF3007 for an optional column without a name, TF3008 when two have one name.
   */
  constructor(inputs: readonly ColSpec[] | readonly TensorSpec[]) {
    super();
    const copy = partList<ColSpec | TensorSpec>(inputs, ["column", "tensor"], INPUTS);
    checkInputs(copy);
    this.inputs = Object.freeze(copy) as typeof inputs;
    Object.freeze(this);
  }

  /**
   * Reads what {@link Schema.toDict} gives.
   *
   * @param dicts A list with what `toDict` of each column or tensor gives.
   * @returns The schema.
   * @throws {TsfuncError} When an element is not of that form, or as the constructor.
   */
  static fromDict(dicts: unknown): Schema {
    return new Schema(readList(dicts, "Schema").map(readInput) as ColSpec[] | TensorSpec[]);
  }

  /**
   * Reads what {@link Schema.toJsonText} gives.
   *
   * @param text JSON as MLflow writes it.
   * @returns The schema.
   * @throws {TsfuncError} TF3030 when it is not JSON, else as {@link Schema.fromDict}.
   * @see MLflow Schema.from_json
   */
  static fromJsonText(text: string): Schema {
    return Schema.fromDict(readJson(text));
  }

  /**
   * Tells tensors from columns.
   *
   * @returns Whether the inputs are tensors.
   */
  isTensorSpec(): boolean {
    return this.inputs[0]?.kind === "tensor";
  }

  /**
   * Tells whether data are matched by name or by position.
   *
   * @returns Whether the inputs have names.
   */
  hasInputNames(): boolean {
    return typeof this.inputs[0]?.name === "string";
  }

  /**
   * Names all inputs.
   *
   * @returns The name of each, or its position where the name is empty or absent.
   */
  inputNames(): (string | number)[] {
    return namesOf(this.inputs, () => true);
  }

  /**
   * Names the inputs that have to be there.
   *
   * @returns As {@link Schema.inputNames}.
   */
  requiredInputNames(): (string | number)[] {
    return namesOf(this.inputs, (required) => required === true);
  }

  /**
   * Names the inputs that may be missing.
   *
   * @returns As {@link Schema.inputNames}.
   */
  optionalInputNames(): (string | number)[] {
    return namesOf(this.inputs, (required) => required !== true);
  }

  toJsonNode(): readonly JsonNode[] {
    return this.inputs.map((input) => input.toJsonNode());
  }

  toString(): string {
    return `[${this.inputs.join(", ")}]`;
  }
}

function readInput(dict: unknown): ColSpec | TensorSpec {
  return readDict(dict, "Schema", "inputs").get("type") === "tensor"
    ? TensorSpec.fromDict(dict)
    : ColSpec.fromDict(dict);
}

function namesOf(inputs: Schema["inputs"], isWanted: (required: boolean | null) => boolean): (string | number)[] {
  return inputs.flatMap(({ name, required }, position) => (isWanted(required) ? [name || position] : []));
}
