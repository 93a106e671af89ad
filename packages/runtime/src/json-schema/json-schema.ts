import type { JsonValue } from "../descriptor/type-descriptor.ts";

/** A JSON Schema, or a part of one, by keywords. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}
