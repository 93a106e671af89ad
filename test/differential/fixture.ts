import { fileURLToPath } from "node:url";
import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { Analyzer } from "../../packages/compiler-plugin/src/analyze/index.ts";
import { emitConverters } from "../../packages/compiler-plugin/src/emit/index.ts";
import type {
  Classes,
  Constructor,
  Converter,
  EmittedConverters,
} from "../../packages/runtime/src/convert/converter.ts";
import { toolkit } from "../../packages/runtime/src/convert/toolkit-functions.ts";

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

/** Emits and compiles the converter of the fixture's model input; `change` may spoil the emitted source. */
export function emittedConverter({ descriptor, classes }: Fixture, change = (source: string) => source): Converter {
  const source = change(emitConverters("emitted", descriptor));
  const emitted: EmittedConverters = new Function(`${source}\nreturn emitted;`)();
  const { input } = emitted(toolkit, classes);
  if (input === null) throw new Error("The fixture has no model input to convert.");
  return input;
}

function classesOf(descriptor: ModelDescriptor, exported: Record<string, Constructor>): Classes {
  const classes = Object.entries(descriptor.definitions).filter(([, definition]) => definition.construct !== undefined);
  return Object.fromEntries(classes.map(([key, { name = key }]) => [key, exported[name] as Constructor]));
}
