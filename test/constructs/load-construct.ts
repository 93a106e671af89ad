import type { Constructor } from "@tsfunc/runtime/injected";
import type { ClassSource, ModelSite } from "../../packages/compiler-plugin/src/analyze/index.ts";
import type { Fixture } from "../converters/fixture.ts";
import type { Construct } from "./construct.ts";
import type { ClassesByName } from "./notation.ts";

/** What `input.ts` of a construct exports. */
interface InputModule {
  /** Classes that are not exported, and that injected code would find in scope. */
  readonly inScope?: ClassesByName;
  readonly [name: string]: unknown;
}

/** A construct that values can be given to. */
export interface LoadedConstruct extends Fixture {
  /** The classes of `input.ts`, and those that values are converted to, by the names that expectations use. */
  readonly classesByName: ClassesByName;
}

/**
 * Imports the classes of a construct.
 *
 * @param construct One without errors.
 * @param site Its model.
 * @returns What the comparisons need.
 */
export async function loadConstruct({ name, folder }: Construct, site: ModelSite): Promise<LoadedConstruct> {
  const input: InputModule = await import(new URL("input.ts", folder).pathname);
  const entries = Object.entries(site.classes).map(
    async ([key, source]) => [key, await valueAt(source, input, folder)] as const,
  );
  const classes = Object.fromEntries(await Promise.all(entries)) as Record<string, Constructor>;
  const exported = Object.entries({ ...input, ...input.inScope }).filter(isClass);
  const converted = Object.values(classes).map((one) => [one.name, one]);
  return {
    name,
    descriptor: site.descriptor,
    classes,
    schemas: await schemasOf(site, input, folder),
    classesByName: Object.fromEntries([...exported, ...converted]),
  };
}

/** The schemas that types of the model are inferred from. */
async function schemasOf(
  { schemas }: ModelSite,
  input: InputModule,
  folder: URL,
): Promise<NonNullable<Fixture["schemas"]>> {
  const entries = Object.entries(schemas).map(
    async ([key, source]) => [key, await valueAt(source, input, folder)] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as NonNullable<Fixture["schemas"]>;
}

async function valueAt(source: ClassSource, input: InputModule, folder: URL): Promise<unknown> {
  if (source.from === "local") {
    return input.inScope?.[source.expression] ?? input[source.expression];
  }
  const module: Record<string, unknown> = await import(new URL(source.specifier, folder).pathname);
  return module[source.exportName];
}

function isClass(entry: [string, unknown]): entry is [string, Constructor] {
  return typeof entry[1] === "function";
}
