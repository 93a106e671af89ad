import { fileURLToPath } from "node:url";
import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import type { Classes, Constructor } from "@tsfunc/runtime/injected";
import { Analyzer } from "../../packages/compiler-plugin/src/analyze/index.ts";
import type { Fixture } from "../converters/fixture.ts";

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

function classesOf(descriptor: ModelDescriptor, exported: Record<string, Constructor>): Classes {
  const classes = Object.entries(descriptor.definitions).filter(([, definition]) => definition.construct !== undefined);
  return Object.fromEntries(classes.map(([key, { name = key }]) => [key, exported[name] as Constructor]));
}
