import { fileURLToPath } from "node:url";
import { pyfunc } from "@tsfunc/runtime";
import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { formats } from "@tsfunc/runtime/formats";
import {
  type Classes,
  type Constructor,
  describe,
  type EmittedConverters,
  type ModelMetadata,
} from "@tsfunc/runtime/injected";
import { Analyzer } from "../../packages/compiler-plugin/src/analyze/index.ts";
import { emitConverters } from "../../packages/compiler-plugin/src/emit/index.ts";

/** One type of the suite: what the compiler plugin says of it, and its classes. */
export interface Fixture {
  readonly name: string;
  readonly descriptor: ModelDescriptor;
  readonly classes: Classes;
}

const analyzer = new Analyzer({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });

/** Analyzes `fixtures/<name>.ts` and loads its classes. */
export async function loadFixture(name: string): Promise<Fixture> {
  const file = new URL(`fixtures/${name}.ts`, import.meta.url);
  const { sites, diagnostics } = analyzer.analyzeEntry(fileURLToPath(file), "predict");
  const errors = diagnostics.filter((one) => one.severity === "error");
  const site = sites[0];
  if (site === undefined || errors.length > 0)
    throw new Error(`${name}: ${errors.map((one) => one.message).join("; ")}`);
  const exported: Record<string, Constructor> = await import(fileURLToPath(file));
  return { name, descriptor: site.descriptor, classes: classesOf(site.descriptor, exported) };
}

/** Emits and compiles the converters of the fixture; `change` may spoil the emitted source. */
export function emittedConverters({ descriptor }: Fixture, change = (source: string) => source): EmittedConverters {
  const source = change(emitConverters("emitted", descriptor));
  return new Function(`${source}\nreturn emitted;`)();
}

/** A model of the fixture that hands on its input; without emitted converters the interpreter alone converts. */
export function modelOf({ name, descriptor, classes }: Fixture, convert?: EmittedConverters): object {
  const metadata: ModelMetadata = {
    version: descriptor.version,
    kind: "function",
    name,
    descriptor,
    classes: Object.fromEntries(Object.entries(classes).map(([key, one]) => [key, () => one])),
    formats,
    ...(convert === undefined ? {} : { convert }),
  };
  return pyfunc(
    describe(
      () => metadata,
      (modelInput: unknown) => modelInput,
    ),
  );
}

function classesOf(descriptor: ModelDescriptor, exported: Record<string, Constructor>): Classes {
  const classes = Object.entries(descriptor.definitions).filter(([, definition]) => definition.construct !== undefined);
  return Object.fromEntries(classes.map(([key, { name = key }]) => [key, exported[name] as Constructor]));
}
