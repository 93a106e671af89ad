import type { Constructor, EmittedConverters } from "../convert/converter.ts";
import type { Formats } from "../convert/formats.ts";
import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";

/** What the compiler plugin attaches to a decorated class, method or function. */
export interface ModelMetadata {
  /** Version of the shape of this object and of {@link ModelDescriptor}. */
  readonly version: number;
  /** What was decorated: bundlers rename and lower, so this is never guessed from the target. */
  readonly kind: "class" | "method" | "function";
  /** The name in the source. */
  readonly name: string;
  readonly descriptor: ModelDescriptor;
  /** The classes of the descriptor's definitions, by key; read no earlier than the first prediction. */
  readonly classes: Readonly<Record<string, () => Constructor>>;
  /** The formats that the descriptor names; absent where it names none. */
  readonly formats?: Formats;
  /** The schemas that the descriptor names, by name; absent where it names none, read no earlier than the first prediction. */
  readonly schemas?: Readonly<Record<string, () => StandardSchemaV1>>;
  /** The emitted converters; absent where the plugin ran without emission. */
  readonly convert?: EmittedConverters;
}
