import type { IssueCode } from "@tsfunc/runtime";
import type { JsonValue } from "@tsfunc/runtime/descriptor";
import type { JsonSchema } from "@tsfunc/runtime/json-schema";
import type { DiagnosticCode } from "../../packages/compiler-plugin/src/diagnostics/index.ts";

/** What `expected.json` says of a construct. Values are in the notation of {@link ./notation.ts}. */
export interface Expectation {
  /** The construct, and what is special about it. */
  readonly title: string;
  /** The release of MLflow that has to read the signature. */
  readonly targetMlflow?: string;
  /** In the order of file, line and code. */
  readonly diagnostics: readonly ExpectedDiagnostic[];
  /** Absent when a diagnostic is an error. */
  readonly signature?: Readonly<Record<"inputs" | "outputs" | "params", JsonValue>>;
  /** At which positions `predict` takes what; absent where it takes the model input alone. */
  readonly arguments?: Readonly<Record<string, number>>;
  /** The JSON Schema of an element, without `$schema`; absent where the model input is not validated. */
  readonly schema?: JsonSchema;
  readonly accepts?: readonly AcceptedValue[];
  readonly refuses?: readonly RefusedValue[];
  readonly schemaDiffers?: SchemaDifference;
  /** What becomes of params, and of the model input as a whole. */
  readonly parts?: Readonly<Partial<Record<"input" | "params", PartExpectation>>>;
}

/** What a part of a model accepts and refuses; its JSON Schema says the same of every value that is listed. */
export interface PartExpectation {
  readonly accepts: readonly AcceptedValue[];
  readonly refuses: readonly RefusedValue[];
}

/** A diagnostic; its file is `input.ts` unless it says another. */
export interface ExpectedDiagnostic {
  readonly code: DiagnosticCode;
  readonly line: number;
  readonly file?: string;
}

/** An element of the model input. */
interface GivenValue {
  readonly value: JsonValue;
  /** Whether it counts as parsed from JSON text. */
  readonly source?: "json";
}

/** An element that is accepted, and what it becomes where that is not the same. */
export interface AcceptedValue extends GivenValue {
  readonly becomes?: JsonValue;
}

/** An element that is refused for one reason, and where in the element that is found. */
export interface RefusedValue extends GivenValue {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
}

/** How the JSON Schema differs from the converter for values parsed from JSON, because JSON Schema cannot say the same. */
export interface SchemaDifference {
  /** A wider schema accepts whatever the converter does and more; of a narrower one the converter accepts everything and more. */
  readonly schema: "wider" | "narrower";
  readonly because: string;
}
