import { pyfunc } from "@tsfunc/runtime";
import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { formats } from "@tsfunc/runtime/formats";
import { type Classes, describe, type EmittedConverters, type ModelMetadata } from "@tsfunc/runtime/injected";
import { emitConverters } from "../../packages/compiler-plugin/src/emit/index.ts";

/** A schema, as metadata take it. */
type StandardSchema = ReturnType<NonNullable<ModelMetadata["schemas"]>[string]>;

/** One type under test: what the compiler plugin says of it, and its classes. */
export interface Fixture {
  readonly name: string;
  readonly descriptor: ModelDescriptor;
  readonly classes: Classes;
  /** The schemas that its types are inferred from. */
  readonly schemas?: Readonly<Record<string, StandardSchema>>;
}

/** Emits and compiles the converters of the fixture; `change` may spoil the emitted source. */
export function emittedConverters({ descriptor }: Fixture, change = (source: string) => source): EmittedConverters {
  const source = change(emitConverters("emitted", descriptor));
  return new Function(`${source}\nreturn emitted;`)();
}

/** A model of the fixture that hands on its input; without emitted converters the interpreter alone converts. */
export function modelOf({ name, descriptor, classes, schemas = {} }: Fixture, convert?: EmittedConverters): object {
  const metadata: ModelMetadata = {
    version: descriptor.version,
    kind: "function",
    name,
    descriptor: { ...descriptor, arguments: { modelInput: 0 } },
    classes: Object.fromEntries(Object.entries(classes).map(([key, one]) => [key, () => one])),
    formats,
    schemas: Object.fromEntries(Object.entries(schemas).map(([key, one]) => [key, () => one])),
    ...(convert === undefined ? {} : { convert }),
  };
  return pyfunc(
    describe(
      () => metadata,
      (modelInput: unknown) => modelInput,
    ),
  );
}
