import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { readJson } from "../json/read-json.ts";
import { ParamSpec } from "./param-spec.ts";
import { partList } from "./part-list.ts";
import { readList } from "./read-list.ts";
import { repeatedNames } from "./repeated-names.ts";
import { SignaturePart } from "./signature-part.ts";

const PARAMS = { argument: "params", owner: "ParamSchema", expected: "a list of ParamSpec" };

/**
 * The params of a model.
 *
 * @see MLflow ParamSchema
 */
export class ParamSchema extends SignaturePart<readonly JsonDict[]> {
  readonly kind = "params";
  readonly params: readonly ParamSpec[];

  /**
   * @param params Each with a name of its own; there may be none.
   * @throws {TsfuncError} TF3002 when they are something else, TF3011 when two have one name.
   */
  constructor(params: readonly ParamSpec[]) {
    super();
    const copy = partList(params, ["param"], PARAMS);
    const names = repeatedNames(copy);
    if (names.length > 0) throw new TsfuncError("TF3011", { names: names.join(", ") });
    this.params = Object.freeze(copy);
    Object.freeze(this);
  }

  /**
   * Reads what {@link ParamSchema.toDict} gives.
   *
   * @param dicts A list with what `toDict` of each param gives.
   * @returns The params.
   * @throws {TsfuncError} When an element is not of that form, or as the constructor.
   */
  static fromDict(dicts: unknown): ParamSchema {
    return new ParamSchema(readList(dicts, "ParamSchema").map((dict) => ParamSpec.fromDict(dict)));
  }

  /**
   * Reads what {@link ParamSchema.toJsonText} gives.
   *
   * @param text JSON as MLflow writes it.
   * @returns The params.
   * @throws {TsfuncError} TF3030 when it is not JSON, else as {@link ParamSchema.fromDict}.
   * @see MLflow ParamSchema.from_json
   */
  static fromJsonText(text: string): ParamSchema {
    return ParamSchema.fromDict(readJson(text));
  }

  toJsonNode(): readonly JsonNode[] {
    return this.params.map((param) => param.toJsonNode());
  }

  toString(): string {
    return `[${this.params.join(", ")}]`;
  }
}
