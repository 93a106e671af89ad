import { ColSpec } from "../signature/col-spec.ts";
import { DataType } from "../signature/data-type.ts";
import { Schema } from "../signature/schema.ts";
import { Evidence } from "./evidence.ts";
import { hintAtIntegers } from "./hint-at-integers.ts";
import { columnsOf } from "./infer-list.ts";
import type { InferOptions } from "./infer-options.ts";
import { observe } from "./observe.ts";

/**
 * Infers the schema of elements that come one after the other, and keeps none of them: what is remembered grows with the columns alone.
 *
 * @see MLflow infer_signature
 */
export class SchemaInference {
  readonly #elements: Evidence = new Evidence();
  #count = 0;

  /** How many elements there were. */
  get count(): number {
    return this.#count;
  }

  /**
   * Looks at an element.
   *
   * @param element A record, or a value; it is not changed.
   * @throws {TsfuncError} TF3025 when it is nested too deep.
   */
  add(element: unknown): void {
    observe(element, this.#elements, 0);
    this.#count++;
  }

  /**
   * Concludes the schema of all elements so far.
   *
   * @param options `onWarning` takes the warnings: TF3120 where there are integer columns.
   * @returns The same as `inferSchema` of a list of them.
   * @throws {TsfuncError} TF3101 to TF3103 when values are of several types or of one that MLflow does not have; TF3003 for records without
   * any columns.
   */
  schema(options: InferOptions = {}): Schema {
    const columns = this.#count === 0 ? [new ColSpec(DataType.string)] : columnsOf(this.#elements, this.#count);
    const schema = new Schema(columns);
    hintAtIntegers(schema, options.onWarning);
    return schema;
  }
}
