import type { Definitions } from "../descriptor/descriptor.ts";
import type { Classes, Converters } from "./converter.ts";
import type { Formats } from "./formats.ts";
import type { Interruption } from "./interruption.ts";
import type { Validators } from "./validators.ts";

/** What the interpreter needs beside descriptor and value. */
export interface InterpretContext {
  /** The object types that the descriptor refers to. */
  readonly definitions: Definitions;
  /** Their classes; values of an object type without one become plain objects. */
  readonly classes: Partial<Classes>;
  /** The formats that the types name; absent where they name none. */
  readonly formats?: Formats | undefined;
  /** The schemas that validate types; absent where what they have made is looked at. */
  readonly validators?: Validators | undefined;
  /** Emitted converters of object types; what they accept needs no walk. */
  readonly objects?: Converters["objects"] | undefined;
  /** Where in the value, an array, its emitted converter stopped; absent where it refused the value as a whole. */
  readonly interruption?: Interruption | undefined;
  /** Whether the value was parsed from JSON text: only then text stands for dates, bytes and int64. */
  readonly json: boolean;
}
