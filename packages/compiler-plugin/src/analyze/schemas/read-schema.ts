import { DESCRIPTOR_VERSION, type Descriptor } from "@tsfunc/runtime/descriptor";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { companionName } from "../companions/companion-name.ts";
import type { ClassSource } from "../models/class-source.ts";
import { renamed } from "../models/definition-names.ts";
import { nameTypes } from "../models/name-types.ts";
import { namedSources } from "../models/named-sources.ts";
import type { SchemaSource } from "../models/read-schemas.ts";
import { readValues } from "../models/read-values.ts";
import { Findings } from "../types/findings.ts";
import { typeText } from "../types/type-name.ts";
import type { TypeReader } from "../types/type-reader.ts";
import type { ts } from "../typescript.ts";

/** A call `schemaOf<…>()`: what is known of its type, and where that is handed over. */
export interface SchemaSite {
  /** The type as it would be written. */
  readonly name: string;
  /** Where the argument of the call goes. */
  readonly at: number;
  /** The name of what it takes from its companion file; null where the argument is still to be handed over. */
  readonly companion: string | null;
  readonly descriptor: Descriptor;
  /** The classes that converting to the type makes instances of, by the key of their definition. */
  readonly classes: Readonly<Record<string, ClassSource>>;
  /** The schemas that validate types of it, by the name that the descriptor has for them. */
  readonly schemas: Readonly<Record<string, SchemaSource>>;
}

/** The schema of a type, or null when the type cannot be used; and what was found. */
export interface SchemaReading {
  readonly site: SchemaSite | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the type of one call; without a type argument it is the type that TypeScript infers. */
export function readSchema(call: ts.CallExpression, reader: TypeReader): SchemaReading {
  const { checker } = reader;
  const [written] = call.typeArguments ?? [];
  const type = written === undefined ? checker.getUnknownType() : checker.getTypeFromTypeNode(written);
  const node = written ?? call;
  const findings = new Findings();
  const root = reader.reportingTo(findings, () => reader.read(type, { node, path: "schemaOf", written }));
  const { sources, diagnostics } = readValues([root], { node }, reader, findings);
  if (diagnostics.some((one) => one.severity === "error")) return { site: null, diagnostics };
  const { names, definitions } = nameTypes([root], reader);
  const descriptor: Descriptor = { version: DESCRIPTOR_VERSION, root: renamed(root, names), definitions };
  const [argument] = call.arguments;
  const companion = argument === undefined ? null : companionName(argument);
  const site = { name: typeText(type, checker), at: call.end - 1, companion, descriptor };
  return { site: { ...site, ...namedSources(sources, names) }, diagnostics };
}
